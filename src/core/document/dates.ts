import { dayNumber, isoDay, isRealDay } from './calendar';
import { Code, isAsciiLetter, isDigit, isWord, skipBlank } from './characters';

/** How this document writes `03/04/2026`, where anything in it tells. */
export type DateOrder = 'dayFirst' | 'monthFirst' | undefined;

export interface DateContext {
  /** Dates without a year are in the year that brings them nearest to this day, and unread where it is undefined. */
  readonly near: string | undefined;
  /** Asked for only when an ambiguous date stands in the text. */
  order(): DateOrder;
}

export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  /** Undefined for a date that does not exist, or that can be read two ways. */
  readonly day: string | undefined;
  readonly problem: 'impossible' | 'ambiguous' | 'noYear' | undefined;
}

/** The date that starts at `start`: ISO, `5 January 2026`, `Jan 5, 2026`, `2026年1月5日`, `5/1/2026`, `5.1.2026`, a weekday before it. */
export function readDate(text: string, start: number, end: number, context: DateContext): WrittenDate | undefined {
  const code = text.charCodeAt(start);
  if (isDigit(code)) return numericDate(text, start, end, context) ?? dayThenMonth(text, start, end, context);
  if (!isAsciiLetter(code)) return undefined;
  const word = wordAt(text, start, end);
  const month = monthOf(word);
  if (month > 0) return monthThenDay(text, start, skipDot(text, start + word.length), end, month, context);
  if (!isWeekday(word)) return undefined;
  let at = skipDot(text, start + word.length);
  if (text.charCodeAt(at) === Code.Comma) at++;
  const behind = skipBlank(text, at, end);
  const date = behind > at || at > start + word.length ? readDate(text, behind, end, context) : undefined;
  return date && { ...date, start };
}

function numericDate(text: string, start: number, end: number, context: DateContext): WrittenDate | undefined {
  const first = numberAt(text, start, end);
  const mark = text.charCodeAt(first.end);
  if (first.end - start === 4) {
    if (mark === 0x5e74) return cjkDate(text, start, first, end);
    if (mark !== Code.Minus && mark !== Code.Slash && mark !== Code.Dot) return undefined;
    const month = numberAt(text, first.end + 1, end);
    if (month.size < 1 || month.size > 2 || text.charCodeAt(month.end) !== mark) return undefined;
    const day = numberAt(text, month.end + 1, end);
    return day.size < 1 || day.size > 2 ? undefined : dated(start, day.end, first.value, month.value, day.value);
  }
  if (first.size > 2 || (mark !== Code.Slash && mark !== Code.Dot && mark !== Code.Minus)) return undefined;
  const second = numberAt(text, first.end + 1, end);
  if (second.size < 1 || second.size > 2) return undefined;
  if (text.charCodeAt(second.end) !== mark) return mark === Code.Minus && first.size === 2 && second.size === 2 ? monthDay(start, first.value, second, context) : undefined;
  const third = numberAt(text, second.end + 1, end);
  if (third.size !== 4 && !(third.size === 2 && mark === Code.Slash)) return undefined;
  const year = third.size === 2 ? 2000 + third.value : third.value;
  return mark === Code.Dot ? dated(start, third.end, year, second.value, first.value) : eitherOrder(start, third.end, year, first.value, second.value, context);
}

/** `03-26`, as in `[03-26 17:40]`. */
function monthDay(start: number, month: number, day: Digits, context: DateContext): WrittenDate | undefined {
  if (month < 1 || month > 12 || day.value < 1 || day.value > 31) return undefined;
  return yearless(start, day.end, month, day.value, context);
}

function eitherOrder(start: number, end: number, year: number, first: number, second: number, context: DateContext): WrittenDate {
  if (first > 12 || first === second) return dated(start, end, year, second, first);
  if (second > 12) return dated(start, end, year, first, second);
  const order = context.order();
  if (order === undefined) return { start, end, day: undefined, problem: 'ambiguous' };
  return order === 'dayFirst' ? dated(start, end, year, second, first) : dated(start, end, year, first, second);
}

function cjkDate(text: string, start: number, year: Digits, end: number): WrittenDate | undefined {
  const month = numberAt(text, year.end + 1, end);
  if (month.size < 1 || text.charCodeAt(month.end) !== 0x6708) return undefined;
  const day = numberAt(text, month.end + 1, end);
  if (day.size < 1 || text.charCodeAt(day.end) !== 0x65e5) return undefined;
  return dated(start, day.end + 1, year.value, month.value, day.value);
}

/** `5 January 2026`, `5th of Jan`, `19. April`. */
function dayThenMonth(text: string, start: number, end: number, context: DateContext): WrittenDate | undefined {
  const day = numberAt(text, start, end);
  if (day.size > 2) return undefined;
  let at = behindOrdinal(text, day.end);
  if (text.charCodeAt(at) === Code.Dot) at++;
  at = skipBlank(text, at, end);
  if (at === day.end && text.charCodeAt(at) === Code.Minus) at++;
  if (text.startsWith('of ', at)) at += 3;
  const word = wordAt(text, at, end);
  const month = monthOf(word);
  return month === 0 ? undefined : withYear(text, start, skipDot(text, at + word.length), end, month, day.value, context);
}

function monthThenDay(text: string, start: number, from: number, end: number, month: number, context: DateContext): WrittenDate | undefined {
  const day = numberAt(text, skipBlank(text, from, end), end);
  if (day.size < 1 || day.size > 2 || text.charCodeAt(day.end) === Code.Colon) return undefined;
  return withYear(text, start, behindOrdinal(text, day.end), end, month, day.value, context);
}

function withYear(text: string, start: number, from: number, end: number, month: number, day: number, context: DateContext): WrittenDate {
  let at = from;
  if (text.charCodeAt(at) === Code.Comma || text.charCodeAt(at) === Code.Minus) at++;
  const year = numberAt(text, skipBlank(text, at, end), end);
  if (year.size === 4 && year.value >= 1900 && year.value < 2200 && text.charCodeAt(year.end) !== Code.Colon) return dated(start, year.end, year.value, month, day);
  return yearless(start, from, month, day, context);
}

function yearless(start: number, end: number, month: number, day: number, { near }: DateContext): WrittenDate {
  if (near === undefined) return { start, end, day: undefined, problem: 'noYear' };
  const year = Number(near.slice(0, 4));
  const away = (candidate: number): number => Math.abs(dayNumber(isoDay(candidate, month, Math.min(day, 28))) - dayNumber(near));
  return dated(start, end, [year - 1, year, year + 1].reduce((best, candidate) => (away(candidate) < away(best) ? candidate : best)), month, day);
}

function dated(start: number, end: number, year: number, month: number, day: number): WrittenDate {
  const real = isRealDay(year, month, day);
  return { start, end, day: real ? isoDay(year, month, day) : undefined, problem: real ? undefined : 'impossible' };
}

interface Digits { readonly value: number; readonly size: number; readonly end: number }

function numberAt(text: string, start: number, end: number): Digits {
  let at = start;
  let value = 0;
  while (at < end && at - start < 6 && isDigit(text.charCodeAt(at))) value = value * 10 + text.charCodeAt(at++) - Code.Zero;
  return { value, size: at - start, end: at };
}

function behindOrdinal(text: string, at: number): number {
  const suffix = text.slice(at, at + 2).toLowerCase();
  return (suffix === 'st' || suffix === 'nd' || suffix === 'rd' || suffix === 'th') && !isAsciiLetter(text.charCodeAt(at + 2)) ? at + 2 : at;
}

const skipDot = (text: string, at: number): number => (text.charCodeAt(at) === Code.Dot ? at + 1 : at);

function wordAt(text: string, start: number, end: number): string {
  let at = start;
  while (at < end && at - start < 10 && isAsciiLetter(text.charCodeAt(at))) at++;
  return text.slice(start, at).toLowerCase();
}

const MONTHS = [
  ['january', 'jan', 'januari'], ['february', 'feb', 'februari'], ['march', 'mar', 'maart', 'mrt'], ['april', 'apr'], ['may', 'mei'],
  ['june', 'jun', 'juni'], ['july', 'jul', 'juli'], ['august', 'aug', 'augustus'], ['september', 'sep', 'sept'],
  ['october', 'oct', 'oktober', 'okt'], ['november', 'nov'], ['december', 'dec'],
];
const MONTH_NUMBERS = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const monthOf = (word: string): number => MONTH_NUMBERS.get(word) ?? 0;

const WEEKDAYS = new Set(['monday', 'mon', 'tuesday', 'tue', 'tues', 'wednesday', 'wed', 'thursday', 'thu', 'thur', 'thurs', 'friday', 'fri', 'saturday', 'sat', 'sunday', 'sun',
  'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']);
const isWeekday = (word: string): boolean => WEEKDAYS.has(word);

const SLASHED = /(?<![\d/.-])(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?![\d/])/g;

/** The order of the document's slashed dates, from any one that can be read only one way. */
export function dateOrderOf(text: string): DateOrder {
  let order: DateOrder;
  for (const [, first, second] of text.matchAll(SLASHED)) {
    const found = Number(first) > 12 ? 'dayFirst' : Number(second) > 12 ? 'monthFirst' : undefined;
    if (found !== undefined && order !== undefined && found !== order) return undefined;
    order ??= found;
  }
  return order;
}

/** The first date anywhere in `start`…`end`. */
export function findDate(text: string, start: number, end: number, context: DateContext): WrittenDate | undefined {
  for (let at = start; at < end; at++) {
    if (isWord(text.charCodeAt(at)) && !(isWord(text.charCodeAt(at - 1)) && at > start)) {
      const date = readDate(text, at, end, context);
      if (date !== undefined && !isDigit(text.charCodeAt(date.end))) return date;
    }
  }
  return undefined;
}
