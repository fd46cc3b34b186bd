import { lineEnd, skipBlank, trimEnd } from '../characters';
import { plain } from '../inline';
import { endsInColon, readLabel } from '../labels';
import type { ActionForm, ActionItem, List, ListItem, Paragraph, Span } from '../model';
import { attributesIn, isAttribute } from './attributes';
import { groupOf, type Group } from './groups';
import { readItem, type Reading } from './item';
import { isNothing } from './nothing';
import { isPersonOrTeam, isTeam } from './people';

const deepest = 4;

/** The items of a bullet, numbered or task list; what is nested in an item explains it, unless the item only names a group. */
export function listItems(outer: Reading, list: List, group: Group, depth = 0): ActionItem[] {
  const items: ActionItem[] = [];
  if (asksOnly(outer.source.text, list)) return items;
  const { text } = outer.source;
  const behind = namesBehind(text, list);
  const named = behind.length > 0 ? behind : namesBefore(outer, list);
  const reading = named.length === 0 ? outer : { ...outer, people: outer.people.and(named) };
  for (const item of list.items) {
    const first = item.children[0];
    const nested = item.children.filter((child): child is List => child.type === 'list');
    if (first?.type !== 'paragraph') {
      if (depth < deepest) for (const inner of nested) for (const each of listItems(reading, inner, group, depth + 1)) items.push(each);
      continue;
    }
    if (depth < deepest && isGroup(reading, item, first, nested)) {
      const inner = groupOf(reading.source, first, !list.ordered || isSurelySomebody(reading, first));
      for (const child of nested) for (const each of listItems(reading, child, inner, depth + 1)) items.push(each);
      continue;
    }
    const answers = item.check === undefined ? answersOf(reading, first, nested) : [];
    for (const { list: of, item: inner, words } of answers) items.push(asItem(reading, of, inner, words, group));
    if (answers.length === 0 && !isNothing(reading.source.text, first)) items.push(asItem(reading, list, item, first, group));
  }
  return items;
}

interface Answer { readonly list: List; readonly item: ListItem; readonly words: Paragraph }

/** `We keep two schemas by hand, which drift apart.` is what is wrong, where all below it is `Action: …`, which is the answer. */
function answersOf({ source: { text, vocabulary } }: Reading, first: Paragraph, nested: readonly List[]): Answer[] {
  if (nested.length === 0 || !'.!'.includes(text[first.end - 1]!) || !states.test(text.slice(first.start, first.end))) return [];
  const answers: Answer[] = [];
  for (const list of nested) {
    for (const item of list.items) {
      const told = item.children[0];
      const label = told?.type === 'paragraph' ? readLabel(text, told.start, lineEnd(text, told.start, told.end)) : undefined;
      if (label?.colon !== true || label.end >= told!.end || vocabulary.concept(plain(text, label.words.start, label.words.end)) !== 'actionItems') return [];
      answers.push({ list, item, words: { ...(told as Paragraph), start: skipBlank(text, label.end, told!.end) } });
    }
  }
  return answers;
}

/** A whole sentence, and no order such as `Audits: check the keys each month.` */
const states = /\b(?:we|is|are|was|were|ha[dsv]e?|did|didn['’]t|failed|must be)\b/i;

/** Numbers count subjects, and `2. **Backups**` only looks like a name: there somebody is a handle, a team, or whom the document names elsewhere. */
function isSurelySomebody({ source: { text }, people }: Reading, { start, end }: Span): boolean {
  const name = plain(text, start, end).replace(/[:：]$/, '').trim();
  return name.startsWith('@') || isTeam(name) || people.has(name);
}

/** Whom each of two or more items names at its end: `Ask for a second review [Sam]`. One alone may be what the item is about. */
function namesBehind(text: string, { items }: List): string[] {
  const names: string[] = [];
  for (const { children: [first] } of items) {
    const name = first?.type === 'paragraph' && text[first.end - 1] === ']' ? nameBehind.exec(text.slice(Math.max(first.start, first.end - longestName), first.end))?.[1] : undefined;
    if (name === undefined || !isPersonOrTeam(name)) return [];
    names.push(name);
  }
  return names.length > 1 ? names : [];
}
const longestName = 48;
const nameBehind = /\s\[([^[\]]{2,40})\]$/;

/** Whom each of two or more items names at its start: `[Sam] Ask for a second review`. A part of the system may stand there too, so the document must name one of them elsewhere. */
function namesBefore({ source: { text }, people }: Reading, { items }: List): string[] {
  const names: string[] = [];
  for (const { children: [first] } of items) {
    const name = first?.type === 'paragraph' && text[first.start] === '[' ? nameBefore.exec(text.slice(first.start, Math.min(first.end, first.start + longestName)))?.[1] : undefined;
    if (name === undefined || !isPersonOrTeam(name)) return [];
    names.push(name);
  }
  return names.length > 1 && names.some((name) => people.has(name)) ? names : [];
}

const nameBefore = /^\[([^[\]]{2,40})\]\s/;

/** `Who tracks the action items:`, with nothing behind any of them: the questions of a form that nobody answered. */
const asksOnly = (text: string, { items }: List): boolean => items.every(({ children }) => {
  const [first] = children;
  return first?.type === 'paragraph' && children.length === 1 && first.end - first.start <= longestQuestion && endsInColon(text, first);
});
const longestQuestion = 60;

function asItem(reading: Reading, list: List, item: ListItem, first: Paragraph, group: Group): ActionItem {
  const form: ActionForm = item.check !== undefined ? { kind: 'task', check: item.check } : { kind: list.ordered ? 'numbered' : 'bullet' };
  const description = beforeAttributes(reading, first);
  const attributes = attributesIn(reading.source, item.children.length === 1 && description.end === first.end ? [] : [{ type: 'paragraph', start: description.end, end: first.end }, ...item.children.slice(1)]);
  return readItem(reading, { whole: { start: item.start, end: item.end }, description, form, group, attributes, checked: item.checked });
}

/** The paragraph up to the first line that only gives an owner, a date, a state or a ticket. */
export function beforeAttributes({ source }: Reading, paragraph: Paragraph): Paragraph {
  const { text } = source;
  for (let end = lineEnd(text, paragraph.start, paragraph.end); end < paragraph.end;) {
    const next = text.indexOf('\n', end) + 1;
    if (next <= 0 || next >= paragraph.end) break;
    const to = lineEnd(text, next, paragraph.end);
    if (isAttribute(source, { start: next, end: to })) return { ...paragraph, end: trimEnd(text, paragraph.start, end) };
    end = to;
  }
  return paragraph;
}

/** `In the future, when code may break the API:` asks for nothing yet. */
const leadsIn = /^(?:in|when|whenever|if|for|as|before|after|during|while|with|on|at|to)\s/i;

/** `Added to the handbook:`, `没有把进程号当作恢复。必须同时验证：`: what is done, or a sentence before the last one, is the action itself. */
const isSaid = (name: string): boolean => /^[^\p{L}\p{N}]*(?:added|created|updated|enabled|introduced|implemented|documented|moved|extended|wrote)\b|[.。！!]\s?\S/iu.test(name);

/** Six words, or where none are set apart so many signs without a pause: `三类报错同时出现时，直接按失效处理` is a sentence. */
const isShort = (name: string): boolean => name.split(' ').length <= 6 && !(unspaced.test(name) && (name.length > 20 || pause.test(name)));
const unspaced = /[\u3041-\u9fff]/;
const pause = /[，、；]/;

/** `- **Description:** …`, which says more of the action above it. */
const detail = /^\W{1,6}(?:description|details?|goal|why|how|reason|rationale|notes?|scope|purpose|benefit|context|status)\b\W{0,4}:/i;

/** Whether an item only says whose or what kind of actions are nested in it. */
function isGroup(reading: Reading, item: ListItem, first: Paragraph, nested: readonly List[]): boolean {
  if (nested.length === 0 || item.check !== undefined) return false;
  if (nested.some((list) => list.items.some((inner) => inner.check !== undefined))) return true;
  const { text, vocabulary } = reading.source;
  if (detail.test(text.slice(nested[0]!.start, nested[0]!.start + 40))) return false;
  if (first.end - first.start > 160 || Object.keys(attributesIn(reading.source, nested)).length > 0) return false;
  const words = plain(text, first.start, first.end);
  const name = words.replace(/[:：]$/, '').trim();
  if (name !== words) return !isSaid(name) && isShort(name) || leadsIn.test(name);
  if (words.length > 80) return false;
  const known = vocabulary.concept(name) !== undefined || (vocabulary.state(name) !== undefined && name.split(' ').length <= 2) || isPersonOrTeam(name);
  const bold = text.startsWith('**', first.start) && text.endsWith('**', first.end) && text.slice(first.start, first.end).endsWith('**');
  return known && (bold || name.split(' ').length <= 3) || (bold && name.split(' ').length <= 3);
}
