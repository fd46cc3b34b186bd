import { performance } from 'node:perf_hooks';
import { hostileTexts } from '../hostile-texts.mjs';

const smallest = 16_000;
const largest = 1_024_000;
/** Nothing that takes less than this tells how it grows. */
const telling = 8;

/**
 * How the time for a document grows with its length, for texts made to be slow: each is doubled until it takes long or is a
 * megabyte. Only what grows faster than its length is shown, and the slowest of the others.
 * @param {{ subject: string }} context
 * @returns {Promise<import('../row.mjs').Row[]>}
 */
export async function hostile({ subject }) {
  const { everything } = await import(subject);
  for (const write of Object.values(hostileTexts)) everything(write(20));
  /** @type {{ what: string, milliseconds: number, growth: number }[]} */
  const found = [];
  for (const [name, write] of Object.entries(hostileTexts)) {
    const perTime = write(1001).length - write(1000).length || 1;
    let before = 0;
    for (let length = smallest; ; length *= 2) {
      const text = write(Math.ceil(length / perTime));
      const milliseconds = Math.min(...Array.from({ length: 2 }, () => timed(() => everything(text))));
      if (milliseconds > 2_000 || length >= largest) {
        found.push({ what: `${name} × ${Math.ceil(length / perTime).toLocaleString('en')}`, milliseconds, growth: before > telling ? milliseconds / before : 0 });
        break;
      }
      before = milliseconds;
    }
  }
  found.sort((one, other) => other.growth - one.growth);
  const slow = found.filter(({ growth }) => growth > 3);
  const rest = found.filter(({ growth }) => growth <= 3).sort((one, other) => other.milliseconds - one.milliseconds).slice(0, 15);
  return [...slow, ...rest].map(({ what, milliseconds, growth }) => ({
    what, unit: 'ms', ours: milliseconds, goal: growth > 0 ? `× ${growth.toFixed(1)} for twice the length` : '', isReached: growth <= 3,
  }));
}

function timed(/** @type {() => unknown} */ run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}
