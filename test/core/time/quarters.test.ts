import { expect, test } from 'vitest';
import { daysOf, isQuarter, quartersUpTo, quarterToReview } from '../../../src/core/time/quarters';

test('a quarter has its days, the last one of a year too', () => {
  expect(daysOf('2026-Q1')).toEqual({ first: '2026-01-01', last: '2026-03-31' });
  expect(daysOf('2026-Q4')).toEqual({ first: '2026-10-01', last: '2026-12-31' });
});

test('the first and the last years that can be written have quarters too', () => {
  expect(quartersUpTo('1000-Q1', 2)).toEqual(['0999-Q4', '1000-Q1']);
  expect(daysOf('0999-Q4')).toEqual({ first: '0999-10-01', last: '0999-12-31' });
  expect(daysOf('9999-Q4')).toEqual({ first: '9999-10-01', last: '9999-12-31' });
  expect(isQuarter('0000-Q1')).toBe(false);
});

test('quarters are counted back over the year', () => {
  expect(quartersUpTo('2026-Q2', 4)).toEqual(['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2']);
});

test.each([
  ['2026-12-24', '2026-Q4'], ['2026-11-30', '2026-Q3'], ['2027-01-15', '2026-Q4'], ['2026-03-31', '2026-Q1'],
])('the review on %s is about %s', (today, quarter) => {
  expect(quarterToReview(today)).toBe(quarter);
});

test('a quarter is written as the views write it', () => {
  expect(['2026-Q1', '2026-Q5', '2026Q1', 'Q1 2026', ''].filter(isQuarter)).toEqual(['2026-Q1']);
});
