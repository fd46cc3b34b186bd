// A thread that reads a share of the documents, and sends what it read as the bytes of a cache: started by measures/index-threads.mjs.
import { parentPort, workerData } from 'node:worker_threads';

const { program, root, from, to } = /** @type {{ program: string, root: string, from: number, to: number }} */ (workerData);
const { IndexSteps } = /** @type {typeof import('./index-steps')} */ (await import(program));
const steps = new IndexSteps(root);
const bytes = steps.cache(steps.names.slice(from, to));
parentPort?.postMessage(bytes, [/** @type {ArrayBuffer} */ (bytes.buffer)]);
