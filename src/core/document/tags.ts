import { Code, indexWithin, isAsciiLetter } from './characters';

const longestTag = 120;

/** The offset behind the HTML tag that starts at `at`; `at` itself where there is none. */
export function tagEnd(text: string, at: number, end: number): number {
  const name = text.charCodeAt(at + 1) === Code.Slash ? at + 2 : at + 1;
  if (text.charCodeAt(at) !== Code.Less || !isAsciiLetter(text.charCodeAt(name))) return at;
  const close = indexWithin(text, Code.Greater, name, Math.min(end, at + longestTag));
  return close < 0 ? at : close + 1;
}
