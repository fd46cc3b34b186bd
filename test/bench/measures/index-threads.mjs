import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { bundle } from '../bundle.mjs';
import { writeCorpus } from '../corpus.mjs';
import { median } from '../measure.mjs';

const program = fileURLToPath(new URL('../index-first.mjs', import.meta.url));
const counts = [0, 1, 2, 4];

/**
 * Whether other threads pay for the index of documents that nobody knows: each time in a new process, since an extension host builds one once.
 * @param {{ folder: string, documents: number, rounds: number }} context
 * @returns {Promise<import('../row.mjs').Row[]>}
 */
export async function indexThreads({ folder, documents, rounds }) {
  const steps = await bundle('index-steps.ts');
  const root = join(folder, 'indexed-by-threads');
  writeCorpus(root, documents);
  /** @type {{ took: number, busy: number }[][]} */
  const runs = counts.map(() => []);
  try {
    for (let round = 0; round < rounds; round++) {
      for (const [at, count] of counts.entries()) {
        runs[at]?.push(JSON.parse(execFileSync(process.execPath, [program, steps, root, String(count)], { encoding: 'utf8' })));
      }
    }
  } finally {
    await rm(dirname(fileURLToPath(steps)), { recursive: true });
  }
  return counts.flatMap((count, at) => {
    const what = `first index of ${documents.toLocaleString('en')} documents, ${count === 0 ? 'in this thread' : `by ${count} other thread${count === 1 ? '' : 's'}`}`;
    return [
      { what, unit: /** @type {const} */ ('ms'), ours: median((runs[at] ?? []).map(({ took }) => took)) },
      { what: `${what}: this one is busy`, unit: /** @type {const} */ ('ms'), ours: median((runs[at] ?? []).map(({ busy }) => busy)) },
    ];
  });
}
