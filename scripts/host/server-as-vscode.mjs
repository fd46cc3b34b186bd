#!/usr/bin/env node
// Takes the arguments of the desktop program that `@vscode/test-electron` starts, and runs the tests in the server build.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { automate } from './automation.mjs';
import { startServer } from './server.mjs';
import { withTemporaryFolder } from './temporary.mjs';
import { addressOf } from './workspaces.mjs';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
});

/** What the window and the extension host said, which only helps where the run itself broke. @type {string[]} */
const log = [];

process.exitCode = await withTemporaryFolder(async (data) => {
  const server = await startServer({ data, driver: true });
  try {
    const remote = (/** @type {unknown} */ path) => `vscode-remote://${server.authority}${path}`;
    const payload = JSON.stringify([
      ['extensionDevelopmentPath', remote(values.extensionDevelopmentPath)],
      ['extensionTestsPath', remote(values.extensionTestsPath)],
    ]);
    const query = new URLSearchParams({ ...addressOf(positionals[0]), payload });
    const { code } = await automate(`http://${server.authority}/?${query}`, { onLog: (line) => log.push(line) });
    return code;
  } finally {
    await server.stop();
  }
});

if (process.exitCode !== 0) console.error(log.join('\n'));
