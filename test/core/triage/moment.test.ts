import { expect, test } from 'vitest';
import { writtenMoment } from '../../../src/core/triage/moment';

const moment = Date.UTC(2026, 1, 5, 23, 4);

test.each([
  ['UTC', '2026-02-05 23:04 UTC'],
  ['Europe/Amsterdam', '2026-02-06 00:04 CET'],
  ['Asia/Tokyo', '2026-02-06 08:04 GMT+9'],
  ['Nowhere/At all', '2026-02-05 23:04 UTC'],
])('is written with the clock and the name of %s', (zone, written) => {
  expect(writtenMoment(moment, zone)).toBe(written);
});
