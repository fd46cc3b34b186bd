import { Code, isDigit } from '../characters';
import { isEmoji } from '../labels';

/** Characters without which there is nothing to find for one reader or another of a description. */
export const enum Sign {
  /** Also `=`. */
  Colon = 1,
  Digit = 2,
  Bracket = 4,
  Parenthesis = 8,
  At = 16,
  /** A star or an underscore. */
  Emphasis = 32,
  /** Also `|`. */
  Dash = 64,
  /** Also a semicolon. */
  Comma = 128,
  /** What ends a sentence. */
  Stop = 256,
  Emoji = 512,
}

const ascii = new Uint16Array(128);
for (const [signs, sign] of [['=:', Sign.Colon], ['[', Sign.Bracket], ['()', Sign.Parenthesis], ['@', Sign.At], ['*_', Sign.Emphasis], ['-|', Sign.Dash], [',;', Sign.Comma], ['.?', Sign.Stop]] as const) {
  for (const character of signs) ascii[character.charCodeAt(0)] = sign;
}
for (let code = 0; code < ascii.length; code++) if (isDigit(code)) ascii[code] = Sign.Digit;

/** Which signs stand in `start`…`end`, in one look at each character; as bits. */
export function signsIn(text: string, start: number, end: number): number {
  let signs = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    signs |= code < 0x80 ? ascii[code]! : signBeyondAscii(code);
  }
  return signs;
}

function signBeyondAscii(code: number): number {
  if (code === Code.EnDash || code === Code.EmDash) return Sign.Dash;
  if (code === Code.WideColon) return Sign.Colon;
  if (code === Code.WideStop) return Sign.Stop;
  if (code === Code.WideParenthesisOpen || code === Code.WideParenthesisClose) return Sign.Parenthesis;
  return isEmoji(code) ? Sign.Emoji : 0;
}
