import { Code, lineEnd } from './characters';
import { unwrap } from './inline';
import { readLabel } from './labels';
import type { Block, Field, FieldName, Written } from './model';

/** Fields whose people may stand in a list below the label. */
export const listed: ReadonlySet<FieldName | undefined> = new Set<FieldName>(['commander', 'responders', 'owner']);

const longestName = 60;

/**
 * The names that a list has an item for each of, as one value: `sam, kim`, at the place of the whole list. Of `- Scribe: kim` it is
 * the name. Empty, and behind the first mark, where nobody is named yet; undefined where an item says more than a name.
 */
export function namesIn(text: string, list: Block | undefined): Written<string> | undefined {
  if (list?.type !== 'list' || list.ordered || text.charCodeAt(list.start) === Code.Less) return undefined;
  const names: string[] = [];
  for (const { children: [first] } of list.items) {
    if (first === undefined) continue;
    const label = first.type === 'paragraph' ? readLabel(text, first.start, first.end) : undefined;
    const { start, end } = unwrap(text, label?.colon ? label.end : first.start, first.end);
    const name = text.slice(start, end);
    if (first.type !== 'paragraph' || lineEnd(text, first.start, first.end) < first.end || name.length > longestName || /[.?!:;？]$/.test(name)) return undefined;
    if (name !== '') names.push(name);
  }
  if (names.length > 0) return { value: names.join(', '), start: list.start, end: list.end };
  const start = list.start + (text.charCodeAt(list.start + 1) === Code.Space ? 2 : 1);
  return { value: '', start, end: start };
}

/** Whether a field's people stand in a list below its label; one in front matter is another. */
export const isListed = (text: string, { form, value: { value, start, end } }: Field): boolean => form !== 'frontMatter' && value !== text.slice(start, end);
