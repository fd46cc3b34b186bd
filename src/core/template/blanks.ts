import type { Span } from '../document/model';

/** Longer text in brackets is a remark, not a blank. */
const longest = 200;
/** Code spans are looked for no further than this, so that backticks without a partner don't take quadratic time. */
const longestCode = 1000;
/** How much around a pair of brackets tells what it is. */
const context = 40;

/**
 * The places that a template leaves for a person to fill in: text in square brackets, as in `[Names]` or
 * `[2-3 sentences: What happened, impact, resolution]`. Links, images, task boxes, footnotes, times, tags such as
 * `[Resolved] CPU high`, quotations, code, comments and front matter are none. Linear in the length of the text.
 */
export function blanksIn(text: string): Span[] {
  if (!text.includes('[')) return [];
  const labels = definedLabels(text);
  const blanks: Span[] = [];
  for (const line of proseLines(text)) {
    for (const { start, end } of bracketsIn(text, line)) {
      const content = text.slice(start + 1, end - 1);
      if (isWorded(content) && !labels.has(content.toLowerCase()) && !isUsedOtherwise(text, start, end, line)) {
        blanks.push({ start, end });
      }
    }
  }
  return blanks;
}

/** Labels of link definitions, which make `[label]` a link. */
function definedLabels(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(/^ {0,3}\[([^\]\n]{1,200})\]:/gm), ([, label]) => label!.toLowerCase()));
}

const frontMatter = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n(?:[^]*?\n)??\1[ \t]*\r?(?:\n|$)/;
/** Behind backticks that open a fence stand no others: those of ```` ```ls``` ```` are a code span. */
const fenceOpening = /^(?:[ \t>*+-]|\d{1,9}[.)])*(`{3,}(?=[^`]*$)|~{3,})/;
const fenceClosing = /^[ \t>]*(`{3,}|~{3,})[ \t]*\r?$/;

/** The lines that are neither front matter, fenced code, comments nor quotations. */
function* proseLines(text: string): Iterable<Span> {
  let fence = '';
  let inComment = false;
  for (let start = frontMatter.exec(text)?.[0].length ?? 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    if (inComment) inComment = !line.includes('-->') || line.lastIndexOf('-->') < line.lastIndexOf('<!--');
    else if (fence !== '') fence = fenceClosing.exec(line)?.[1]?.startsWith(fence) ? '' : fence;
    else if ((fence = fenceOpening.exec(line)?.[1] ?? '') === '') {
      // None that is escaped or in code opens a comment.
      const said = line.replace(/[\\`]<!--/g, '');
      const comment = said.lastIndexOf('<!--');
      inComment = comment >= 0 && said.lastIndexOf('-->') < comment;
      if (comment < 0 && !line.trimStart().startsWith('>')) yield { start, end };
    }
    start = end + 1;
  }
}

/** Innermost pairs of brackets outside code spans, not longer than a blank can be. */
function* bracketsIn(text: string, line: Span): Iterable<Span> {
  let open = -1;
  for (let at = line.start; at < line.end; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '`') at = codeEnd(text, at, line.end) - 1;
    else if (character === '[') open = at;
    else if (character === ']' && open >= 0) {
      if (at - open <= longest) yield { start: open, end: at + 1 };
      open = -1;
    }
  }
}

/** Where the code span that opens at `start` ends; behind its backticks where they open none. */
function codeEnd(text: string, start: number, lineEnd: number): number {
  const runEnd = skipRun(text, start);
  for (let at = text.indexOf('`', runEnd); at >= 0 && at < lineEnd && at < runEnd + longestCode; at = text.indexOf('`', at)) {
    const end = skipRun(text, at);
    if (end - at === runEnd - start) return end;
    at = end;
  }
  return runEnd;
}

function skipRun(text: string, start: number): number {
  let at = start;
  while (text[at] === '`') at++;
  return at;
}

/** Words that say something of the text before them. */
const remark = /^(?:sic|redacted|edited|deprecated|obsolete|archived|draft|wip|resolved|closed|optional)$/i;

/** Something a template would say: words, not a mark, a number, a time or an address. */
function isWorded(content: string): boolean {
  if (!/\p{L}/u.test(content) || content.trim().toLowerCase() === 'x') return false;
  if (remark.test(content)) return false;
  return !/^[\^!@#:"'\\]|^https?:|^\d[\d:. -]*(?:[AP]M|[a-z]|\d:\d\d (?:UTC|[A-Z]{2,4}T)(?:[+-][\d:]+)?)?$|\bago$/i.test(content);
}

/** Whether the brackets belong to a link, an image, a word or an index, or are a tag in front of what is said. */
function isUsedOtherwise(text: string, start: number, end: number, line: Span): boolean {
  const before = text.slice(Math.max(line.start, start - context), start);
  const after = text.slice(end, Math.min(line.end, end + context));
  const content = text.slice(start + 1, end - 1);
  if (/[\w\])![]$/.test(before) || /^(?:[\w[(\]]| \(https?:)/.test(after)) return true;
  if (isPattern(content)) return false;
  const goesOn = /^\s*[\p{L}\p{N}]/u.test(after);
  const words = content.trim().split(/\s+/).length;
  const isFirst = before.trimEnd().endsWith('|') || (start - line.start < context && /^[\s#*+-]*$/.test(before));
  return goesOn && (isFirst ? words <= 2 : /^[\p{Ll}_-]+$/u.test(content));
}

/** A form to be filled in, such as `YYYY-MM-DD`, `HH:MM` or `X users`. */
function isPattern(content: string): boolean {
  return /YYYY|HH:MM|\bX{1,3}\b|\bTB[ACD]\b/.test(content);
}
