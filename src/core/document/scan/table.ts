import { Code } from '../characters';
import type { TableCell, TableRow } from '../model';
import { isSpaceOrTab, skipSpaces, skipRun, trimSpaces } from './markers';

/** The number of columns that a delimiter row such as `|---|:-:|` gives, or 0 for any other line. */
export function delimiterColumns(text: string, at: number, end: number): number {
  let columns = 0;
  let telling = false;
  if (text.charCodeAt(at) === Code.Pipe) {
    telling = true;
    at = skipSpaces(text, at + 1, end);
  }
  while (at < end) {
    if (text.charCodeAt(at) === Code.Colon) {
      telling = true;
      at++;
    }
    const behind = skipRun(text, Code.Dash, at, end);
    if (behind === at) return 0;
    columns++;
    at = behind;
    if (at < end && text.charCodeAt(at) === Code.Colon) {
      telling = true;
      at++;
    }
    at = skipSpaces(text, at, end);
    if (at >= end) break;
    if (text.charCodeAt(at) !== Code.Pipe) return 0;
    telling = true;
    at = skipSpaces(text, at + 1, end);
  }
  return telling ? columns : 0;
}

/** Behind the text of a cell: at its closing pipe or at the end of the row. A backslash escapes a pipe, also in code. */
function cellEnd(text: string, at: number, end: number): number {
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === Code.Pipe) break;
    if (code === Code.Backslash) {
      const next = text.charCodeAt(at + 1);
      if (next === Code.Backslash || next === Code.Pipe) at++;
    }
  }
  return Math.min(at, end);
}

/** The number of cells of the line from `at`, if it can be the header of a table; a lone pipe can't. */
export function headerCells(text: string, at: number, end: number): number {
  const leading = text.charCodeAt(at) === Code.Pipe;
  if (leading) at++;
  let cells = 0;
  for (;;) {
    const behind = cellEnd(text, at, end);
    if (behind >= end) return skipSpaces(text, at, end) < end ? cells + 1 : cells;
    cells++;
    at = behind + 1;
  }
}

/**
 * The row from `start`, its first character, to `end`, the end of its line. `room` takes its cells while they are counted: an array
 * that grows keeps space for many more, which for the rows of a long table is most of what they need.
 */
export function readRow(text: string, start: number, end: number, room: TableCell[]): TableRow {
  let count = 0;
  let outer = start;
  let at = text.charCodeAt(start) === Code.Pipe ? start + 1 : start;
  for (;;) {
    const pipe = cellEnd(text, at, end);
    const last = pipe >= end || skipSpaces(text, pipe + 1, end) >= end;
    const outerEnd = last ? end : pipe;
    room[count++] = cell(text, at, pipe, outer, outerEnd);
    if (last) break;
    outer = pipe;
    at = pipe + 1;
  }
  return { start, end, cells: room.slice(0, count) };
}

function cell(text: string, from: number, to: number, outer: number, outerEnd: number): TableCell {
  let start = skipSpaces(text, from, to);
  let end = trimSpaces(text, start, to);
  if (start === end) {
    start = from < to && isSpaceOrTab(text.charCodeAt(from)) ? from + 1 : from;
    end = start;
  }
  return { start, end, outer: { start: outer, end: outerEnd } };
}
