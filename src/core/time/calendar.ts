/** Days of the proleptic Gregorian calendar as ISO text (`YYYY-MM-DD`), without clocks or zones. The caller says which day today is. */

import { day as dayLength } from './units';

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

/** Days since 1970-01-01 of an ISO day. Years are counted from March, so that the day that a leap year has more is its last. */
export function dayNumber(day: string): number {
  const month = digitsOf(day, 5, 7);
  const year = digitsOf(day, 0, 4) - (month < 3 ? 1 : 0);
  const beforeMonth = Math.floor((153 * (month < 3 ? month + 9 : month - 3) + 2) / 5);
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + beforeMonth + digitsOf(day, 8, 10) - daysBefore1970;
}

/** Days from the first of March of the year 0 to the first of January of 1970, and one, since days of a month count from 1. */
const daysBefore1970 = 719_469;

function digitsOf(day: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + day.charCodeAt(at) - 48;
  return value;
}

/** Whole days from one day to the other; negative where `to` is the earlier one. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

export const addDays = (day: string, days: number): string => new Date((dayNumber(day) + days) * dayLength).toISOString().slice(0, 10);

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
