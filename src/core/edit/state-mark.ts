import { longestWords } from '../document/action-items/state';
import type { ActionItem, IncidentDocument, Span } from '../document/model';
import { endOfDescription, insertion, isOwn, isWithin, removal } from './action-item-text';
import type { TextEdit } from './text-edit';

/**
 * The mark or words of state in the item's description, with the day it was done where that stands beside them; undefined
 * where a task's box, a status cell or a heading above tells the state.
 */
export function stateMark(document: IncidentDocument, item: ActionItem): Span | undefined {
  const { form, stateSpan } = item;
  if (form.kind === 'task' && (!stateSpan || isWithin(stateSpan, form.check))) return tickWithDay(document, item);
  return isOwn(item, stateSpan) ? withDay(document, item, stateSpan) : undefined;
}

/**
 * The words of state alone: without emphasis, space, the brackets around them or the colon behind them, and a note in
 * brackets such as that of `TODO (from PM-12)`.
 */
export function wordsIn({ text }: IncidentDocument, { start, end }: Span): Span {
  const isDress = (character: string | undefined) => character !== undefined && ' \t*_'.includes(character);
  const note = text.slice(start, end).search(/(?<=[^\s*_])\s*[(（]/);
  let first = start;
  let last = note < 0 ? end : start + note;
  while (first < last && isDress(text[first])) first += 1;
  while (last > first && (isDress(text[last - 1]) || ':：'.includes(text[last - 1]!))) last -= 1;
  // A box is a word of state with its brackets.
  return /^(?:\[[^\]]{2,}\]|\([^)]+\))$/.test(text.slice(first, last)) ? { start: first + 1, end: last - 1 } : { start: first, end: last };
}

/** Takes the mark of state out of the description; from struck-through text only the tildes, and the words of state behind it, but no explanation. */
export function unmark(document: IncidentDocument, item: ActionItem): TextEdit[] {
  const mark = stateMark(document, item);
  if (!mark) return [];
  const { start, end } = mark;
  if (isStruck(document, mark)) {
    const tail = item.state === 'dropped' && item.textSpan.end - end <= longestWords ? item.textSpan.end : end;
    return [{ start, end: start + 2, text: '' }, { start: end - 2, end: Math.max(end, tail), text: '' }];
  }
  return [removal(document, item, withDress(document, mark))];
}

/** The mark with the emphasis and the bracket that hold nothing else. */
function withDress({ text }: IncidentDocument, { start, end }: Span): Span {
  let first = start;
  let last = end;
  while (['**', '__', '()', '[]', '（）'].includes(`${text[first - 1]}${text[last]}`)) {
    first -= 1;
    last += 1;
  }
  return { start: first, end: last };
}

/**
 * Adds an owner, a date or a ticket to the description: at its end, but before a mark of state that ends it, since readers
 * and tools look for that one last.
 */
export function addPart(document: IncidentDocument, item: ActionItem, words: string): TextEdit {
  const mark = stateMark(document, item);
  if (!mark || mark.start <= item.textSpan.start || mark.end > item.textSpan.end) {
    return insertion(mark && isStruck(document, mark) ? mark.end - 2 : endOfDescription(document, item), words);
  }
  return insertion(endBefore(document, item, mark), words);
}

function isStruck({ text }: IncidentDocument, { start, end }: Span): boolean {
  return text.startsWith('~~', start) && text.startsWith('~~', end - 2) && end - start > 4;
}

/** The end of the description before a mark: `Fix it` of `Fix it. DONE`, `Fix it - done`, `Fix it (done)`. */
function endBefore({ text }: IncidentDocument, item: ActionItem, mark: Span): number {
  const before = text.slice(item.textSpan.start, mark.start);
  const words = before.trimEnd().replace(/[(\[（]$/, '').trimEnd();
  return item.textSpan.start + words.replace(/[.?。:;–—-]$/, '').trimEnd().length;
}

/** `✅ 2026-02-01` or `(Completed: 2026-02-01)` behind a task's description. */
function tickWithDay({ text }: IncidentDocument, item: ActionItem): Span | undefined {
  const day = item.doneOn;
  const tick = day && /[✅✔☑]\ufe0f?\s{0,3}$/.exec(text.slice(Math.max(item.start, day.start - 6), day.start));
  if (!day || tick) return day && tick ? { start: day.start - tick[0].length, end: day.end } : undefined;
  const open = /[(（[][^()（）[\]]{0,24}$/.exec(text.slice(Math.max(item.textSpan.start, day.start - 25), day.start));
  return open && /[)）\]]/.test(text[day.end] ?? '') ? { start: day.start - open[0].length, end: day.end + 1 } : undefined;
}

function withDay({ text }: IncidentDocument, { doneOn: day }: ActionItem, state: Span): Span {
  if (!day || day.start < state.end) return { start: state.start, end: state.end };
  const between = text.slice(state.end, day.start);
  if (!/^[\s:(（]*(?:on )?$/.test(between)) return { start: state.start, end: state.end };
  const closes = /[(（]/.test(between) && /[)）]/.test(text[day.end] ?? '');
  return { start: state.start, end: closes ? day.end + 1 : day.end };
}
