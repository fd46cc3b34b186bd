import { expect, test } from 'vitest';
import { daysOf } from '../../../src/core/runbook/review-interval';

test.each([
  ['6 months', 183], ['90 days', 90], ['a year', 365], ['annually', 365], ['every two years', 731], ['quarterly', 91], ['elk kwartaal', undefined], ['elke zes maanden', 183], ['6か月', 183], ['monthly', 30], ['now and then', undefined],
])('"%s" are %s days', (written, days) => {
  expect(daysOf(written)).toBe(days);
});
