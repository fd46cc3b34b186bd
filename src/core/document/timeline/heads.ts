import { Code, isBlank, isDigit, skipBlank, trimEnd } from '../characters';
import { findDate, type DateContext } from '../dates';
import { isMark } from '../inline';
import { readLabel } from '../labels';
import type { Span } from '../model';
import { readMoment, type Moment } from '../moments';
import type { Source } from '../source';
import { tagEnd } from '../tags';

export interface Head {
  readonly moment: Moment;
  readonly text: Span;
  /** Whether the text stands behind the moment. */
  readonly follows: boolean;
}

/** The moment a line begins with and the text behind it; with `anywhere`, the ISO moment that the line ends with. */
export function readHead({ text }: Pick<Source, 'text'>, start: number, end: number, dates: DateContext, anywhere = false): Head | undefined {
  if (anywhere) return trailingHead(text, start, end, dates);
  const moment = readMoment(text, start, end, dates);
  if (moment === undefined) return labelledHead(text, start, end, dates);
  const next = text.charCodeAt(moment.end);
  if (moment.time === undefined && !moment.unfilled && moment.end < end && !isBlank(next) && !endings.includes(text[moment.end]!) && !text.startsWith('[^', moment.end)) return undefined;
  return { moment, text: { start: behindSeparators(text, moment.end, end), end: trimEnd(text, start, end) }, follows: true };
}

/** The time in parentheses that a heading ends with. */
export function headBehind({ text }: Source, start: number, end: number, dates: DateContext): Head | undefined {
  const close = trimEnd(text, start, end) - 1;
  if (text.charCodeAt(close) !== Code.ParenthesisClose) return undefined;
  let open = close;
  while (open > start && open > close - longestLabel && text.charCodeAt(open) !== Code.ParenthesisOpen) open--;
  const moment = text.charCodeAt(open) === Code.ParenthesisOpen && open > start ? readMoment(text, open + 1, close, dates) : undefined;
  if (moment?.time === undefined || skipBlank(text, moment.end, close) < close) return undefined;
  return { moment, text: { start, end: trimEnd(text, start, open) }, follows: false };
}

/** `**Early morning of 12 July 2026**: …`: the label names the day among other words. */
function labelledHead(text: string, start: number, end: number, dates: DateContext): Head | undefined {
  if (!isMark(text.charCodeAt(start))) return undefined;
  const label = readLabel(text, start, end);
  if (label?.colon !== true || label.words.end - label.words.start > longestLabel) return undefined;
  const date = findDate(text, label.words.start, label.words.end, dates);
  const moment = date?.day === undefined ? undefined : readMoment(text, date.start, label.words.end, dates);
  return moment && { moment, text: { start: label.end, end: trimEnd(text, start, end) }, follows: true };
}

const longestLabel = 48;
const endings = ':-–—.,;)]*_`|：（(';

function trailingHead(text: string, start: number, end: number, dates: DateContext): Head | undefined {
  for (let at = start; at < end - 9; at++) {
    if (!isDigit(text.charCodeAt(at)) || isDigit(text.charCodeAt(at - 1))) continue;
    const garbled = text.charCodeAt(at + 4) !== Code.Dash;
    if (garbled && !(isDigit(text.charCodeAt(at + 4)) && text.charCodeAt(at + 5) === Code.Dash)) continue;
    const read = readMoment(text, garbled ? at + 1 : at, end, dates);
    if (read?.date === undefined) continue;
    // A year of five digits is a slip of the hand: the entry stands, its date is not known.
    const moment = garbled ? { ...read, date: undefined } : read;
    if (skipBlank(text, moment.end, end) < end && !(text.charCodeAt(skipBlank(text, moment.end, end)) === Code.ParenthesisOpen)) return undefined;
    let to = trimEnd(text, start, at);
    while (to > start && ':-–（('.includes(text[to - 1]!)) to = trimEnd(text, start, to - 1);
    return { moment, text: { start: skipBlank(text, start, to), end: to }, follows: false };
  }
  return undefined;
}

/** Behind closing marks and brackets, and one separator such as `:` or ` - `. */
function behindSeparators(text: string, from: number, end: number): number {
  let at = from;
  at = behindClosing(text, at, end);
  if (text.charCodeAt(at) === Code.Backslash && text.charCodeAt(at + 1) === Code.Dash) at++;
  const code = text.charCodeAt(at);
  if (at < end && (code === Code.Colon || code === Code.WideColon || code === Code.Dash || code === Code.EnDash || code === Code.EmDash || code === Code.Comma || code === Code.Pipe || code === 0x2192 || code === Code.Dot)) {
    at++;
    if (code === Code.Dash && (text.charCodeAt(at) === Code.Greater || text.charCodeAt(at) === Code.Dash)) at++;
    while (at < end && isMark(text.charCodeAt(at)) && isBlank(text.charCodeAt(at + 1) || Code.Space)) at++;
    at = skipTags(text, at, end);
    if (at + 1 < end && isMark(text.charCodeAt(at)) && isMark(text.charCodeAt(at + 1)) && isBlank(text.charCodeAt(at + 2))) at += 2;
  }
  return skipBlank(text, at, end);
}

function behindClosing(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && closing(text, at)) at++;
  return skipBlank(text, skipTags(text, at, end), end);
}

function skipTags(text: string, from: number, end: number): number {
  let at = from;
  for (let behind = tagEnd(text, at, end); behind > at; behind = tagEnd(text, at, end)) at = behind;
  return at;
}

const closing = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === Code.BracketClose || code === Code.ParenthesisClose || code === Code.WideParenthesisClose || isMark(code);
};
