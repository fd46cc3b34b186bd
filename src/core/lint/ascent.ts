/**
 * Indexes of the most keys that already stand in ascending order among each other (equal ones allowed), so that as few as
 * can be are out of order. Takes n log n steps.
 */
export function longestAscent(keys: readonly number[]): ReadonlySet<number> {
  /** `tails[n]`: of all ascents of n + 1 keys so far, the last index of the one that ends lowest. */
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, key] of keys.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keys[tails[middle]!]! <= key) low = middle + 1;
      else high = middle;
    }
    before.push(tails[low - 1] ?? -1);
    tails[low] = index;
  }
  const kept = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index]!) kept.add(index);
  return kept;
}
