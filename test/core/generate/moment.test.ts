import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localMoment } from '../../../src/core/generate/moment';

test('a moment in UTC is written as its ISO text has it', () => {
  const century = 100 * 365 * 86_400_000;
  fc.assert(fc.property(fc.integer({ min: -18 * century, max: 18 * century }), (at) => {
    const written = new Date(at).toISOString();
    expect(localMoment(at, 'UTC')).toEqual({ day: written.slice(0, 10), time: written.slice(11, 16), zone: 'UTC' });
  }));
});
