import type { ActionItem, IncidentDocument, Span, TableCell } from '../document/model';
import { apply } from './apply';
import { interiorOf, setCell } from './cell';
import type { TextEdit } from './text-edit';

/** Fits edits inside an item's source to its form: in a table each touched cell is written once, its padding kept. */
export function withinItem(document: IncidentDocument, item: ActionItem, edits: readonly TextEdit[]): TextEdit[] {
  const { form } = item;
  if (form.kind !== 'table') return [...edits];
  return form.row.cells.flatMap((cell, column) => {
    const inCell = edits.filter((edit) => isWithin(edit, interiorOf(document.text, cell)));
    if (inCell.length === 0) return [];
    return [setCell(document, form.table, form.row, column, rewritten(document, cell, inCell))];
  });
}

/** Where words can be added to an item so that they belong to it: the end of its description's line, or of its cell. */
export function endOfDescription({ text }: IncidentDocument, item: ActionItem): number {
  const { form, textSpan } = item;
  if (form.kind === 'table') return form.row.cells[form.columns.action]?.end ?? textSpan.end;
  const newline = text.indexOf('\n', textSpan.end);
  const rest = text.slice(textSpan.end, newline < 0 ? text.length : newline);
  const behind = rest.search(behindWords);
  const words = behind < 0 ? rest : rest.slice(0, behind);
  return textSpan.end + (form.kind === 'heading' ? withoutClosingHashes(words) : words).trimEnd().length;
}

/** A comment, or the tag that ends an item written in HTML. */
const behindWords = /<!--|<\/(?:li|td|th|p|div|span|ul|ol)>/i;

/** An edit that adds words at an offset, a space before them. */
export function insertion(offset: number, words: string): TextEdit {
  return { start: offset, end: offset, text: ` ${words}` };
}

/** Takes words out of an item together with the space, the dash or the colon that set them apart. */
export function removal({ text }: IncidentDocument, item: ActionItem, span: Span): TextEdit {
  let { start, end } = span;
  if (span.start <= item.textSpan.start) {
    end += /^ *(?:[:：] *|[–—-] +)?/.exec(text.slice(end, item.textSpan.end))![0].length;
  } else {
    const before = text.slice(item.textSpan.start, start).trimEnd().replace(/ [–—-]$/, '');
    start = item.textSpan.start + before.trimEnd().length;
  }
  return { start, end, text: '' };
}

/** Writes behind a label that has no value yet, or only one such as `TBD`. */
export function fill({ text }: IncidentDocument, { start, end }: Span, words: string): TextEdit {
  const blank = text.slice(start, end);
  const first = start + blank.length - blank.trimStart().length;
  const glued = blank.trim() === '' && text[first - 1] !== ' ';
  return { start: first, end: Math.max(first, start + blank.trimEnd().length), text: glued ? ` ${words}` : words };
}

/** Gives a due date without a label one, so that it stays one when the item is done or a part follows. */
export function labelDue({ text }: IncidentDocument, item: ActionItem): TextEdit[] {
  const due = item.due ?? item.dueText;
  return item.isDueBare && due ? [labelled(text, due)] : [];
}

/** A date without a label gets one. */
export function labelled(text: string, { start, end }: Span): TextEdit {
  if (text[start - 1] === '[' && text[end] === ']') return { start: start - 1, end: end + 1, text: `(due: ${text.slice(start, end)})` };
  return { start, end: start, text: 'due: ' };
}

/** Whether a part of the item, such as its owner, stands in the item's own source and not in a heading above it. */
export function isOwn(item: ActionItem, span: Span | undefined): span is Span {
  return span !== undefined && isWithin(span, item);
}

export function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function rewritten({ text }: IncidentDocument, cell: TableCell, edits: readonly TextEdit[]): string {
  const { start, end } = interiorOf(text, cell);
  const relative = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return apply(text.slice(start, end), relative).trim();
}

function withoutClosingHashes(words: string): string {
  const trimmed = words.trimEnd();
  let end = trimmed.length;
  while (trimmed[end - 1] === '#') end -= 1;
  return end === 0 || trimmed[end - 1] === ' ' ? trimmed.slice(0, end) : trimmed;
}
