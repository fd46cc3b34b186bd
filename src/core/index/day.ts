import { addDays, dayNumber, isRealDay } from '../document/calendar';
import { localMoment } from '../generate/moment';

/** More arithmetic of ISO days (`YYYY-MM-DD`), as people plan with them. The caller says which day today is. */

export function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isRealDay(year, month, day);
}

/** Whole days from one day to the other; negative where `to` is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The Sunday that ends the ISO week (Monday to Sunday) of a day. */
export function endOfWeek(day: string): string {
  // 1970-01-01 was a Thursday.
  const sinceMonday = (((dayNumber(day) + 3) % 7) + 7) % 7;
  return addDays(day, 6 - sinceMonday);
}

export function endOfMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** `2026-Q1`, which sorts by time. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The day it is at a moment (milliseconds since 1970) in an IANA time zone. */
export function dayAt(moment: number, timeZone: string): string {
  return localMoment(moment, timeZone).day;
}
