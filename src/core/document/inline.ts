import { Ahead, Code, isBlank, isWord, skipBlank, trimEnd } from './characters';
import type { Span } from './model';

/**
 * Inline Markdown as a reader sees it, by one pass over the source. Good enough for names and for the text of an item;
 * what must be exact asks remark.
 */

/** The text of `start`…`end` without markup: links as their text, images as their description, code as written. */
export function plain(text: string, start: number, end: number, without: readonly Span[] = []): string {
  let out = '';
  let from = start;
  for (const gap of [...without].sort((a, b) => a.start - b.start)) {
    if (gap.start >= from && gap.end <= end) {
      out += `${stripped(text.slice(from, gap.start))} `;
      from = gap.end;
    }
  }
  return tidy(out + stripped(text.slice(from, end)));
}

function stripped(source: string): string {
  if (!MARKUP.test(source)) return source;
  const target = new Targets(source);
  const ticks = new Ahead(source, Code.Backtick, source.length);
  let out = '';
  let kept = 0;
  // What stands from `kept` up to the mark at `at` is shown, `instead` stands for the mark, and reading goes on at `next`.
  const replace = (at: number, instead: string, next: number): void => {
    out += source.slice(kept, at) + instead;
    kept = next;
  };
  for (let at = 0; at < source.length; at = Math.max(at + 1, kept)) {
    const code = source.charCodeAt(at);
    if (code === Code.Backtick) replace(at, ...codeSpan(source, at, ticks));
    else if (code === Code.Star) {
      if (!isLoneStar(source, at)) replace(at, '', at + 1);
    } else if (code === Code.Tilde) {
      if (source.charCodeAt(at + 1) === Code.Tilde || source.charCodeAt(at - 1) === Code.Tilde) replace(at, '', at + 1);
    } else if (code === Code.Underscore) {
      if (!isWord(source.charCodeAt(at - 1)) || !isWord(source.charCodeAt(at + 1))) replace(at, '', at + 1);
    } else if (code === Code.BracketOpen) {
      if (source.charCodeAt(at + 1) !== Code.BracketOpen && target.isLink(at)) replace(source.charCodeAt(at - 1) === Code.Bang ? at - 1 : at, '', at + 1);
    } else if (code === Code.BracketClose) {
      const behind = target.behind(at + 1);
      if (behind > at + 1) replace(at, '', behind);
    } else if (code === Code.Backslash && !isWord(source.charCodeAt(at + 1))) replace(at, source[at + 1] ?? '', at + 2);
    else if (code === Code.Less) {
      const close = tagEnd(source, at);
      if (close >= 0) replace(at, source.startsWith('http', at + 1) ? source.slice(at + 1, close) : BREAK.test(source.slice(at, at + 4)) ? ' ' : '', close + 1);
    }
  }
  return out + source.slice(kept);
}

const MARKUP = /[\\*_~`[\]<]/;

/** A star that neither opens nor closes emphasis: `2 * 3`, `*.log`. */
const isLoneStar = (source: string, at: number): boolean => {
  const next = source.charCodeAt(at + 1);
  return isBlank(source.charCodeAt(at - 1) || Code.Space) && (isBlank(next) || next === Code.Dot || next === Code.Slash);
};

/** What stands in the code span that starts at `at` (a table's `\\|` is a `|`), and the offset behind it; a run of ticks that nothing closes is dropped. */
function codeSpan(source: string, at: number, ticks: Ahead): readonly [string, number] {
  const open = runEnd(source, at);
  for (let close = ticks.from(open); close >= 0;) {
    const end = runEnd(source, close);
    if (end - close === open - at) return [source.slice(open, close).replaceAll('\\|', '|'), end];
    close = ticks.from(end);
  }
  return ['', open];
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
    this.parentheses = new Ahead(source, Code.ParenClose, source.length);
  }

  /** Whether the bracket at `open` closes into a link: its target follows. */
  isLink(open: number): boolean {
    const close = this.brackets.from(open + 1);
    return close > 0 && this.behind(close + 1) > close + 1;
  }

  /** The offset behind `(target)` or `[reference]` at `at`; `at` itself where there is none. */
  behind(at: number): number {
    const code = this.source.charCodeAt(at);
    const close = code === Code.ParenOpen ? this.parentheses.from(at + 1) : code === Code.BracketOpen ? this.references.from(at + 1) : -1;
    return close < 0 ? at : close + 1;
  }
}

const BREAK = /^<br\b/i;
const LONGEST_TAG = 2000;

/** Where the tag or autolink that starts at `at` ends; -1 for a lone `<`. */
function tagEnd(source: string, at: number): number {
  const next = source.charCodeAt(at + 1);
  if (!isWord(next) && next !== Code.Slash && next !== 33) return -1;
  for (let i = at + 1; i < source.length && i < at + LONGEST_TAG; i++) {
    const code = source.charCodeAt(i);
    if (code === Code.Greater) return i;
    if (code === Code.Less || code === Code.LineFeed) return -1;
  }
  return -1;
}

function tidy(source: string): string {
  return UNEVEN.test(source) ? source.replace(/\s+/g, ' ').trim() : source.trim();
}

const UNEVEN = /[^\S ]| {2}/;

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

export const isMark = (code: number): boolean => code === Code.Star || code === Code.Underscore || code === Code.Backtick || code === Code.Tilde;

/** Skips blanks and emphasis marks. */
export function skipMarks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (isMark(text.charCodeAt(at)) || isBlank(text.charCodeAt(at)))) at++;
  return at;
}
