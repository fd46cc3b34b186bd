// What one linter allocates: node --expose-gc --max-semi-space-size=512 allocated.mjs <linter> <text file> <warm-up runs>
// Prints the bytes of one run, the least of several. The young generation is made so large that nothing is collected meanwhile.
import { readFileSync } from 'node:fs';
import process from 'node:process';

const [linter = '', file = '', warmUp = '0'] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const { lint } = await import(linter);
for (let run = 0; run < Number(warmUp); run++) lint(text);
let least = Infinity;
for (let run = 0; run < 5; run++) {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  lint(text);
  least = Math.min(least, process.memoryUsage().heapUsed - before);
}
console.log(least);
