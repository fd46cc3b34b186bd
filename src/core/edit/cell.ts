import type { IncidentDocument, Span, Table, TableCell, TableRow } from '../document/model';
import { displayWidth } from './display-width';
import type { TextEdit } from './text-edit';

/**
 * Writes `content` into a row's cell and touches nothing else. Where the column's other cells are all of one width, the cell
 * keeps that width as long as the content has room in it. A row that is too short gets the cells it lacks.
 */
export function setCell(document: IncidentDocument, table: Table, row: TableRow, column: number, content: string): TextEdit {
  const cell = row.cells[column];
  return cell ? replaceCell(document, table, row, column, cell, content) : addCells(document, table, row, column, content);
}

/** What stands between the pipes of a cell: its content and the padding around it. */
export function interiorOf(text: string, { start, end, outer }: TableCell): Span {
  const opened = text[outer.start] === '|' && outer.start < start;
  const behind = text.slice(end, outer.end).trimEnd();
  return { start: opened ? outer.start + 1 : outer.start, end: behind.endsWith('|') ? end + behind.length - 1 : outer.end };
}

/** A text as a table cell can hold it: on one line, its pipes escaped. */
export function escapeCell(text: string): string {
  const oneLine = text.replace(/[\r\n\t]+/g, ' ').trim();
  let escaped = '';
  let backslashes = 0;
  for (const character of oneLine) {
    if (character === '|' && backslashes % 2 === 0) escaped += '\\';
    backslashes = character === '\\' ? backslashes + 1 : 0;
    escaped += character;
  }
  // A backslash at the very end would escape the pipe that closes the cell.
  return backslashes % 2 === 1 ? `${escaped}\\` : escaped;
}

function replaceCell(
  document: IncidentDocument, table: Table, row: TableRow, column: number, cell: TableCell, content: string,
): TextEdit {
  const { text } = document;
  const { start, end } = interiorOf(text, cell);
  const empty = cell.start === cell.end;
  const before = empty ? 1 : cell.start - start;
  const after = empty ? 1 : end - cell.end;
  const closed = text[end] === '|';
  const ownWidth = after > 1 || empty ? displayWidth(text.slice(start, end)) : 0;
  const width = commonWidth(document, table, row, column) ?? ownWidth;
  const room = width - displayWidth(content);

  const alignedRight = before > 1 && after <= 1;
  const right = alignedRight ? after : Math.max(Math.min(after, 1), room - before);
  const left = alignedRight ? Math.max(1, room - after) : before;
  const padded = content === '' ? ' '.repeat(Math.max(1, width)) : ' '.repeat(left) + content + (closed ? ' '.repeat(right) : '');
  return { start, end, text: closed ? padded : padded.trimEnd() };
}

function addCells(document: IncidentDocument, table: Table, row: TableRow, column: number, content: string): TextEdit {
  const { text } = document;
  const last = row.cells.at(-1);
  const end = row.start + text.slice(row.start, row.end).trimEnd().length;
  const closed = last !== undefined && interiorOf(text, last).end < end;
  let added = '';
  for (let index = row.cells.length; index <= column; index += 1) {
    const words = index === column ? ` ${content} ` : ' ';
    const width = commonWidth(document, table, row, index) ?? 0;
    const padded = words + ' '.repeat(Math.max(0, width - displayWidth(words)));
    added += closed ? `${padded}|` : ` |${padded.trimEnd()}`;
  }
  return { start: end, end, text: added };
}

/** The width of a column's delimiter, and the rows whose cell is not of that width: not more than two of them are looked for. */
interface Evenness { readonly width: number | undefined; readonly odd: readonly TableRow[] }

const remembered = new WeakMap<Table, Map<number, Evenness>>();

/**
 * The width that all cells of a column but one share, the delimiter row's included; undefined where they differ. A column is measured
 * once, since fixing a long table asks it for each of its rows.
 */
export function commonWidth(document: IncidentDocument, table: Table, except: TableRow | undefined, column: number): number | undefined {
  let columns = remembered.get(table);
  if (!columns) remembered.set(table, (columns = new Map<number, Evenness>()));
  let evenness = columns.get(column);
  if (!evenness) columns.set(column, (evenness = evennessOf(document, table, column)));
  return evenness.odd.every((row) => row === except) ? evenness.width : undefined;
}

function evennessOf(document: IncidentDocument, table: Table, column: number): Evenness {
  const { text } = document;
  const width = delimiterWidth(document, table, column);
  const odd: TableRow[] = [];
  for (const row of table.rows) {
    const cell = row.cells[column];
    if (!cell) continue;
    const { start, end } = interiorOf(text, cell);
    if (displayWidth(text.slice(start, end)) !== width && odd.push(row) > 1) break;
  }
  return { width, odd };
}

/** The delimiter row is no row of the model: it is the line below the header. */
function delimiterWidth({ text }: IncidentDocument, table: Table, column: number): number | undefined {
  const header = table.rows[0];
  const first = header?.cells[0];
  if (!header || !first) return undefined;
  const start = text.indexOf('\n', header.end) + 1;
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end < 0 ? text.length : end).trimEnd();
  const opened = interiorOf(text, first).start > first.outer.start;
  return line.split('|')[opened ? column + 1 : column]?.length;
}
