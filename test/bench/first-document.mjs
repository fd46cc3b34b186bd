// One linter's first document in this process: node first-document.mjs <linter> <text file>. Prints milliseconds as JSON.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

const [linter = '', file = ''] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const start = performance.now();
const { lint } = await import(linter);
const loaded = performance.now();
lint(text);
console.log(JSON.stringify({ load: loaded - start, first: performance.now() - loaded }));
