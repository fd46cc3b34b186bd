/** Arithmetic of ISO days (`YYYY-MM-DD`), which need no time zone: the caller says which day today is. */

const dayLength = 86_400_000;

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(count(text)) && toDay(count(text)) === text;
}

export function addDays(day: string, days: number): string {
  return toDay(count(day) + days);
}

/** The same day of a later month, or the last one that the month has. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return toDay(Math.round(last.getTime() / dayLength) - Math.max(0, last.getUTCDate() - date));
}

/** Whole days from one day to the other; negative where `to` is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return count(to) - count(from);
}

/** The Sunday that ends the ISO week (Monday to Sunday) of a day. */
export function endOfWeek(day: string): string {
  const weekday = (count(day) + 3) % 7;
  return addDays(day, 6 - ((weekday + 7) % 7));
}

export function endOfMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return toDay(Date.UTC(year, month, 0) / dayLength);
}

/** `2026-Q1`, which sorts by time. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The day it is at a moment (milliseconds since 1970) in an IANA time zone; in UTC where the zone is not known. */
export function dayAt(moment: number, timeZone: string): string {
  try {
    const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(moment);
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
    return `${part('year')}-${part('month')}-${part('day')}`;
  } catch {
    return toDay(Math.floor(moment / dayLength));
  }
}

function count(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayLength;
}

function toDay(days: number): string {
  return new Date(days * dayLength).toISOString().slice(0, 10);
}
