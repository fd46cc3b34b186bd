import * as vscode from 'vscode';
import { dayNumber } from '../core/time/calendar';
import { minute } from '../core/time/units';

/** `3 days ago`, `tomorrow`, `in 2 weeks`: how far a day (`YYYY-MM-DD`) is from today, in the user's language. */
export function distanceInWords(day: string, today: string): string {
  const days = dayNumber(day) - dayNumber(today);
  const words = new Intl.RelativeTimeFormat(vscode.env.language, { numeric: 'auto' });
  const size = Math.abs(days);
  if (size < 14) return words.format(days, 'day');
  if (size < 60) return words.format(Math.trunc(days / 7), 'week');
  if (size < 730) return words.format(Math.trunc(days / 30.44), 'month');
  return words.format(Math.trunc(days / 365.25), 'year');
}

/** `Fri, 12 Feb 2026`, in the user's language. */
export function dayInWords(day: string): string {
  return new Intl.DateTimeFormat(vscode.env.language, {
    timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** `Q3 2026`, of `2026-Q3`. */
export const quarterName = (quarter: string): string => quarter.split('-').reverse().join(' ');

/** `45 days`, in the user's language. */
export function daysInWords(days: number): string {
  return new Intl.NumberFormat(vscode.env.language, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
}

/** `12 min`, `1 hr 5 min`, `3 days`: a span of milliseconds in whole minutes, hours or days, in the user's language. */
export function spanInWords(milliseconds: number, unitDisplay: 'short' | 'long' = 'short'): string {
  const minutes = Math.max(0, Math.floor(milliseconds / minute));
  const unit = (unit: 'minute' | 'hour' | 'day', count: number) =>
    new Intl.NumberFormat(vscode.env.language, { style: 'unit', unit, unitDisplay }).format(count);
  if (minutes < 60) return unit('minute', minutes);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return unit('day', Math.floor(hours / 24));
  return minutes % 60 === 0 ? unit('hour', hours) : `${unit('hour', hours)} ${unit('minute', minutes % 60)}`;
}
