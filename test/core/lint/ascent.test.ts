import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestAscent } from '../../../src/core/lint/ascent';

const ascends = (keys: readonly number[]) => keys.every((key, index) => index === 0 || keys[index - 1]! <= key);

function longestByTrying(keys: readonly number[]): number {
  const subsets = Array.from({ length: 2 ** keys.length }, (_, bits) => keys.filter((_key, index) => bits & (1 << index)));
  return Math.max(...subsets.filter(ascends).map((subset) => subset.length));
}

describe('the longest ascent', () => {
  it('ascends, and nothing longer does', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 9 }), (keys) => {
      const kept = longestAscent(keys);
      expect(ascends(keys.filter((_, index) => kept.has(index)))).toBe(true);
      expect(kept.size).toBe(longestByTrying(keys));
    }));
  });

  it('keeps what comes first where there is a choice', () => {
    expect([...longestAscent([23, 30, 25, 32])]).toEqual([0, 1, 3]);
  });
});
