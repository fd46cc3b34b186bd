import { isRealDay } from '../../../time/calendar';
import { Code, isDigit, numberIn } from '../../../document/characters';
import type { Span } from '../../../document/model';

/** A year as written, and how far behind the beginning of the date. */
interface Year { readonly written: string; readonly offset: number }

export interface Impossible extends Span {
  readonly fault: 'date' | 'year' | 'time';
  /** For a fault of the year. */
  readonly year?: Year;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

// Each pattern starts with a digit and looks at what stands before it afterwards: a search for digits passes over a text
// several times faster than one for "no letter, then a digit".
const isoDate = /\d-\d{2}-\d{2}(?=T\d|[^\w\/-]|$)/g;
const impossibleClock = /(?:(?:2[5-9]|[3-9]\d):\d{2}|24:(?!00)\d{2}|\d{1,2}:[6-9]\d|\d{1,2}:\d{2}:(?!60)[6-9]\d)(?::\d{2})?(?![\w:])/g;
const slashed = /(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\w\/-])/g;
const month = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
/** Ends both of the following, and is soon looked up. */
const spacedYear = / \d{4,5}(?!\w)/;
const dayFirst = new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?,? ${month},? (\\d{4,5})(?!\\w)`, 'gi');
const monthFirst = new RegExp(`(\\d{1,2})(?<=(?<![\\w.])${month} \\d{1,2})(?:st|nd|rd|th)?,? (\\d{4,5})(?!\\w)`, 'gi');

/** Dates such as `2026-02-30` or `22025-03-18`. Numbers that only look like a date, such as `4821-33-91`, are none. */
export function impossibleDates(text: string): Impossible[] {
  const found: Impossible[] = [];
  isoDate.lastIndex = 0;
  while (isoDate.test(text)) {
    const end = isoDate.lastIndex;
    const yearEnd = end - '-MM-DD'.length;
    let start = yearEnd - 1;
    while (isDigit(text.charCodeAt(start - 1))) start--;
    if (yearEnd - start !== 4 && yearEnd - start !== 5 || !opens(text, start, '/-')) continue;
    judge(found, { start, end }, { offset: 0, written: text.slice(start, yearEnd) }, numberIn(text, yearEnd + 1, yearEnd + 3), numberIn(text, yearEnd + 4, end));
  }
  return found;
}

/** Clock times such as `25:10`. A length such as `90:30` looks the same, so the caller must know that a time of day is meant. */
export function impossibleTimes(text: string): Impossible[] {
  const found: Impossible[] = [];
  impossibleClock.lastIndex = 0;
  for (let match = impossibleClock.exec(text); match; match = impossibleClock.exec(text)) {
    if (opens(text, match.index, ':')) found.push({ fault: 'time', start: match.index, end: impossibleClock.lastIndex });
  }
  return found;
}

/** Dates such as `31/02/2026` and `30 February 2026`. */
export function impossibleDays(text: string): Impossible[] {
  const found: Impossible[] = [];
  slashed.lastIndex = 0;
  for (let match = slashed.exec(text); match; match = slashed.exec(text)) {
    const { index, 1: one = '', 2: other = '', 3: year = '' } = match;
    const full = Number(year.length === 2 ? `20${year}` : year);
    if (isRealDay(full, Number(one), Number(other)) || isRealDay(full, Number(other), Number(one))) continue;
    if (opens(text, index, '/-')) found.push({ fault: 'date', start: index, end: slashed.lastIndex });
  }
  return spacedYear.test(text) ? [...found, ...spelledDays(text)] : found;
}

function spelledDays(text: string): Impossible[] {
  const found: Impossible[] = [];
  for (const { index, 0: written, 1: day = '', 2: name = '', 3: year = '' } of text.matchAll(dayFirst)) {
    const end = index + written.length;
    if (opens(text, index, '')) judge(found, { start: index, end }, { offset: end - year.length - index, written: year }, monthOf(name), Number(day));
  }
  for (const { index, 0: written, 1: day = '', 2: name = '', 3: year = '' } of text.matchAll(monthFirst)) {
    const end = index + written.length;
    const start = text.lastIndexOf(name, index);
    judge(found, { start, end }, { offset: end - year.length - start, written: year }, monthOf(name), Number(day));
  }
  return found;
}

/** Whether a number starts there: not inside a word, a decimal or an offset, nor behind one of the other marks. */
function opens(text: string, at: number, marks: string): boolean {
  const code = text.charCodeAt(at - 1);
  if (code === Code.Space || code === Code.LineFeed || Number.isNaN(code)) return true;
  return !(/[\w.+]/.test(text.charAt(at - 1)) || marks.includes(text.charAt(at - 1)));
}

/** Adds the date where it does not exist, or its year is a slip. */
function judge(found: Impossible[], { start, end }: Span, year: Year, month: number, day: number): void {
  if (isPlausible(year.written)) {
    if (!isRealDay(Number(year.written), month, day)) found.push({ fault: 'date', start, end });
  } else if (isSlip(year.written) && isRealDay(2000, month, day)) {
    found.push({ fault: 'year', start, end, year });
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
