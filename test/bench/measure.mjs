import { performance } from 'node:perf_hooks';

/**
 * Milliseconds of the middle run of each, all taking turns, so that a slow moment of the machine slows all of them. The first
 * third of the rounds warms up and does not count.
 * @template {string} Name
 * @param {number} rounds
 * @param {Partial<Record<Name, () => unknown>>} runs a quick one may be run several times a round: see `times`
 * @param {Partial<Record<Name, number>>} [times] how often each runs in a round, once by default
 * @returns {Record<Name, number>}
 */
export function alternate(rounds, runs, times = {}) {
  const taken = /** @type {Record<Name, number[]>} */ ({});
  const names = /** @type {Name[]} */ (Object.keys(runs));
  for (const name of names) taken[name] = [];
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      for (let time = times[name] ?? 1; time > 0; time--) {
        const start = performance.now();
        runs[name]?.();
        taken[name].push(performance.now() - start);
      }
    }
  }
  return mapped(taken, (list) => median(list.slice(Math.floor(list.length / 3))));
}

/**
 * As `alternate`, of what has to be waited for.
 * @template {string} Name
 * @param {number} rounds
 * @param {Record<Name, () => Promise<unknown>>} runs
 * @returns {Promise<Record<Name, number>>}
 */
export async function alternateInTurn(rounds, runs) {
  const names = /** @type {Name[]} */ (Object.keys(runs));
  const taken = /** @type {Record<Name, number[]>} */ (Object.fromEntries(names.map((name) => [name, []])));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      await runs[name]();
      taken[name].push(performance.now() - start);
    }
  }
  return mapped(taken, (list) => median(list.slice(Math.floor(list.length / 3))));
}

/** The middle one; of an even number, the upper of the two. */
export function median(/** @type {readonly number[]} */ values) {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? NaN;
}

/**
 * @template {string} Name
 * @template From, To
 * @param {Record<Name, From>} record
 * @param {(value: From) => To} change
 */
export function mapped(record, change) {
  return /** @type {Record<Name, To>} */ (Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(/** @type {From} */ (value))])));
}

/** The least that reading a text can take: a look at each character. */
export function look(/** @type {string} */ text) {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}
