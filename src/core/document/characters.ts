/** UTF-16 units and tests on them, for readers that must not pay for a regular expression at each character. */

export const enum Code {
  Tab = 9, LineFeed = 10, CarriageReturn = 13, Space = 32, Exclamation = 33, Quotation = 34, Hash = 35, Apostrophe = 39, ParenthesisOpen = 40, ParenthesisClose = 41,
  Asterisk = 42, Plus = 43, Comma = 44, Dash = 45, Dot = 46, Slash = 47, Zero = 48, One = 49, Nine = 57, Colon = 58, Semicolon = 59, Less = 60, Equals = 61, Greater = 62,
  Question = 63, At = 64, BracketOpen = 91, Backslash = 92, BracketClose = 93, Caret = 94, Underscore = 95, Backtick = 96, LowerX = 120, Pipe = 124, Tilde = 126,
  EnDash = 0x2013, EmDash = 0x2014, WideStop = 0x3002, WaveDash = 0x301c, ByteOrderMark = 0xfeff,
  WideParenthesisOpen = 0xff08, WideParenthesisClose = 0xff09, WideColon = 0xff1a, WideTilde = 0xff5e,
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The number that the digits from `start` to `end` write. */
export function numberIn(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + text.charCodeAt(at) - Code.Zero;
  return value;
}

export const isCapital = (code: number): boolean => code >= 65 && code <= 90;

export const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Letters and digits of any script; symbols, emoji and the punctuation of East Asian scripts are not, nor is the end of the text (NaN). */
export function isWord(code: number): boolean {
  if (!(code >= 0x80)) return isDigit(code) || isAsciiLetter(code);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code >= 0x2000 && code <= 0x2bff) return false;
  if (code >= 0x3000 && code <= 0x303f) return code === 0x3005;
  if (code >= 0xd800 && code <= 0xdfff) return false;
  if (code >= 0xfe00 && code <= 0xfe0f) return false;
  if (code >= 0xff00) return (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a) || (code >= 0xff66 && code <= 0xff9f);
  return code !== 0x30fb && code !== 0xd7 && code !== 0xf7;
}

export const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0 || code === 0x3000;

/** White space in the sense of `\s` that is not ASCII. */
export const isSpaceBeyondAscii = (code: number): boolean =>
  code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff;

/** White space in the sense of `\s`. */
export const isWhiteSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && isSpaceBeyondAscii(code));

export function skipBlank(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

export function trimEnd(text: string, start: number, from: number): number {
  let at = from;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The offset behind the last character of the line that `from` stands in, line ending left out, not beyond `end`. */
export function lineEnd(text: string, from: number, end: number): number {
  let at = text.indexOf('\n', from);
  if (at < 0 || at > end) at = end;
  return at > from && text.charCodeAt(at - 1) === Code.CarriageReturn ? at - 1 : at;
}

/** Like `indexOf` for one unit, but never looks behind `end`, so that many short look-ups stay linear in the text. */
export function indexWithin(text: string, unit: number, from: number, end: number): number {
  for (let at = from; at < end; at++) if (text.charCodeAt(at) === unit) return at;
  return -1;
}

/** `indexWithin` for look-ups that only move forward: each stretch of the text is searched once. */
export class Ahead {
  private found = -2;

  constructor(private readonly text: string, private readonly unit: number, private readonly end: number) {}

  from(at: number): number {
    if (this.found !== -1 && this.found < at) this.found = indexWithin(this.text, this.unit, at, this.end);
    return this.found;
  }
}
