import type { ActionItem, Block, Field, FieldName, IncidentDocument, Span, Table } from '../document/model';
import type { Column, ColumnNames } from '../document/column-names';
import { readLabel } from '../document/labels';

/** What a person is writing at a place of the document, and the text that a choice would replace. */
export type Place =
  | { readonly kind: 'severity' | 'person' | 'date' | 'state'; readonly span: Span }
  | { readonly kind: 'sectionTitle'; readonly span: Span };

const fields: Partial<Record<FieldName, 'severity' | 'person' | 'date'>> = {
  severity: 'severity',
  commander: 'person', responders: 'person', owner: 'person',
  date: 'date', published: 'date', lastUpdated: 'date', lastReviewed: 'date',
};
const columns: Partial<Record<Column, 'person' | 'date' | 'state'>> = { owner: 'person', due: 'date', status: 'state' };

/** What belongs at the offset; undefined where anything may. */
export function placeAt(document: IncidentDocument, vocabulary: ColumnNames, offset: number): Place | undefined {
  return mention(document.text, offset)
    ?? heading(document, offset)
    ?? field(document, offset)
    ?? cell(document, vocabulary, offset)
    ?? dueDate(document, offset);
}

/** The action item whose lines hold the offset. */
export function actionItemAt(document: IncidentDocument, offset: number): ActionItem | undefined {
  return document.actionItems.find(({ start, end }) => start <= offset && offset <= end);
}

/** `@sa|m`: a handle that is being typed. */
function mention(text: string, offset: number): Place | undefined {
  let start = offset;
  while (start > 0 && isHandle(text.charCodeAt(start - 1))) start--;
  if (text[start - 1] !== '@' || isHandle(text.charCodeAt(start - 2))) return undefined;
  let end = offset;
  while (end < text.length && isHandle(text.charCodeAt(end))) end++;
  return { kind: 'person', span: { start: start - 1, end } };
}

function isHandle(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 45 || code === 46 || code === 95;
}

/** A line of `#` marks outside of code, whether or not there are words behind them yet. */
function heading(document: IncidentDocument, offset: number): Place | undefined {
  const line = lineAround(document.text, offset);
  const marks = /^#{1,6}(?=[ \t]|$)/.exec(document.text.slice(line.start, Math.min(line.end, line.start + 7)));
  if (!marks || offset < line.start + marks[0].length) return undefined;
  const block = document.blocks.find((each) => each.start <= line.start && line.start < each.end);
  if (block && block.type !== 'heading' && block.type !== 'paragraph') return undefined;
  return { kind: 'sectionTitle', span: line };
}

function field(document: IncidentDocument, offset: number): Place | undefined {
  for (const each of document.fields) {
    const { name, label, value } = each;
    const kind = name && fields[name];
    const item = kind === 'person' ? itemBelow(document.text, each, offset) : undefined;
    if (item) return { kind: 'person', span: item };
    if (!kind || offset < label.end || offset > lineAround(document.text, label.end).end || offset < value.start || offset > value.end) continue;
    if (kind === 'person') return { kind, span: listMember(document.text, value, offset) };
    return { kind, span: { start: value.start, end: value.end } };
  }
  return undefined;
}

/** The name that holds the offset in the list below a label: `kim` of `- Scribe: kim`. */
function itemBelow(text: string, { label, value }: Field, offset: number): Span | undefined {
  const line = lineAround(text, offset);
  if (line.start <= label.end || line.end < value.start || line.start > value.end) return undefined;
  const mark = /^[ \t>]*[-*+](?:[ \t]+|$)/.exec(text.slice(line.start, line.end))?.[0];
  if (mark === undefined) return undefined;
  const first = line.start + mark.length;
  const role = readLabel(text, first, line.end);
  const start = role?.colon ? role.end : first;
  return offset < start ? undefined : { start, end: Math.max(offset, line.start + text.slice(line.start, line.end).trimEnd().length) };
}

/** The name that holds the offset in `@sam, @lee`. */
function listMember(text: string, list: Span, offset: number): Span {
  let start = Math.max(text.lastIndexOf(',', offset - 1) + 1, list.start);
  const comma = text.indexOf(',', offset);
  const end = comma < 0 ? list.end : Math.min(comma, list.end);
  while (start < end && text[start] === ' ') start++;
  return { start, end };
}

function cell(document: IncidentDocument, vocabulary: ColumnNames, offset: number): Place | undefined {
  const table = tableAt(document.blocks, offset);
  const row = table?.rows.slice(1).find(({ start, end }) => start <= offset && offset <= end);
  const index = row?.cells.findIndex(({ outer }) => outer.start <= offset && offset <= outer.end) ?? -1;
  const header = table?.rows[0]?.cells[index];
  const here = row?.cells[index];
  if (!header || !here) return undefined;
  const column = vocabulary.column(document.text.slice(header.start, header.end));
  const kind = column && columns[column];
  if (!kind) return undefined;
  const inside = here.start <= offset && offset <= here.end;
  return { kind, span: inside ? { start: here.start, end: here.end } : { start: offset, end: offset } };
}

/** The date in `(due: 2026-02-12)`. */
function dueDate({ actionItems }: IncidentDocument, offset: number): Place | undefined {
  const due = actionItems.map((item) => item.due ?? item.dueText).find((each) => each && each.start <= offset && offset <= each.end);
  return due && { kind: 'date', span: { start: due.start, end: due.end } };
}

function tableAt(blocks: readonly Block[], offset: number): Table | undefined {
  return blocks.find((block): block is Table => block.type === 'table' && block.start <= offset && offset <= block.end);
}

function lineAround(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const end = next < 0 ? text.length : next;
  return { start, end: text[end - 1] === '\r' && end > start ? end - 1 : end };
}
