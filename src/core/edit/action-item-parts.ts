import type { ActionItem, IncidentDocument, Span, TableCell } from '../document/model';
import { endOfDescription, fill, insertion, isOwn, isWithin, labelDue, withinItem } from './action-item-text';
import { escapeCell, setCell } from './cell';
import { addPart } from './state-mark';
import type { TextEdit } from './text-edit';

/** Gives an owner to an item that names none itself: in its owner column, behind its label, otherwise as `(owner: …)` at its end. */
export function giveOwner(document: IncidentDocument, item: ActionItem, owner: string): TextEdit[] {
  const words = fitted(item, owner);
  const column = ownerColumn(item);
  if (column !== undefined) return setColumn(document, item, column, words);
  if (item.places.owner) return withinItem(document, item, [fill(document, item.places.owner, words)]);
  return withinItem(document, item, [...labelDue(document, item), addPart(document, item, `(owner: ${words})`)]);
}

export const ownerColumn = ({ form }: ActionItem): number | undefined => (form.kind === 'table' ? form.columns.owner : undefined);

/** Gives an item a due date (ISO), where it has one, in its due column, otherwise as `(due: YYYY-MM-DD)` at its end. */
export function changeDueDate(document: IncidentDocument, item: ActionItem, due: string): TextEdit[] {
  const column = item.form.kind === 'table' ? item.form.columns.due : undefined;
  if (column !== undefined) return setColumn(document, item, column, due);
  const written = item.due ?? item.dueText;
  if (!isOwn(item, written) && item.places.due) return withinItem(document, item, [fill(document, item.places.due, due)]);
  if (!isOwn(item, written)) return withinItem(document, item, [addPart(document, item, `(due: ${due})`)]);
  return withinItem(document, item, [{ start: written.start, end: written.end, text: due }]);
}

/** Names the ticket of an item: a key, an address, or a Markdown link. Words of state beside an older ticket stay. */
export function setTicket(document: IncidentDocument, item: ActionItem, ticket: string): TextEdit[] {
  const words = fitted(item, ticket);
  if (isOwn(item, item.ticket)) return withinItem(document, item, [{ ...wholeLink(document, item.ticket), text: words }]);
  const column = item.form.kind === 'table' ? item.form.columns.ticket : undefined;
  if (column !== undefined) return setColumn(document, item, column, words);
  if (item.places.ticket) return [fill(document, item.places.ticket, words)];
  const mention = item.owners.find((owner) => isOwn(item, owner) && owner.value.startsWith('@') && hasWordsBefore(document, item, owner));
  const isLast = mention && isWithin(mention, item.textSpan) && !/[:：]\s*$/.test(before(document, mention));
  // A name without a label is an owner only at the end, so the ticket goes before it.
  const edits = isLast ? [insertion(trimmedStart(document, mention), `(${words})`)] : [...labelDue(document, item), addPart(document, item, `(${words})`)];
  return withinItem(document, item, edits);
}

/** Whether an owner stands behind words of the description, and not among those that begin it. */
function hasWordsBefore({ text }: IncidentDocument, { textSpan, owners }: ActionItem, { start }: Span): boolean {
  const words = owners.reduce((rest, owner) => (owner.end <= start ? rest.replace(owner.value, '') : rest), text.slice(textSpan.start, start));
  return /[\p{L}\p{N}]/u.test(words.replace(/\b(?:and|en)\b/gi, ''));
}

function setColumn(document: IncidentDocument, item: ActionItem, column: number, words: string): TextEdit[] {
  if (item.form.kind !== 'table') return [];
  const { table, row } = item.form;
  return [...withinItem(document, item, stateBesideText(document, item, row.cells[column])), setCell(document, table, row, column, words)];
}

/** A cell that says `Done` in place of an owner or a day tells it as long as it says nothing else: from now on the description does. */
function stateBesideText(document: IncidentDocument, item: ActionItem, cell: TableCell | undefined): TextEdit[] {
  const { state, stateSpan } = item;
  if (state === 'open' || !cell || !stateSpan || !isWithin(stateSpan, cell.outer)) return [];
  const words = document.text.slice(stateSpan.start, stateSpan.end).replace(/[*_]+/g, '');
  return [insertion(endOfDescription(document, item), /\p{L}/u.test(words) ? `**${words}**` : words)];
}

export function fitted(item: ActionItem, words: string): string {
  return item.form.kind === 'table' ? escapeCell(words) : words.replace(/\s+/g, ' ').trim();
}

export function before({ text }: IncidentDocument, span: Span): string {
  return text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
}

function trimmedStart({ text }: IncidentDocument, { start }: Span): number {
  let end = start;
  while (' (–—-'.includes(text[end - 1] ?? '.')) end -= 1;
  return end;
}

/** The whole link that a ticket is the text or the address of, otherwise the ticket itself. */
function wholeLink({ text }: IncidentDocument, { start, end }: Span): Span {
  if (text.startsWith('](', start - 2)) {
    const open = text.lastIndexOf('[', start - 2);
    const close = text.indexOf(')', end);
    return open < 0 || close < 0 ? { start, end } : { start: open, end: close + 1 };
  }
  let width = 0;
  while (text[start - width - 1] === '[' && text[end + width] === ']') width += 1;
  return { start: start - width, end: end + width };
}
