// Runs every test: `npm test`, on a fresh clone too. `npm test -- core host` runs only those parts.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './dependencies.mjs';
import { runBuild, runLint, runTypeCheck } from './test/checks.mjs';
import { runHostSuites, runUnitSuites, runWebHostSuites, runWindowSuites } from './test/suites.mjs';
import { sum } from './test/tally.mjs';

/** @type {Record<string, { title: string, run: () => Promise<import('./test/tally.mjs').Tally> }>} */
const parts = {
  build: { title: 'Build', run: runBuild },
  types: { title: 'Types', run: runTypeCheck },
  lint: { title: 'Code lint', run: runLint },
  core: { title: 'Core, rules, manifest and bundles', run: runUnitSuites },
  host: { title: 'Node extension host', run: runHostSuites },
  web: { title: 'Web-worker extension host', run: runWebHostSuites },
  e2e: { title: 'Real window', run: runWindowSuites },
};

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. Parts are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

installDependencies();
const tallies = [];
for (const [name, { title, run }] of Object.entries(parts)) {
  // Every other part runs what the build makes.
  if (wanted.length > 0 && name !== 'build' && !wanted.includes(name)) continue;
  console.log(`\n=== ${title} (${name})`);
  const tally = await run().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  console.log(`=== ${title}: ${tally.passed} passed, ${tally.failed} failed`);
  tallies.push(tally);
}

const { passed, failed } = sum(tallies);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
