import { isRealDay } from '../../../document/calendar';
import { isDigit } from '../../../document/characters';
import type { Span } from '../../../document/model';

export interface Impossible extends Span {
  readonly fault: 'date' | 'year' | 'time';
  /** The year as written and where, for a fault of the year. */
  readonly year?: Span & { readonly written: string };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

// Each pattern starts with a digit and looks at what stands before it afterwards: a search for digits passes over a text
// several times faster than one for "no letter, then a digit".
const isoDate = /\d-(\d{2})-(\d{2})(?=T\d|[^\w\/-]|$)/g;
const impossibleClock = /(?:(?:2[5-9]|[3-9]\d):\d{2}|24:(?!00)\d{2}|\d{1,2}:[6-9]\d|\d{1,2}:\d{2}:(?!60)[6-9]\d)(?::\d{2})?(?![\w:])/g;
const slashed = /(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\w\/-])/g;
const month = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
/** Ends both of the following, and is soon looked up. */
const spacedYear = / \d{4,5}(?!\w)/;
const dayFirst = new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?,? ${month},? (\\d{4,5})(?!\\w)`, 'gi');
const monthFirst = new RegExp(`(\\d{1,2})(?<=(?<![\\w.])${month} \\d{1,2})(?:st|nd|rd|th)?,? (\\d{4,5})(?!\\w)`, 'gi');

/** Dates such as `2026-02-30` or `22025-03-18`. Numbers that only look like a date, such as `4821-33-91`, are none. */
export function* impossibleDates(text: string): Generator<Impossible> {
  for (const { index, 0: found, 1: monthNumber = '', 2: day = '' } of text.matchAll(isoDate)) {
    let start = index;
    while (isDigit(text.charCodeAt(start - 1))) start--;
    const year = text.slice(start, index + 1);
    if (year.length !== 4 && year.length !== 5 || !opens(text, start, '/-')) continue;
    yield* judge(start, text.slice(start, index) + found, { year, at: start }, Number(monthNumber), Number(day));
  }
}

/** Clock times such as `25:10`. A length such as `90:30` looks the same, so the caller must know that a time of day is meant. */
export function* impossibleTimes(text: string): Generator<Impossible> {
  for (const { index, 0: written } of text.matchAll(impossibleClock)) {
    if (opens(text, index, ':')) yield { fault: 'time', start: index, end: index + written.length };
  }
}

/** Dates such as `31/02/2026` and `30 February 2026`. */
export function* impossibleDays(text: string): Generator<Impossible> {
  for (const { index, 0: written, 1: one = '', 2: other = '', 3: year = '' } of text.matchAll(slashed)) {
    const full = Number(year.length === 2 ? `20${year}` : year);
    if (isRealDay(full, Number(one), Number(other)) || isRealDay(full, Number(other), Number(one))) continue;
    if (opens(text, index, '/-')) yield { fault: 'date', start: index, end: index + written.length };
  }
  if (!spacedYear.test(text)) return;
  for (const { index, 0: written, 1: day = '', 2: name = '', 3: year = '' } of text.matchAll(dayFirst)) {
    const at = index + written.length - year.length;
    if (opens(text, index, '')) yield* judge(index, written, { year, at }, monthOf(name), Number(day));
  }
  for (const { index, 0: written, 1: day = '', 2: name = '', 3: year = '' } of text.matchAll(monthFirst)) {
    const start = text.lastIndexOf(name, index);
    const at = index + written.length - year.length;
    yield* judge(start, text.slice(start, index) + written, { year, at }, monthOf(name), Number(day));
  }
}

/** Whether a number starts there: not inside a word, a decimal or an offset, nor behind one of the other marks. */
function opens(text: string, at: number, marks: string): boolean {
  const before = text.charAt(at - 1);
  return before === '' || !(/[\w.+]/.test(before) || marks.includes(before));
}

function* judge(start: number, written: string, { year, at }: { year: string; at: number }, month: number, day: number): Generator<Impossible> {
  const end = start + written.length;
  if (isPlausible(year)) {
    if (!isRealDay(Number(year), month, day)) yield { fault: 'date', start, end };
  } else if (isSlip(year) && isRealDay(2000, month, day)) {
    yield { fault: 'year', start, end, year: { start: at, end: at + year.length, written: year } };
  }
}

function monthOf(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

export function isPlausible(year: string): boolean {
  return year.length === 4 && year >= '1970' && year < '2200';
}

/** A year that a finger slipped on: `22025`, `0202`, `2925`. Any other number is likely to be no year at all. */
function isSlip(year: string): boolean {
  return year.length === 4 ? /^[02]/.test(year) : withoutOneDigit(year).some((shorter) => shorter > '1999' && shorter < '2100');
}

export function withoutOneDigit(year: string): string[] {
  return Array.from(year, (_, index) => year.slice(0, index) + year.slice(index + 1));
}
