import { Code, indexWithin, isBlank, isWord, skipBlank, trimEnd } from './characters';
import type { Span } from './model';

/** `**Severity**:`, `**Severity:**`, `Severity:` or, where nothing follows it on the line, `**Severity**`. */
export interface Label {
  readonly words: Span;
  readonly bold: boolean;
  readonly colon: boolean;
  /** Where the label starts, and the offset behind it, its marks, its colon and the blanks that follow. */
  readonly start: number;
  readonly end: number;
}

/** Whether a block ends in a colon, marks behind it aside: it leads in to what comes next. */
export const endsInColon = (text: string, { start, end }: Span): boolean => /[:：]\**$/.test(text.slice(Math.max(start, end - 4), end));

/** A label longer than this, the targets of links aside, is a sentence. */
const longestLabel = 80;

/** The label that the line `start`…`end` begins with. */
export function readLabel(text: string, start: number, end: number): Label | undefined {
  let at = skipBlank(text, start, end);
  while (at < end && isEmoji(text.charCodeAt(at))) at = skipBlank(text, at + 1, end);
  at = behindShortcode(text, at, end);
  const code = text.charCodeAt(at);
  if (code === Code.Less) return taggedLabel(text, at, end);
  return code === Code.Asterisk || code === Code.Underscore ? markedLabel(text, at, end, code) : plainLabel(text, at, end);
}

/** Behind the `:tada:` that GitHub shows as an emoji, and the blanks behind it; `start` where there is none. */
export function behindShortcode(text: string, start: number, end: number): number {
  const length = text.charCodeAt(start) === Code.Colon ? shortcode.exec(text.slice(start, Math.min(end, start + 40)))?.[0].length : undefined;
  return length === undefined ? start : skipBlank(text, start + length, end);
}

const shortcode = /^:[a-z][a-z\d_+-]{1,36}:/;

const tagged = /^<(strong|b)>[ \t]{0,3}([^<>\n]{1,80}?)[ \t]{0,3}([:：]?)<\/\1>[ \t]{0,3}([:：]?)[ \t]{0,3}/i;

/** `<strong>Severity:</strong>` */
function taggedLabel(text: string, start: number, end: number): Label | undefined {
  const match = tagged.exec(text.slice(start, Math.min(end, start + longestLabel + 32)));
  if (match === null) return undefined;
  const words = text.indexOf(match[2]!, start + match[1]!.length + 2);
  return { words: { start: words, end: words + match[2]!.length }, bold: true, colon: match[3] !== '' || match[4] !== '', start, end: start + match[0].length };
}

function markedLabel(text: string, start: number, end: number, mark: number): Label | undefined {
  let open = start;
  while (open < end && text.charCodeAt(open) === mark) open++;
  const width = open - start;
  let reach = open + longestLabel;
  for (let at = open; at < reach && at < end; at++) {
    if (text.charCodeAt(at) === Code.ParenthesisOpen && text.charCodeAt(at - 1) === Code.BracketClose) {
      const target = at;
      at = Math.max(at, indexWithin(text, Code.ParenthesisClose, at, end));
      reach += at - target;
    }
    if (text.charCodeAt(at) !== mark || !closes(text, at, width, mark)) continue;
    let wordsEnd = trimEnd(text, open, at);
    let behind = at + width;
    const inside = isColon(text.charCodeAt(wordsEnd - 1));
    if (inside) wordsEnd = trimEnd(text, open, wordsEnd - 1);
    let next = skipSpaces(text, behind, end);
    const outside = !inside && isColon(text.charCodeAt(next)) && next < end;
    if (outside) next = skipSpaces(text, next + 1, end);
    behind = next;
    if (wordsEnd <= open || isBlank(text.charCodeAt(open))) return undefined;
    return { words: { start: open, end: wordsEnd }, bold: true, colon: inside || outside, start, end: Math.min(behind, end) };
  }
  return undefined;
}

function closes(text: string, at: number, width: number, mark: number): boolean {
  for (let i = 1; i < width; i++) if (text.charCodeAt(at + i) !== mark) return false;
  return true;
}

function plainLabel(text: string, start: number, end: number): Label | undefined {
  const reach = Math.min(end, start + longestLabel);
  for (let at = start; at < reach; at++) {
    const code = text.charCodeAt(at);
    if (isColon(code)) {
      const next = text.charCodeAt(at + 1);
      if (at === start || (code === Code.Colon && at + 1 < end && !isBlank(next))) return undefined;
      return { words: { start, end: trimEnd(text, start, at) }, bold: false, colon: true, start, end: skipSpaces(text, at + 1, end) };
    }
    if (!isWord(code) && !nameCharacters.includes(text[at]!)) return undefined;
  }
  return undefined;
}

const nameCharacters = " -/'’&()（）_#・";

export const isColon = (code: number): boolean => code === Code.Colon || code === Code.WideColon;

/** Symbols that people put before a label or an item; letters, digits, marks and brackets are not. */
export const isEmoji = (code: number): boolean => (code >= 0x2190 && code <= 0x2bff) || (code >= 0xd83c && code <= 0xd83e) || (code >= 0xdc00 && code <= 0xdfff) || code === 0xfe0f || code === 0x200d;

function skipSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at)) && text.charCodeAt(at) !== Code.LineFeed) at++;
  return at;
}
