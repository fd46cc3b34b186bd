import { readFileSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { bundle } from '../bundle.mjs';
import { writeCorpus } from '../corpus.mjs';
import { alternate } from '../measure.mjs';
import { ripgrep } from '../peers/index.mjs';
import { actionRows } from './repository.mjs';

const rounds = 6;

/**
 * The index that views, figures and search ask, of a generated repository whose files the system has in memory; with `grow` also of
 * one that is ten times as large.
 * @param {{ folder: string, documents: number, grow: boolean }} context
 * @returns {Promise<import('../row.mjs').Row[]>}
 */
export async function workspaceIndex({ folder, documents, grow }) {
  const program = await bundle('index-steps.ts');
  try {
    const { IndexSteps } = /** @type {typeof import('../index-steps')} */ (await import(program));
    const first = await measure(IndexSteps, join(folder, 'indexed'), documents);
    if (!grow) return first;
    const larger = await measure(IndexSteps, join(folder, 'indexed-larger'), 10 * documents);
    return [...first, ...larger.map((row, at) => grown(row, first[at]))];
  } finally {
    await rm(dirname(fileURLToPath(program)), { recursive: true });
  }
}

/** @returns {Promise<import('../row.mjs').Row[]>} */
async function measure(/** @type {typeof import('../index-steps').IndexSteps} */ IndexSteps, /** @type {string} */ root, /** @type {number} */ count) {
  const bytes = writeCorpus(root, count);
  const files = readdirSync(join(root, 'docs/postmortems')).map((name) => join(root, 'docs/postmortems', name));
  const steps = new IndexSteps(root);
  const cache = steps.cache();
  const search = ripgrep();
  const times = alternate(rounds, {
    limit: () => files.forEach((file) => readFileSync(file, 'utf8')),
    blocks: () => steps.blocks(),
    cold: () => steps.cold(),
    warm: () => steps.warm(cache),
    ...(search === undefined ? {} : { ripgrep: () => actionRows(search, root) }),
  }, { limit: 3 });
  const memory = await memoryOf(() => steps.cold());
  const index = steps.cold();
  let at = 0;
  const { change, ask } = alternate(300, { change: () => steps.change(index, at++), ask: () => steps.ask(index, at++) });
  const what = `${count.toLocaleString('en')} documents`;
  const { limit, ripgrep: searched } = times;
  const beside = { limit, ...(searched === undefined ? {} : { ripgrep: searched }) };
  return [
    { what: `index of ${what} (${(bytes / 1e6).toFixed(0)} MB), nothing known of them`, unit: 'ms', ours: times.cold, ...beside, goal: '≤ 2 × reading', isReached: times.cold <= 2 * limit },
    { what: 'of that, reading them and finding their blocks', unit: 'ms', ours: times.blocks, limit },
    { what: `index of ${what}, from its cache`, unit: 'ms', ours: times.warm, limit, goal: '≤ reading', isReached: times.warm <= limit },
    { what: `one file of ${what} changes, read and shown`, unit: 'ms', ours: change, goal: '≤ 5 ms', isReached: change <= 5 },
    { what: `earlier actions of a postmortem among ${what}`, unit: 'ms', ours: ask },
    { what: `memory for each of ${what}`, unit: 'KB', ours: memory / count / 1000, goal: '≤ 1.5 KB', isReached: memory / count <= 1500 },
    { what: `cache file for each of ${what}`, unit: 'KB', ours: cache.length / count / 1000 },
  ];
}

/** A row of the larger repository, held to that of the smaller one: what is told for each document stays, all else is ten times as much. */
function grown(/** @type {import('../row.mjs').Row} */ row, /** @type {import('../row.mjs').Row | undefined} */ smaller) {
  if (row.unit !== 'ms' || smaller === undefined) return row;
  const growth = row.ours / smaller.ours;
  return { ...row, goal: `linear (× ${growth.toFixed(1)} for 10 × as much)`, isReached: growth <= 13 };
}

/** Bytes that what is made keeps in use, inside and outside of the engine's heap. */
async function memoryOf(/** @type {() => unknown} */ make) {
  const kept = [make()];
  const before = await inUse();
  kept.length = 0;
  return before - await inUse();
}

async function inUse() {
  setFlagsFromString('--expose-gc');
  const collect = /** @type {() => void} */ (runInNewContext('gc'));
  // What the last turn of the thread has put aside goes with the turn.
  for (let turn = 0; turn < 3; turn++) {
    await setImmediate();
    collect();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
