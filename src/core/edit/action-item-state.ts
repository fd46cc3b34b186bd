import { tellsMore } from '../document/action-items/status-cell';
import type { ActionItem, ActionState, IncidentDocument, Span } from '../document/model';
import { endOfDescription, fill, insertion, isOwn, isWithin, labelDue, withinItem } from './action-item-text';
import { setCell } from './cell';
import { stateMark, unmark, wordsIn } from './state-mark';
import { openIsUnwritten, stateWordFor } from './state-word';
import { stateWordsLike } from './state-words';
import type { TextEdit } from './text-edit';

/**
 * Marks an item done in the way its form has for it: the words of its status cell, the box of its task, the word it carries
 * itself, otherwise `✅ YYYY-MM-DD` at its end. `today` is an ISO date. No edit for an item that is done already.
 */
export function markDone(document: IncidentDocument, item: ActionItem, today: string): TextEdit[] {
  return setState(document, item, 'done', `✅ ${today}`);
}

/** Says that an item will not be done, in the same places as `markDone`; without one, by `**Won't do**` at its end. */
export function drop(document: IncidentDocument, item: ActionItem): TextEdit[] {
  return setState(document, item, 'dropped', "**Won't do**");
}

/** Takes back what `markDone` and `drop` write. A status cell gets the word that the table has for open items. */
export function reopen(document: IncidentDocument, item: ActionItem): TextEdit[] {
  return setState(document, item, 'open', '**TODO**');
}

/** `mark` is what to write behind a description that has no other place for its state. */
function setState(document: IncidentDocument, item: ActionItem, state: ActionState, mark: string): TextEdit[] {
  if (item.state === state) return [];
  const { form } = item;
  const due = state === 'done' ? labelDue(document, item) : [];
  if (form.kind === 'table' && form.columns.status !== undefined) return inStatusCell(document, item, form.columns.status, state, due);
  if (form.kind === 'task') return [...due, ...inTask(document, item, form.check, state, mark)];
  return withinItem(document, item, [...due, ...inWords(document, item, state, mark)]);
}

/** `others` are edits of other cells. */
function inStatusCell(document: IncidentDocument, item: ActionItem, column: number, state: ActionState, others: readonly TextEdit[]): TextEdit[] {
  if (item.form.kind !== 'table') return [];
  const { table, row } = item.form;
  const cell = row.cells[column];
  const word = stateWordFor(document, item, state);
  const mark = stateMark(document, item);
  if (!cell || !mark || !isWithin(mark, cell)) {
    const content = cell ? besideWord(document.text.slice(cell.start, cell.end), word) : word;
    return [...withinItem(document, item, [...others, ...unmark(document, item)]), setCell(document, table, row, column, content)];
  }
  const { start, end } = withoutDay(document, item, wordsIn(document, mark));
  const content = document.text.slice(cell.start, start) + word + document.text.slice(end, cell.end);
  return [...withinItem(document, item, others), setCell(document, table, row, column, content.trim())];
}

/** What a status cell without a word of state holds stays behind one, but for a word that its reader does not know. */
function besideWord(content: string, word: string): string {
  return tellsMore(content) ? `${word} ${content}` : word;
}

/** `Done (2026-02-01)`: the day goes with the word, any other note behind it stays. */
function withoutDay({ text }: IncidentDocument, { doneOn }: ActionItem, words: Span): Span {
  if (!doneOn || !/^\s*[(（]\s*$/.test(text.slice(words.end, Math.max(words.end, doneOn.start)))) return words;
  return /[)）]/.test(text[doneOn.end] ?? '') ? { start: words.start, end: doneOn.end + 1 } : words;
}

function inTask(document: IncidentDocument, item: ActionItem, check: Span, state: ActionState, mark: string): TextEdit[] {
  const box = state === 'done' ? 'x' : ' ';
  const isTicked = document.text.slice(check.start, check.end).toLowerCase() === 'x';
  const ticked = isTicked === (state === 'done') ? [] : [{ start: check.start, end: check.end, text: box }];
  const present = stateMark(document, item);
  const told = present && prefixed(document, item, present, state);
  if (told) return [...ticked, ...told];
  return [
    ...ticked,
    ...unmark(document, item),
    ...(state === 'dropped' ? [insertion(endOfDescription(document, item), mark)] : []),
  ];
}

function inWords(document: IncidentDocument, item: ActionItem, state: ActionState, mark: string): TextEdit[] {
  const present = stateMark(document, item);
  const marked = insertion(endOfDescription(document, item), mark);
  const place = item.places.status;
  if (!present) {
    const beside = place && besideWord(document.text.slice(place.start, place.end).trim(), stateWordFor(document, item, state));
    return place && beside !== undefined ? [fill(document, place, beside)] : [marked];
  }
  if (item.state === 'open' || (place && isWithin(present, place)) || (state === 'open' && hasPlaceForState(document, item, present))) {
    const words = wordsIn(document, present);
    const inManner = stateWordsLike(document.text.slice(words.start, words.end))?.[state];
    const word = [stateWordFor(document, item, state), inManner].find((each) => each !== undefined && isReadIn(document, item, words, each));
    if (word !== undefined) return [{ ...words, text: word }];
  }
  const leaves = state === 'open' && (item.groupState ?? 'open') === 'open';
  return prefixed(document, item, present, state) ?? [...unmark(document, item), ...(leaves ? [] : [marked])];
}

const prefixes: Readonly<Record<ActionState, string>> = { open: '**TODO**: ', done: '**Done**: ', dropped: "**Won't do**: " };

/** Where the words that tell the state tell more, they stay, and a word before the description counts. */
function prefixed({ text }: IncidentDocument, { textSpan, doneOn }: ActionItem, { start, end }: Span, state: ActionState): TextEdit[] | undefined {
  const words = text.slice(start, end);
  if (start < textSpan.start || end > textSpan.end || words.startsWith('~~')) return undefined;
  const aside = doneOn && start <= doneOn.start && doneOn.end <= end ? words.replace(text.slice(doneOn.start, doneOn.end), '') : words;
  return tellsMore(aside) || /^(?:Already|We)\b/.test(words) ? [{ start: textSpan.start, end: textSpan.start, text: prefixes[state] }] : undefined;
}

/** Whether a reader takes a word for a state where another one stands in the description: bare words look like those of what is to be done. */
function isReadIn({ text }: IncidentDocument, { textSpan, form }: ActionItem, { start, end }: Span, word: string): boolean {
  if (form.kind === 'table' || start < textSpan.start || end > textSpan.end) return true;
  const isWord = /\p{L}/u.test(word);
  const own = text.slice(start, end);
  if (isWord !== /\p{L}/u.test(own) || own.startsWith('[') !== word.startsWith('[')) return false;
  const before = text.slice(textSpan.start, start);
  if (/[\p{L}\p{N}]/u.test(before)) return !isWord || !/[^\s.?。:;–—-] $/.test(before) || /^[A-Z']+$/.test(word);
  return isWord ? ':：])*_'.includes(text[end] ?? ' ') && /^[\p{L}'’]+(?: [\p{L}'’]+)?$/u.test(word) : true;
}

/** Whether an open item of this form says so where this one says that it is closed, so that the place should not go empty. */
function hasPlaceForState(document: IncidentDocument, item: ActionItem, present: Span): boolean {
  const { text } = document;
  const isWord = isOwn(item, item.stateSpan) && /\p{L}/u.test(text.slice(item.stateSpan.start, item.stateSpan.end));
  if (!isWord) return false;
  const labelled = /[:：][\s*]*$/.test(text.slice(item.textSpan.end, present.start));
  return labelled || (item.form.kind === 'table' && !openIsUnwritten(document, item));
}
