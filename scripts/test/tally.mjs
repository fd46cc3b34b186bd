/** @typedef {{ passed: number, failed: number }} Tally */

/** A part that is one check: it passes when its task does. @returns {Promise<Tally>} */
export async function asOneCheck(/** @type {() => unknown} */ task) {
  try {
    await task();
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
  };
}
