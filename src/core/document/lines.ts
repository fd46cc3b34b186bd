/** A place in a text as editors count: both numbers from 0, `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Offsets of the first character of each line. A line ends with `\n`, `\r\n` or `\r`; the last one may be empty. */
export function lineStartsOf(text: string): number[] {
  return text.includes('\r') ? afterEachEnding(text) : afterEachFeed(text);
}

function afterEachFeed(text: string): number[] {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed !== -1; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return starts;
}

/** By the character: two searches that wait for each other took quadratic time over lone carriage returns, once optimised. */
function afterEachEnding(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** How the first line ends, which is how new lines are to be written. */
export function endOfLineOf(text: string, lineStarts: readonly number[]): '\n' | '\r\n' {
  const second = lineStarts[1];
  return second !== undefined && text.startsWith('\r\n', second - 2) ? '\r\n' : '\n';
}

/** The number of the line that holds the offset, from 0. */
export function lineAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function positionAt(lineStarts: readonly number[], offset: number): Position {
  const line = lineAt(lineStarts, offset);
  return { line, character: offset - lineStarts[line]! };
}

/** The offset of a position; one behind the last line is the start of the last line. */
export function offsetAt(lineStarts: readonly number[], position: Position): number {
  const line = Math.min(position.line, lineStarts.length - 1);
  return lineStarts[line]! + position.character;
}

/** Where the text of a line ends, its line ending left out. */
export function lineEndAt(text: string, lineStarts: readonly number[], line: number): number {
  const next = lineStarts[line + 1];
  if (next === undefined) return text.length;
  return text.charCodeAt(next - 1) === 10 && text.charCodeAt(next - 2) === 13 && next - 2 >= lineStarts[line]! ? next - 2 : next - 1;
}
