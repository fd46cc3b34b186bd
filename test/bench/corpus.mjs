// Writes a repository of generated postmortems: node test/bench/corpus.mjs <folder> [count] [seed]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { textsOf } from './corpus-texts.mjs';

/** @typedef {{ path: string, text: string }} GeneratedDocument */

/**
 * Postmortems of about 7 KB in the forms that teams write them in. The same count and seed always give the same texts.
 * @returns {Generator<GeneratedDocument>}
 */
export function* corpus(/** @type {number} */ count, seed = 1) {
  for (let number = 0; number < count; number++) {
    const random = randomFrom(seed * 1_000_003 + number);
    const day = dayAt(number, random);
    const { title, text } = textsOf(random, number, day);
    const slug = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
    yield { path: `docs/postmortems/${day}-${slug}-${number}.md`, text };
  }
}

/** Writes them below a folder. Returns how many bytes that were. */
export function writeCorpus(/** @type {string} */ folder, /** @type {number} */ count, seed = 1) {
  let bytes = 0;
  for (const { path, text } of corpus(count, seed)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

/**
 * Numbers from 0 to 1 that look random and are the same on every machine (mulberry32).
 * @returns {() => number}
 */
export function randomFrom(/** @type {number} */ seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Some day of the years up to the autumn of 2026. */
function dayAt(/** @type {number} */ number, /** @type {() => number} */ random) {
  const first = Date.UTC(2017, 0, 2);
  const days = 3560;
  return new Date(first + ((number * 7 + Math.floor(random() * 5)) % days) * 86_400_000).toISOString().slice(0, 10);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder = 'corpus', count = '10000', seed = '1'] = process.argv.slice(2);
  const bytes = writeCorpus(folder, Number(count), Number(seed));
  console.log(`${count} postmortems, ${(bytes / 1e6).toFixed(1)} MB, in ${folder}`);
}
