import { expect, test } from 'vitest';
import { dueAgain } from '../../../src/core/runbook/review-interval';

test.each([
  ['6 months', '2026-07-22'], ['90 days', '2026-04-22'], ['a year', '2027-01-22'], ['annually', '2027-01-22'], ['every two years', '2028-01-22'], ['quarterly', '2026-04-22'], ['elk kwartaal', undefined],
  ['elke zes maanden', '2026-07-22'], ['6か月', '2026-07-22'], ['monthly', '2026-02-22'], ['2 weeks', '2026-02-05'], ['24 months', '2028-01-22'], ['now and then', undefined],
])('"%s" after 2026-01-22 is %s', (written, due) => {
  expect(dueAgain('2026-01-22', written)).toBe(due);
});

test.each([
  ['2026-08-31', '6 months', '2027-02-28'], ['2027-08-31', '6 months', '2028-02-29'], ['2025-12-31', '1 month', '2026-01-31'], ['2025-11-30', '1 month', '2025-12-30'], ['2024-02-29', '1 year', '2025-02-28'],
])('%s and %s are %s', (day, written, due) => {
  expect(dueAgain(day, written)).toBe(due);
});
