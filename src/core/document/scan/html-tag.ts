import { Code } from '../characters';
import { isSpaceOrTab, skipSpaces } from './markers';

/**
 * Whether a tag whose name ends at `at` is complete in its line, with nothing but blanks behind it. Attributes are read
 * the way remark reads them.
 */
export function readsAsWholeTag(text: string, at: number, end: number, closing: boolean): boolean {
  const behind = closing ? skipSpaces(text, at, end) : skipAttributes(text, at, end);
  if (behind < 0 || behind >= end || text.charCodeAt(behind) !== Code.Greater) return false;
  return skipSpaces(text, behind + 1, end) >= end;
}

/** Behind the attributes and a closing slash, or -1 where a value is broken off. */
function skipAttributes(text: string, at: number, end: number): number {
  for (;;) {
    at = skipSpaces(text, at, end);
    if (at >= end) return at;
    const code = text.charCodeAt(at);
    if (code === Code.Slash) return at + 1;
    if (!startsAttribute(code)) return at;
    at = skipAttributeName(text, at + 1, end);
    let next = skipSpaces(text, at, end);
    while (next < end && text.charCodeAt(next) === Code.Equals) {
      const quoted = skipSpaces(text, next + 1, end);
      at = skipValue(text, quoted, end);
      if (at < 0) return -1;
      if (isQuote(text.charCodeAt(quoted))) {
        if (at < end && !continuesBehindQuote(text.charCodeAt(at))) return -1;
        break;
      }
      next = skipSpaces(text, at, end);
    }
  }
}

/** Behind a value with its quotation marks, or -1. */
function skipValue(text: string, at: number, end: number): number {
  if (at >= end) return at;
  const code = text.charCodeAt(at);
  if (isQuote(code)) {
    for (let next = at + 1; next < end; next++) if (text.charCodeAt(next) === code) return next + 1;
    return -1;
  }
  if (endsBareValue(code) && code !== Code.Slash) return -1;
  while (at < end && !endsBareValue(text.charCodeAt(at))) at++;
  return at;
}

function skipAttributeName(text: string, at: number, end: number): number {
  while (at < end) {
    const code = text.charCodeAt(at);
    const digit = code >= Code.Zero && code <= Code.Nine;
    if (!startsAttribute(code) && !digit && code !== Code.Dash && code !== Code.Dot) break;
    at++;
  }
  return at;
}

function startsAttribute(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || code === Code.Colon || code === Code.Underscore;
}

function isQuote(code: number): boolean {
  return code === Code.Quotation || code === Code.Apostrophe;
}

function continuesBehindQuote(code: number): boolean {
  return code === Code.Slash || code === Code.Greater || isSpaceOrTab(code);
}

function endsBareValue(code: number): boolean {
  return (
    isSpaceOrTab(code) || isQuote(code) || code === Code.Slash || code === Code.Less || code === Code.Equals ||
    code === Code.Greater || code === Code.Backtick
  );
}
