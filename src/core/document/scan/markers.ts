import { Code, isDigit } from '../characters';

export function isSpaceOrTab(code: number): boolean {
  return code === Code.Space || code === Code.Tab;
}

/** Behind blank space from `at`, but not behind `end`. */
export function skipSpaces(text: string, at: number, end: number): number {
  while (at < end && isSpaceOrTab(text.charCodeAt(at))) at++;
  return at;
}

/** Before blank space that ends at `end`, but not before `start`. */
export function trimSpaces(text: string, start: number, end: number): number {
  while (end > start && isSpaceOrTab(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Behind a run of one character. */
export function skipRun(text: string, code: number, at: number, end: number): number {
  while (at < end && text.charCodeAt(at) === code) at++;
  return at;
}

/**
 * Where the line from `at` stops being a rule, three or more of one character with nothing but blanks between: at `end` if it
 * is one. No rule starts before that place either.
 */
export function ruleBreak(text: string, at: number, end: number): number {
  const marker = text.charCodeAt(at);
  let count = 0;
  for (let next = at; next < end; next++) {
    const code = text.charCodeAt(next);
    if (code === marker) count++;
    else if (!isSpaceOrTab(code)) return next;
  }
  return count >= 3 ? end : at;
}

/** The depth of an ATX heading at `at`, or 0. */
export function headingDepth(text: string, at: number, end: number): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  const behind = skipRun(text, Code.Hash, at, Math.min(end, at + 7));
  const depth = behind - at;
  if (depth > 6 || (behind < end && !isSpaceOrTab(text.charCodeAt(behind)))) return 0;
  return depth as 0 | 1 | 2 | 3 | 4 | 5 | 6;
}

/** Whether the line from `at` is one run of `=` or `-`, which underlines a heading. */
export function isUnderline(text: string, at: number, end: number): boolean {
  return skipSpaces(text, skipRun(text, text.charCodeAt(at), at, end), end) >= end;
}

/** The length of the run of backticks or tildes that opens fenced code at `at`, or 0. */
export function fenceLength(text: string, at: number, end: number): number {
  const marker = text.charCodeAt(at);
  const behind = skipRun(text, marker, at, end);
  if (behind - at < 3) return 0;
  if (marker === Code.Backtick) {
    for (let next = behind; next < end; next++) if (text.charCodeAt(next) === Code.Backtick) return 0;
  }
  return behind - at;
}

/** Whether the line from `at` closes fenced code that `length` times `marker` opened. */
export function closesFence(text: string, at: number, end: number, marker: number, length: number): boolean {
  const behind = skipRun(text, marker, at, end);
  return behind - at >= length && skipSpaces(text, behind, end) >= end;
}

/** The length of a bullet or of a number with its `.` or `)`, followed by a blank or the end of the line; or 0. A rule may start so, too. */
export function listMarkerLength(text: string, at: number, end: number): number {
  let behind = at;
  let code = text.charCodeAt(behind);
  if (code === Code.Asterisk || code === Code.Plus || code === Code.Dash) {
    behind++;
  } else {
    while (isDigit(code) && behind < end && behind - at < 9) code = text.charCodeAt(++behind);
    if (behind === at || behind >= end || (code !== Code.Dot && code !== Code.ParenthesisClose)) return 0;
    behind++;
  }
  if (behind < end && !isSpaceOrTab(text.charCodeAt(behind))) return 0;
  return behind - at;
}

/** The offset behind the colon of a footnote's label, `[^1]:`, or 0. */
export function footnoteLabelEnd(text: string, at: number, end: number): number {
  if (text.charCodeAt(at + 1) !== Code.Caret) return 0;
  const limit = Math.min(end, at + 1003);
  let next = at + 2;
  for (; next < limit; next++) {
    const code = text.charCodeAt(next);
    if (code === Code.BracketClose) break;
    if (code === Code.BracketOpen || isSpaceOrTab(code)) return 0;
    if (code === Code.Backslash) {
      const escaped = text.charCodeAt(next + 1);
      if (escaped === Code.BracketOpen || escaped === Code.Backslash || escaped === Code.BracketClose) next++;
    }
  }
  if (next === at + 2 || next >= limit || text.charCodeAt(next + 1) !== Code.Colon || next + 1 >= end) return 0;
  return next + 2;
}
