import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayNumber, daysBetween, endOfMonth, endOfWeek, isDay, quarterOf } from '../../../src/core/time/calendar';

test.each([
  ['2026-03-01', '2026-03-01'],
  ['2026-02-23', '2026-03-01'],
  ['2026-12-31', '2027-01-03'],
  ['1969-12-29', '1970-01-04'],
])('the ISO week of %s ends on Sunday %s', (day, sunday) => {
  expect(endOfWeek(day)).toBe(sunday);
});

test.each([['2026-02-10', '2026-02-28'], ['2024-02-10', '2024-02-29'], ['2026-12-01', '2026-12-31']])('the month of %s ends on %s', (day, last) => {
  expect(endOfMonth(day)).toBe(last);
});

test('days are counted across months and summer time', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
});

test.each([['2026-01-01', '2026-Q1'], ['2026-06-30', '2026-Q2'], ['2026-12-31', '2026-Q4']])('%s is in %s', (day, quarter) => {
  expect(quarterOf(day)).toBe(quarter);
});

test.each([['2026-02-28', true], ['2026-02-29', false], ['2026-2-1', false], ['tomorrow', false]])('%s is a day: %s', (text, yes) => {
  expect(isDay(text)).toBe(yes);
});

test('days are added and taken away again', () => {
  fc.assert(fc.property(fc.integer({ min: -130_000, max: 800_000 }), fc.integer({ min: -130_000, max: 800_000 }), (days, more) => {
    const day = addDays('1970-01-01', days);
    expect(dayNumber(day)).toBe(days);
    expect(addDays(addDays(day, more), -more)).toBe(day);
  }));
});
