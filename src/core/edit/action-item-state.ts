import type { ActionItem, ActionState, IncidentDocument, Span } from '../document/model';
import { appendToItem, isOwn, isWithin, removal, withinItem } from './action-item-text';
import { setCell } from './cell';
import { openIsUnwritten, stateWordFor } from './state-word';
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

function setState(document: IncidentDocument, item: ActionItem, state: ActionState, mark: string): TextEdit[] {
  if (item.state === state) return [];
  const { form } = item;
  if (form.kind === 'table' && form.columns.status !== undefined) return inStatusCell(document, item, state);
  if (form.kind === 'task') return inTask(document, item, form.check, state, mark);
  return inWords(document, item, state, mark);
}

function inStatusCell(document: IncidentDocument, item: ActionItem, state: ActionState): TextEdit[] {
  if (item.form.kind !== 'table' || item.form.columns.status === undefined) return [];
  const { table, row, columns: { status } } = item.form;
  const cell = row.cells[status];
  const word = stateWordFor(document, item, state);
  const edits: TextEdit[] = [];
  let content = word;
  if (cell && item.stateSpan && isWithin(item.stateSpan, cell.outer)) {
    const said = stateAndDay(document, item, item.stateSpan);
    content = `${document.text.slice(cell.start, said.start)}${word}${document.text.slice(said.end, cell.end)}`.trim();
  } else {
    edits.push(...unmark(document, item));
  }
  return [...edits, setCell(document, table, row, status, content)];
}

function inTask(document: IncidentDocument, item: ActionItem, check: Span, state: ActionState, mark: string): TextEdit[] {
  const character = state === 'done' ? 'x' : ' ';
  const checked = document.text.slice(check.start, check.end) !== ' ';
  const ticked = checked === (state === 'done') ? [] : [{ start: check.start, end: check.end, text: character }];
  const around = { start: check.start - 1, end: check.end + 1 };
  const markElsewhere = item.stateSpan !== undefined && !isWithin(item.stateSpan, around);
  return [
    ...ticked,
    ...(markElsewhere || item.doneOn ? unmark(document, item) : []),
    ...(state === 'dropped' ? appendToItem(document, item, mark) : []),
  ];
}

function inWords(document: IncidentDocument, item: ActionItem, state: ActionState, mark: string): TextEdit[] {
  const { text } = document;
  if (!isOwn(item, item.stateSpan)) {
    return appendToItem(document, item, mark);
  }
  const said = stateAndDay(document, item, item.stateSpan);
  const isWord = /\p{L}/u.test(text.slice(item.stateSpan.start, item.stateSpan.end)) && said.end === item.stateSpan.end;
  if (item.state === 'open') return withinItem(document, item, [{ ...said, text: stateWordFor(document, item, state) }]);
  if (state !== 'open') return withinItem(document, item, [...unmark(document, item), ...appendToItem(document, item, mark)]);
  if (isWord && item.form.kind === 'table' && !openIsUnwritten(document, item)) {
    return withinItem(document, item, [{ ...said, text: stateWordFor(document, item, 'open') }]);
  }
  return withinItem(document, item, unmark(document, item));
}

/** Takes the item's mark or word of state out of it; from struck-through text only the tildes. */
function unmark(document: IncidentDocument, item: ActionItem): TextEdit[] {
  const span = isOwn(item, item.stateSpan) ? item.stateSpan : undefined;
  if (!span) return [];
  const { text } = document;
  if (text.startsWith('~~', span.start) && text.endsWith('~~', span.end)) {
    return [
      { start: span.start, end: span.start + 2, text: '' },
      { start: span.end - 2, end: span.end, text: '' },
    ];
  }
  const { start, end } = stateAndDay(document, item, span);
  const bracketed = ['()', '[]', '（）'].includes(`${text[start - 1]}${text[end]}`);
  return [removal(document, item, bracketed ? { start: start - 1, end: end + 1 } : { start, end })];
}

/** The mark of state with the day it was done, where the two stand side by side. */
function stateAndDay({ text }: IncidentDocument, item: ActionItem, state: Span): Span {
  const day = item.doneOn;
  if (!day || day.start < state.end || !/^[\s:(（]*(?:on )?$/.test(text.slice(state.end, day.start))) return state;
  const opened = /[(（]/.test(text.slice(state.end, day.start));
  return { start: state.start, end: opened && /[)）]/.test(text[day.end] ?? '') ? day.end + 1 : day.end };
}
