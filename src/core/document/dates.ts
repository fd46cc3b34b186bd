import { dayNumber, isoDay, isRealDay } from '../time/calendar';
import { Code, isAsciiLetter, isDigit, isWord, numberIn, skipBlank } from './characters';
import { isWeekdayName, longestName, monthNamed } from './month-names';

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

/** The date that starts at `start`: ISO, `5 January 2026`, `Jan 5, 2026`, `2026年1月5日`, `1월 5일`, `5/1/2026`, `5.1.2026`, a weekday before it. */
export function readDate(text: string, start: number, end: number, context: DateContext): WrittenDate | undefined {
  const code = text.charCodeAt(start);
  if (isDigit(code)) return numericDate(text, start, end, context) ?? dayThenMonth(text, start, end, context);
  if (!isAsciiLetter(code) && !isCyrillic(code)) return undefined;
  const nameEnd = wordEnd(text, start, end);
  const month = monthOf(text, start, nameEnd);
  if (month > 0) return monthThenDay(text, start, skipDot(text, nameEnd), end, month, context);
  if (!isWeekday(text, start, nameEnd)) return undefined;
  let at = skipDot(text, nameEnd);
  if (text.charCodeAt(at) === Code.Comma) at++;
  const behind = skipBlank(text, at, end);
  const date = behind > at || at > nameEnd ? readDate(text, behind, end, context) : undefined;
  return date && { ...date, start };
}

function numericDate(text: string, start: number, end: number, context: DateContext): WrittenDate | undefined {
  const firstEnd = digitsEnd(text, start, end);
  const mark = text.charCodeAt(firstEnd);
  if (mark >= 0x80 || (mark === Code.Space && text.charCodeAt(firstEnd + 1) >= 0x80)) return signedDate(text, start, end, context);
  if (firstEnd - start === 4) {
    if (mark !== Code.Dash && mark !== Code.Slash && mark !== Code.Dot) return undefined;
    const monthEnd = shortNumberEnd(text, firstEnd + 1, end);
    if (monthEnd < 0 || text.charCodeAt(monthEnd) !== mark) return undefined;
    const dayEnd = shortNumberEnd(text, monthEnd + 1, end);
    return dayEnd < 0 ? undefined : dated(start, dayEnd, numberIn(text, start, firstEnd), numberIn(text, firstEnd + 1, monthEnd), numberIn(text, monthEnd + 1, dayEnd));
  }
  if (firstEnd - start > 2 || (mark !== Code.Slash && mark !== Code.Dot && mark !== Code.Dash)) return undefined;
  const secondEnd = shortNumberEnd(text, firstEnd + 1, end);
  if (secondEnd < 0) return undefined;
  const first = numberIn(text, start, firstEnd);
  const second = numberIn(text, firstEnd + 1, secondEnd);
  if (text.charCodeAt(secondEnd) !== mark) {
    if ((firstEnd - start !== 2 || secondEnd - firstEnd !== 3) && !(mark === Code.Slash && timed.test(text.slice(secondEnd, Math.min(end, secondEnd + longestTimed))))) return undefined;
    if (mark === Code.Dash) return monthDay(start, secondEnd, first, second, context);
    return mark === Code.Slash && context.near !== undefined && !isWord(text.charCodeAt(secondEnd)) ? besideSlash(start, secondEnd, first, second, context) : undefined;
  }
  const thirdEnd = digitsEnd(text, secondEnd + 1, end);
  const size = thirdEnd - secondEnd - 1;
  // `11.03.`, as German has it, may be a version at the end of a sentence.
  if (size === 0 && mark === Code.Dot && secondEnd - start === 5) {
    const date = monthDay(start, thirdEnd, second, first, context);
    return isNear(date, context) ? date : undefined;
  }
  if (size === 2 && mark === Code.Dash ? !isMonthFirst(text, start, thirdEnd, first, second) : size !== 4 && !(size === 2 && mark === Code.Slash)) return undefined;
  const third = numberIn(text, secondEnd + 1, thirdEnd);
  const year = size === 2 ? 2000 + third : third;
  return mark === Code.Dot ? dated(start, thirdEnd, year, second, first) : eitherOrder(start, thirdEnd, year, first, second, context);
}

/** A clock time, the day of the week before it aside: what `4/16` stands before is no fraction. */
const timed = /^(?: ?[(（][^()（）\d]{1,9}[)）])?[ \u3000]{1,2}\d{1,2}[:：時时시]\d?/;
const longestTimed = 20;

/** Whether `5-26-21` can be nothing but a month, a day and a year: `26-05-21` may begin with either. */
const isMonthFirst = (text: string, start: number, end: number, first: number, second: number): boolean => (
  first > 0 && first <= 12 && second > 12 && second <= 31 && text.charCodeAt(start - 1) !== Code.Dash && text.charCodeAt(end) !== Code.Dash
);

/** `03-26`, as in `[03-26 17:40]`. */
function monthDay(start: number, end: number, month: number, day: number, context: DateContext): WrittenDate | undefined {
  return month < 1 || month > 12 || day < 1 || day > 31 ? undefined : yearless(start, end, month, day, context);
}

/** `01/07`: in the only one of the two orders that puts it within weeks of the document's day. */
function besideSlash(start: number, end: number, first: number, second: number, context: DateContext): WrittenDate | undefined {
  const near = [monthDay(start, end, first, second, context), monthDay(start, end, second, first, context)].filter((date) => isNear(date, context));
  return near.length === 1 || near[0]?.day === near[1]?.day ? near[0] : undefined;
}

/** `1/28` and nothing else, as the row of a table that begins a day. */
export function readSlashedDay(text: string, start: number, end: number, context: DateContext): WrittenDate | undefined {
  const firstEnd = shortNumberEnd(text, start, end);
  const secondEnd = firstEnd < 0 || text.charCodeAt(firstEnd) !== Code.Slash ? -1 : shortNumberEnd(text, firstEnd + 1, end);
  return secondEnd !== end || context.near === undefined ? undefined : besideSlash(start, end, numberIn(text, start, firstEnd), numberIn(text, firstEnd + 1, end), context);
}

const weeks = 28;
const isNear = (date: WrittenDate | undefined, { near }: DateContext): boolean => date?.day !== undefined && near !== undefined && Math.abs(dayNumber(date.day) - dayNumber(near)) <= weeks;

function eitherOrder(start: number, end: number, year: number, first: number, second: number, context: DateContext): WrittenDate {
  if (first > 12 || first === second) return dated(start, end, year, second, first);
  if (second > 12) return dated(start, end, year, first, second);
  const order = context.order();
  if (order === undefined) return { start, end, day: undefined, problem: 'ambiguous' };
  return order === 'dayFirst' ? dated(start, end, year, second, first) : dated(start, end, year, first, second);
}

/** `2026年1月5日`, `2026년 1월 5일`; without the year near the day of the document. */
function signedDate(text: string, start: number, end: number, context: DateContext): WrittenDate | undefined {
  const year = numberBefore(text, start, end, '年년');
  const monthStart = year === undefined ? start : skipBlank(text, year.end, Math.min(end, year.end + 1));
  const month = numberBefore(text, monthStart, end, '月월');
  const day = month && numberBefore(text, skipBlank(text, month.end, Math.min(end, month.end + 1)), end, '日일号');
  if (month === undefined || day === undefined || month.digits > 2 || day.digits > 2) return undefined;
  if (year !== undefined) return year.digits === 4 ? dated(start, day.end, year.value, month.value, day.value) : undefined;
  return monthDay(start, day.end, month.value, day.value, context);
}

/** The number at `start` that one of the signs stands behind, and where that ends. */
function numberBefore(text: string, start: number, end: number, signs: string): { readonly value: number; readonly digits: number; readonly end: number } | undefined {
  const to = digitsEnd(text, start, end);
  const sign = skipBlank(text, to, Math.min(end, to + 1));
  return to === start || sign >= end || !signs.includes(text[sign]!) ? undefined : { value: numberIn(text, start, to), digits: to - start, end: sign + 1 };
}

/** `5 January 2026`, `5th of Jan`, `19. April`, `5 de enero de 2026`. */
function dayThenMonth(text: string, start: number, end: number, context: DateContext): WrittenDate | undefined {
  const dayEnd = shortNumberEnd(text, start, end);
  if (dayEnd < 0) return undefined;
  let at = behindOrdinal(text, dayEnd);
  if (text.charCodeAt(at) === Code.Dot) at++;
  at = skipBlank(text, at, end);
  if (at === dayEnd && text.charCodeAt(at) === Code.Dash) at++;
  at = behindOf(text, at);
  const monthEnd = wordEnd(text, at, end);
  const month = monthOf(text, at, monthEnd);
  return month === 0 ? undefined : withYear(text, start, skipDot(text, monthEnd), end, month, numberIn(text, start, dayEnd), context);
}

function monthThenDay(text: string, start: number, from: number, end: number, month: number, context: DateContext): WrittenDate | undefined {
  const dayStart = skipBlank(text, from, end);
  const dayEnd = shortNumberEnd(text, dayStart, end);
  if (dayEnd < 0 || text.charCodeAt(dayEnd) === Code.Colon) return undefined;
  return withYear(text, start, behindOrdinal(text, dayEnd), end, month, numberIn(text, dayStart, dayEnd), context);
}

function withYear(text: string, start: number, from: number, end: number, month: number, day: number, context: DateContext): WrittenDate {
  const comma = text.charCodeAt(from) === Code.Comma;
  const at = behindOf(text, skipBlank(text, comma || text.charCodeAt(from) === Code.Dash ? from + 1 : from, end));
  const yearEnd = digitsEnd(text, at, end);
  // `Feb 5 2010: alert` may tell the time; behind a comma or `5th` stands a year, and so does that of the document.
  const isYear = comma || text.charCodeAt(yearEnd) !== Code.Colon || isAsciiLetter(text.charCodeAt(from - 1)) || context.near?.startsWith(text.slice(at, yearEnd)) === true;
  if (yearEnd - at === 4 && isYear) {
    const year = numberIn(text, at, yearEnd);
    if (year >= 1900 && year < 2200) return dated(start, yearEnd, year, month, day);
  }
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

/** Where the digits from `start` end, after at most six. */
function digitsEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && at - start < 6 && isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** Where one or two digits end; -1 where there are none, or more. */
function shortNumberEnd(text: string, start: number, end: number): number {
  const at = digitsEnd(text, start, end);
  return at === start || at - start > 2 ? -1 : at;
}

function behindOrdinal(text: string, at: number): number {
  const one = text.charCodeAt(at) | 32;
  const other = text.charCodeAt(at + 1) | 32;
  const isSuffix = (one === 115 && other === 116) || (one === 110 && other === 100) || (one === 114 && other === 100) || (one === 116 && other === 104);
  return isSuffix && !isAsciiLetter(text.charCodeAt(at + 2)) ? at + 2 : at;
}

const behindOf = (text: string, at: number): number => (text.startsWith('of ', at) || text.startsWith('de ', at) ? at + 3 : text.startsWith('del ', at) ? at + 4 : at);

const skipDot = (text: string, at: number): number => (text.charCodeAt(at) === Code.Dot ? at + 1 : at);

/** Where the letters from `start` end, after as many as a name may have: `février` has one that ASCII has not. */
function wordEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && at - start <= longestName && isWord(text.charCodeAt(at)) && !isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** The month that the word names, from 1; 0 where it names none. */
const monthOf = (text: string, start: number, end: number): number => (end - start < 3 ? 0 : monthNamed(text.slice(start, end)));

const isWeekday = (text: string, start: number, end: number): boolean => end - start > 2 && isWeekdayName(text.slice(start, end));

const isCyrillic = (code: number): boolean => code >= 0x400 && code < 0x500;

const slashed = /(?<![\d/.-])(\d{1,2})(?:\/(\d{1,2})\/(?:\d{4}|\d{2})|-(\d{1,2})-\d{4})(?![\d/-])/g;

/**
 * The order of day and month in the document's dates, from any one that can be read only one way; otherwise from which of the
 * two numbers is the same in all of them, since an incident takes days and not months, or from the language.
 */
export function dateOrderOf(text: string): DateOrder {
  let order: DateOrder;
  const firsts = new Set<string>();
  const seconds = new Set<string>();
  for (const [, first, second, dashed] of text.matchAll(slashed)) {
    firsts.add(first!);
    seconds.add((second ?? dashed)!);
    const found = Number(first) > 12 ? 'dayFirst' : Number(second ?? dashed) > 12 ? 'monthFirst' : undefined;
    if (found !== undefined && order !== undefined && found !== order) return undefined;
    order ??= found;
  }
  return order ?? (firsts.size > 1 && seconds.size === 1 ? 'dayFirst' : seconds.size > 1 && firsts.size === 1 ? 'monthFirst' : isDayFirstLanguage(text) ? 'dayFirst' : undefined);
}

/** Whether the text is in a language in which nobody writes the month first: only English has both orders. */
function isDayFirstLanguage(text: string): boolean {
  let words = 0;
  for (const { 1: word } of text.matchAll(commonWords)) if (word !== undefined && ++words === fewest) return true;
  return false;
}

const fewest = 6;
/** Small words that stand in nearly every sentence, and in English only as parts of names. */
const commonWords = /(?<=\s)(de|del|della|des|di|em|en|es|est|et|foi|het|ikke|ist|las|les|los|och|og|para|que|um|uma|und|une|voor|zijn)(?=\s)/g;

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
