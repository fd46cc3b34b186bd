// How long an index of many postmortems takes, and how large it is: node test/bench/index.mjs [count] [seed]
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { yamlAsJson } from '../../src/build/assets.mjs';
import { writeCorpus } from './corpus.mjs';

/** @typedef {{ what: string, milliseconds: number, ratio: number }} Row  `ratio` is to reading the files. */

const rounds = 5;

/**
 * Measures on the postmortems of a folder that `writeCorpus` has filled. All files have been read before, so that none waits for a disk.
 * @returns {Promise<{ title: string, rows: Row[], notes: string[] }>}
 */
export async function measureIndex(/** @type {string} */ folder) {
  const { IndexSteps } = await load();
  const steps = new IndexSteps(folder);
  steps.readAll();
  const reading = median(rounds, () => steps.readAll());
  /** @type {Row[]} */
  const rows = [];
  const row = (/** @type {string} */ what, /** @type {number} */ milliseconds) => rows.push({ what, milliseconds, ratio: milliseconds / reading });
  row('readFileSync of every file (limit)', reading);
  row('cold index', median(rounds, () => steps.cold()));
  const bytes = steps.cache();
  row('warm index: state of every file, and the cache', median(rounds, () => steps.warm(bytes)));
  const grep = ripgrep(folder);
  if (grep !== undefined) row('ripgrep for rows and bullets, its output parsed', grep);
  const before = heap();
  const index = steps.warm(bytes);
  const perDocument = (heap() - before) / steps.names.length;
  let at = 0;
  row('one changed file', median(200, () => steps.change(index, at++)));
  row('earlier actions of one postmortem', median(200, () => steps.ask(index, at++)));
  return {
    title: `Index of ${steps.names.length} postmortems`,
    rows,
    notes: [
      `${(perDocument / 1024).toFixed(2)} KB of memory a document, ${(bytes.length / steps.names.length / 1024).toFixed(2)} KB in the cache file`,
      grep === undefined ? 'ripgrep is not installed here' : 'ripgrep finds lines only; the index knows owners, dates, states and more',
      `medians of ${rounds} on ${cpus().length} cores with a load of ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`,
    ],
  };
}

/** @returns {Promise<typeof import('./index.ts')>} */
async function load() {
  const folder = await mkdtemp(join(tmpdir(), 'index-bench-'));
  try {
    const outfile = join(folder, 'index.mjs');
    const entry = fileURLToPath(new URL('index.ts', import.meta.url));
    await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', loader: { '.md': 'text' }, plugins: [yamlAsJson] });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Milliseconds of the middle run, after one that warms up. */
function median(/** @type {number} */ count, /** @type {() => unknown} */ run) {
  run();
  const times = Array.from({ length: count }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((one, other) => one - other);
  return times[count >> 1] ?? NaN;
}

/** As tree views over comments do it. Undefined where there is no `rg`. */
function ripgrep(/** @type {string} */ folder) {
  const run = () => spawnSync('rg', ['--line-number', '--no-heading', '^\\s*(\\||[-*] )', folder], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (run().error) return undefined;
  return median(3, () => {
    let rows = 0;
    for (const line of run().stdout.split('\n')) if (/^(.*?):(\d+):(.*)$/.test(line)) rows++;
    return rows;
  });
}

/** Bytes in use, after what is not has been collected. */
function heap() {
  setFlagsFromString('--expose-gc');
  const collect = /** @type {() => void} */ (runInNewContext('gc'));
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [count = '10000', seed = '1'] = process.argv.slice(2);
  const folder = await mkdtemp(join(tmpdir(), 'incident-desk-'));
  try {
    writeCorpus(folder, Number(count), Number(seed));
    const { title, rows, notes } = await measureIndex(folder);
    console.log(title);
    for (const { what, milliseconds, ratio } of rows) console.log(`${what.padEnd(50)}${milliseconds.toFixed(2).padStart(10)} ms${ratio.toFixed(3).padStart(10)} ×`);
    for (const note of notes) console.log(note);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
