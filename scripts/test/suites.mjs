import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '../host/temporary.mjs';
import { runTool } from '../tool.mjs';
import { sum } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {{ status: string, assertionResults: { status: string }[] }} VitestFile */

/** Runs the tests of one vitest configuration. @returns {Promise<Tally>} */
function runVitest(/** @type {string} */ config) {
  return withTemporaryFolder(async (folder) => {
    const file = join(folder, 'results.json');
    runTool('vitest/vitest.mjs', ['run', '-c', config, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
    /** @type {{ numPassedTests: number, numFailedTests: number, testResults: VitestFile[] }} */
    const results = JSON.parse(await readFile(file, 'utf8'));
    // A file that could not be loaded, or whose setup broke, has no failing test to count.
    const broken = results.testResults.filter(({ status, assertionResults }) => (
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
    ));
    return { passed: results.numPassedTests, failed: results.numFailedTests + broken.length };
  });
}

export const runUnitSuites = () => runVitest('vitest.config.mts');
export const runWindowSuites = () => runVitest('test/e2e/vitest.config.mts');

/** @param {import('../../test/host/report').Report} report @returns {Tally} */
function print(report) {
  for (const title of report.passed) console.log(` ✓ ${title}`);
  for (const { title, error } of report.failed) console.log(` ✗ ${title}\n${error.replace(/^/gm, '     ')}`);
  if (report.activation) {
    const { load, call, finish, event } = report.activation;
    console.log(`   Activation by the host's own clock: ${load} ms to load, ${call} ms to activate, ${finish} ms to settle (${event})`);
  }
  return { passed: report.passed.length, failed: report.failed.length };
}

/** The suites in the Node extension host. Loaded here, since its packages may not be installed when this file is. */
export async function runHostSuites() {
  const { runNodeSuites } = await import('../host/node-suites.mjs');
  return sum((await runNodeSuites()).map(print));
}

/** Their portable part in the web-worker extension host. */
export async function runWebHostSuites() {
  const { runWebSuites } = await import('../host/web-suites.mjs');
  return sum((await runWebSuites()).map(print));
}
