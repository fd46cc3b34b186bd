/** Days of the proleptic Gregorian calendar as ISO text (`YYYY-MM-DD`), without clocks or zones. The caller says which day today is. */

export const isoDay = (year: number, month: number, day: number): string => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/** Of months, days, hours and minutes. */
export const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

export function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Whether a text is an ISO day that exists. */
export function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isRealDay(year, month, day);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Days since 1970-01-01 of an ISO day. This and its inverse count in years that begin in March, which end with the leap day: Howard
 * Hinnant's `days_from_civil` and `civil_from_days`. A `Date` takes ten times as long, and each document has many days.
 */
export function dayNumber(day: string): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + ofYear - TO_1970;
}

/** The ISO day so many days after 1970-01-01. */
export function dayOfNumber(days: number): string {
  const since = days + TO_1970;
  const era = Math.floor(since / ERA);
  const ofEra = since - era * ERA;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  return isoDay(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, ofYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1);
}

/** Days of 400 years, and those from 0000-03-01 to 1970-01-01. */
const ERA = 146_097;
const TO_1970 = 719_468;

/** Whole days from one day to the other; negative where `to` is the earlier one. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

export const addDays = (day: string, days: number): string => dayOfNumber(dayNumber(day) + days);

/** The Sunday that ends the ISO week (Monday to Sunday) of a day. */
export function endOfWeek(day: string): string {
  if (week.day === day) return week.end;
  // 1970-01-01 was a Thursday.
  const sinceMonday = (((dayNumber(day) + 3) % 7) + 7) % 7;
  week = { day, end: addDays(day, 6 - sinceMonday) };
  return week.end;
}

/** The last answer: tens of thousands of items are held against the same today. */
let week = { day: '', end: '' };

export function endOfMonth(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return isoDay(year, month, daysIn(year, month));
}

/** `2026-Q1`, which sorts by time. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
