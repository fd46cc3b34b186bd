/**
 * Indexes of the most keys that already stand in ascending order among each other (equal ones allowed), so that as few as
 * can be are out of order; where there is a choice, the one that comes first stays. Takes n log n steps.
 */
export function longestAscent(keys: readonly number[]): ReadonlySet<number> {
  /** `heads[n]`: of all ascents of n + 1 keys from here on, the index of the one that starts highest. */
  const heads: number[] = [];
  const next = new Array<number>(keys.length).fill(-1);
  for (let index = keys.length - 1; index >= 0; index--) {
    let low = 0;
    let high = heads.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keys[heads[middle]!]! >= keys[index]!) low = middle + 1;
      else high = middle;
    }
    next[index] = heads[low - 1] ?? -1;
    heads[low] = index;
  }
  const kept = new Set<number>();
  for (let index = heads.at(-1) ?? -1; index >= 0; index = next[index]!) kept.add(index);
  return kept;
}
