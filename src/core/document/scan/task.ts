import { Code } from '../characters';
import type { ListItem } from '../model';
import type { Open } from './frames';
import { isSpaceOrTab, skipSpaces } from './markers';

/**
 * Reads `[ ]` or `[x]` where the first paragraph of a list item starts with it; says where the text behind it starts.
 * `lines` holds the start and end of each line of the paragraph, whose text starts at `start`.
 */
export function readCheck(text: string, lines: readonly number[], start: number, item: Open<ListItem>): number {
  const [, firstEnd = 0, secondStart, secondEnd = 0] = lines;
  const broken = start + 1 === firstEnd && secondStart !== undefined;
  const close = broken ? secondStart : start + 2;
  const lineEnd = broken ? secondEnd : firstEnd;
  if (text.charCodeAt(start) !== Code.BracketOpen || text.charCodeAt(close) !== Code.BracketClose) return start;

  const code = text.charCodeAt(start + 1);
  const checked = (code | 32) === Code.LowerX;
  if (!broken && !checked && code !== Code.Space && !(code === Code.Tab && isNarrowTab(text, start + 1))) return start;
  const behind = close + 1;
  if (behind < lineEnd && !isSpaceOrTab(text.charCodeAt(behind))) return start;
  if (skipSpaces(text, behind, lineEnd) >= lines.at(-1)!) return start;

  item.check = { start: start + 1, end: close };
  item.checked = checked;
  return skipSpace(text, behind);
}

function skipSpace(text: string, at: number): number {
  for (;;) {
    const code = text.charCodeAt(at);
    if (!isSpaceOrTab(code) && code !== Code.LineFeed && code !== Code.CarriageReturn) return at;
    at++;
  }
}

/** Whether a tab is one column wide: remark takes no other one for a blank between the brackets. */
function isNarrowTab(text: string, offset: number): boolean {
  let lineStart = offset;
  while (lineStart > 0 && text.charCodeAt(lineStart - 1) !== Code.LineFeed && text.charCodeAt(lineStart - 1) !== Code.CarriageReturn) {
    lineStart--;
  }
  if (text.charCodeAt(lineStart) === Code.ByteOrderMark && lineStart === 0) lineStart++;
  let column = 0;
  for (let at = lineStart; at < offset; at++) column += text.charCodeAt(at) === Code.Tab ? 4 - (column & 3) : 1;
  return (column & 3) === 3;
}
