import { Ahead, Code, isAsciiLetter, isBlank, isSpaceBeyondAscii, isWord, skipBlank, trimEnd } from './characters';
import type { Span } from './model';

/**
 * Inline Markdown as a reader sees it, by one pass over the source. Good enough for names and for the text of an item;
 * what must be exact asks remark.
 */

/** The text of `start`…`end` without markup: links as their text, images as their description, code as written. */
export function plain(text: string, start: number, end: number): string {
  if (!isShownAsWritten(text, start, end)) return tidy(stripped(text.slice(start, end)));
  const from = text.charCodeAt(start) === Code.Space ? start + 1 : start;
  return text.slice(from, text.charCodeAt(end - 1) === Code.Space ? end - 1 : end);
}

/** The same without the `gaps`, which stand in order and apart from each other. */
export function plainWithout(text: string, start: number, end: number, gaps: readonly Span[]): string {
  if (gaps.length === 0) return plain(text, start, end);
  const whole = text.slice(start, end);
  let out = '';
  let from = start;
  for (const gap of gaps) {
    if (gap.start >= from && gap.end <= end) {
      out += `${stripped(text.slice(from, gap.start), whole)} `;
      from = gap.end;
    }
  }
  return tidy(out + stripped(text.slice(from, end), whole));
}

/** Whether there is neither markup nor white space but single blanks, as in most names: then nothing has to be taken apart. */
function isShownAsWritten(text: string, start: number, end: number): boolean {
  let blank = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === Code.Space) {
      if (blank) return false;
      blank = true;
      continue;
    }
    blank = false;
    if (code < 0x80 ? code < Code.Space || isMarkup(code) : isSpaceBeyondAscii(code)) return false;
  }
  return true;
}

const isMarkup = (code: number): boolean => code === Code.Asterisk || code === Code.Less || code === Code.Tilde || (code >= Code.BracketOpen && code <= Code.Backtick && code !== Code.Caret);

/** `whole` is what the source is a part of: marks may find their partner there. */
function stripped(source: string, whole = source): string {
  if (!markup.test(source)) return source;
  // One underscore has none: `@_sam`.
  const isAlone = whole.indexOf('_') === whole.lastIndexOf('_');
  const target = new Targets(source);
  const ticks = new Ahead(source, Code.Backtick, source.length);
  let out = '';
  let kept = 0;
  for (let at = 0; at < source.length; at = Math.max(at + 1, kept)) {
    // What stands from `kept` up to `from` is shown, then `shown` instead of the mark; reading goes on at `next`.
    let from = at;
    let shown = '';
    let next = at + 1;
    const code = source.charCodeAt(at);
    if (code === Code.Backtick) {
      const close = closingTicks(source, at, ticks);
      const open = runEnd(source, at);
      // A table's `\|` in code is a `|`; a run of ticks that nothing closes is dropped.
      if (close >= 0) shown = source.slice(open, close).replaceAll('\\|', '|');
      next = close < 0 ? open : runEnd(source, close);
    } else if (code === Code.Asterisk) {
      if (isLoneStar(source, at)) continue;
    } else if (code === Code.Tilde) {
      if (source.charCodeAt(at + 1) !== Code.Tilde && source.charCodeAt(at - 1) !== Code.Tilde) continue;
    } else if (code === Code.Underscore) {
      if (isAlone || (isWord(source.charCodeAt(at - 1)) && isWord(source.charCodeAt(at + 1)))) continue;
    } else if (code === Code.BracketOpen) {
      if (source.charCodeAt(at + 1) === Code.BracketOpen || !target.isLink(at)) continue;
      if (source.charCodeAt(at - 1) === Code.Exclamation) from--;
    } else if (code === Code.BracketClose) {
      next = target.behind(at + 1);
      if (next === at + 1) continue;
    } else if (code === Code.Backslash) {
      const behind = source.charCodeAt(at + 1);
      if (behind === Code.Space || isWord(behind)) continue;
      shown = source[at + 1] ?? '';
      next = at + 2;
    } else if (code === Code.Less) {
      const close = tagEnd(source, at);
      if (close < 0) continue;
      shown = isAddress(source, at + 1, close) ? source.slice(at + 1, close) : lineBreak.test(source.slice(at, at + 6)) ? ' ' : '';
      next = close + 1;
    } else continue;
    out += source.slice(kept, from) + shown;
    kept = next;
  }
  return out + source.slice(kept);
}

const markup = /[\\*_~`[\]<]/;

/** A star that neither opens nor closes emphasis: `2 * 3`, `*.log`. */
const isLoneStar = (source: string, at: number): boolean => {
  const next = source.charCodeAt(at + 1);
  return isBlank(source.charCodeAt(at - 1) || Code.Space) && (isBlank(next) || next === Code.Dot || next === Code.Slash);
};

/** Where the run of as many ticks as open a code span at `at` begins; -1 where nothing closes it. */
function closingTicks(source: string, at: number, ticks: Ahead): number {
  const open = runEnd(source, at);
  for (let close = ticks.from(open); close >= 0;) {
    const end = runEnd(source, close);
    if (end - close === open - at) return close;
    close = ticks.from(end);
  }
  return -1;
}

function runEnd(source: string, from: number): number {
  let at = from;
  while (source.charCodeAt(at) === Code.Backtick) at++;
  return at;
}

/** Finds link targets from left to right. */
class Targets {
  private readonly brackets: Ahead;
  private readonly references: Ahead;
  private readonly parentheses: Ahead;

  constructor(private readonly source: string) {
    this.brackets = new Ahead(source, Code.BracketClose, source.length);
    this.references = new Ahead(source, Code.BracketClose, source.length);
    this.parentheses = new Ahead(source, Code.ParenthesisClose, source.length);
  }

  /** Whether the bracket at `open` closes into a link: its target follows. */
  isLink(open: number): boolean {
    const close = this.brackets.from(open + 1);
    return close > 0 && this.behind(close + 1) > close + 1;
  }

  /** The offset behind `(target)` or `[reference]` at `at`; `at` itself where there is none. */
  behind(at: number): number {
    const code = this.source.charCodeAt(at);
    const close = code === Code.ParenthesisOpen ? this.parentheses.from(at + 1) : code === Code.BracketOpen ? this.references.from(at + 1) : -1;
    return close < 0 ? at : close + 1;
  }
}

/** Tags that set what follows them apart. */
const lineBreak = /^<\/?(?:br|p|li|ul|ol|div|td|th|tr)\b/i;
const longestTag = 2000;

/** What an autolink shows: `https://…`, `kim@example.com`. */
const isAddress = (source: string, start: number, end: number): boolean =>
  source.startsWith('http', start) || /^[^\s"'/:=@]+@[^\s"'=@]+$/.test(source.slice(start, end));

/** Where the tag or autolink that starts at `at` ends; -1 for a lone `<`. */
function tagEnd(source: string, at: number): number {
  const next = source.charCodeAt(at + 1);
  if (!isAsciiLetter(next) && next !== Code.Slash && next !== Code.Exclamation) return -1;
  for (let i = at + 1; i < source.length && i < at + longestTag; i++) {
    const code = source.charCodeAt(i);
    if (code === Code.Greater) return i;
    if (code === Code.Less || code === Code.LineFeed) return -1;
  }
  return -1;
}

function tidy(source: string): string {
  return source.replace(uneven, ' ').trim();
}

/** Blanks that are no single one: a text has many of those, and each costs as much to replace by itself. */
const uneven = / \s+|[^\S ]\s*/g;

/** `span` without the blanks and the emphasis, code or strike marks that wrap all of it. */
export function unwrap(text: string, start: number, end: number): Span {
  let from = skipBlank(text, start, end);
  let to = trimEnd(text, from, end);
  while (to - from >= 2 && isMark(text.charCodeAt(from)) && text.charCodeAt(from) === text.charCodeAt(to - 1)) {
    from = skipBlank(text, from + 1, to - 1);
    to = trimEnd(text, from, to - 1);
  }
  return { start: from, end: to };
}

export const isMark = (code: number): boolean => code === Code.Asterisk || code === Code.Underscore || code === Code.Backtick || code === Code.Tilde;
