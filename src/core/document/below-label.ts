import { lineEnd } from './characters';
import { lineAt, lineEndAt } from './lines';
import type { Block, Field, IncidentDocument, ListItem } from './model';

/** So much of what stands below a label tells whether it is its value. */
const reach = 200;

/** Whether a label without a value has one below it: in lines that go on, or in a list of its own. */
export function isAnsweredBelow({ text, lineStarts, fields }: IncidentDocument, { form, line, value }: Field): boolean {
  if (value.end > value.start || form === 'table' || form === 'frontMatter') return false;
  const end = lineEnd(text, value.end, text.length);
  const below = valueBelow.exec(text.slice(end, end + reach));
  if (below === null) return false;
  const [all, gap, indent, mark] = below;
  const next = lineAt(lineStarts, end + all.length);
  if (fields.some((each) => each.line === next || (each.line === line && each.value.start > value.start))) return false;
  const goesOn = mark === undefined && gap === undefined;
  if (form === 'line') return mark !== undefined || goesOn;
  const own = /^[ \t]*/.exec(text.slice(lineStarts[line], end))![0];
  return indent!.length > own.length || goesOn;
}

/** The next words and what stands before them: blank lines, blanks, the mark of a list; no rule, heading, HTML or table. */
const valueBelow = /^\r?\n(\s*\n)?([ \t]*)(?:([-*+]|\d{1,9}[.)])[ \t]+)?(?![-*_=]{3}|[#<|])\S/;

/** Where a field ends together with the lines and lists that go on with its value. */
export function endOfField({ text, lineStarts, blocks, fields }: IncidentDocument, { form, label, value }: Field): number {
  const end = lineEnd(text, value.end, text.length);
  if (form === 'bullet') {
    const item = itemAt(blocks, label.start);
    return item === undefined ? end : Math.max(end, item.start + text.slice(item.start, item.end).trimEnd().length);
  }
  const paragraph = blocks.find((block) => block.start <= label.start && label.start < block.end);
  if (paragraph?.type !== 'paragraph' || /(?: {2}|\\)$/.test(text.slice(value.end, end))) return end;
  const line = lineAt(lineStarts, value.end);
  const next = fields.find((each) => each.line > line);
  return next === undefined || next.label.start >= paragraph.end ? paragraph.end : lineEndAt(text, lineStarts, next.line - 1);
}

function itemAt(blocks: readonly Block[], offset: number): ListItem | undefined {
  for (const block of blocks) {
    if (offset < block.start || offset >= block.end || block.type !== 'list') continue;
    const item = block.items.find(({ start, end }) => start <= offset && offset < end);
    return item && (itemAt(item.children, offset) ?? item);
  }
  return undefined;
}
