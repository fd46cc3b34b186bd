// The first index of this process: node index-first.mjs <bundle of index-steps.ts> <repository> <other threads>. Prints milliseconds as JSON:
// until it is there, and how long this thread did nothing else.
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { Worker } from 'node:worker_threads';

const [program = '', root = '', count = '0'] = process.argv.slice(2);
const { IndexSteps } = /** @type {typeof import('./index-steps')} */ (await import(program));
const threads = Number(count);
const start = performance.now();
const before = performance.eventLoopUtilization();
const steps = new IndexSteps(root);
if (threads === 0) {
  steps.cold();
} else {
  const share = Math.ceil(steps.names.length / threads);
  const index = steps.empty();
  await Promise.all(Array.from({ length: threads }, async (_, at) => {
    const worker = new Worker(new URL('index-worker.mjs', import.meta.url), { workerData: { program, root, from: at * share, to: (at + 1) * share } });
    const bytes = await new Promise((resolve, reject) => void worker.once('message', resolve).once('error', reject));
    steps.take(index, bytes, steps.names.slice(at * share, (at + 1) * share));
  }));
  if (index.size !== steps.names.length) throw new Error(`${index.size} of ${steps.names.length} documents are in the index`);
}
const took = performance.now() - start;
console.log(JSON.stringify({ took, busy: performance.eventLoopUtilization(before).active || took }));
