import { Code, isDigit, isWord, skipBlank, trimEnd } from './characters';
import { isMark } from './inline';
import { behindShortcode } from './labels';
import type { Block, Span } from './model';

/** The words of a heading: marks, emoji and numbering before them and marks, colon and anchor behind them left out. */
export function titleOf(text: string, words: Span): Span {
  let start = behindShortcode(text, words.start, words.end);
  while (start < words.end && !isTitleStart(text, start)) start++;
  start = behindNumbering(text, start, words.end);
  let end = beforeAnchor(text, start, trimEnd(text, start, words.end));
  while (end > start && (isMark(text.charCodeAt(end - 1)) || text.charCodeAt(end - 1) === Code.Colon || text.charCodeAt(end - 1) === Code.WideColon)) end = trimEnd(text, start, end - 1);
  return start < end ? { start, end } : { start: words.start, end: words.end };
}

/** Before the `{#name}` that some editors write behind a heading, to link to it. */
function beforeAnchor(text: string, start: number, end: number): number {
  if (text[end - 1] !== '}') return end;
  const open = start + text.slice(start, end).lastIndexOf('{');
  return open > start && (text[open + 1] === '#' || text[open + 1] === ':') ? trimEnd(text, start, open) : end;
}

const isTitleStart = (text: string, at: number): boolean => isWord(text.charCodeAt(at)) || titleStarts.includes(text[at]!);
const titleStarts = '[(<{`"\'“「（#@$!';

/** Behind `1.`, `2.3` or `4)`; times and dates are no numbering. */
function behindNumbering(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (isDigit(text.charCodeAt(at)) || (at > start && text.charCodeAt(at) === Code.Dot))) at++;
  const last = text.charCodeAt(at - 1);
  if (at === start || at - start > 6) return start;
  if (text.charCodeAt(at) === Code.ParenthesisClose) at++;
  else if (last !== Code.Dot && !text.slice(start, at).includes('.')) return start;
  const behind = skipBlank(text, at, end);
  return behind > at && behind < end && isWord(text.charCodeAt(behind)) && !/\d\d?\.\d\d$/.test(text.slice(start, at)) ? behind : start;
}

/** The only heading of level 1 above others is the document's title, whatever its words. */
export function soleTitle(blocks: readonly Block[]): Block | undefined {
  let title: Block | undefined;
  let others = false;
  for (const block of blocks) {
    if (block.type !== 'heading') continue;
    if (block.depth > 1) others = true;
    else if (title !== undefined) return undefined;
    else title = block;
  }
  return others ? title : undefined;
}
