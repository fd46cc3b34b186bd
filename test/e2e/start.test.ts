import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/host/chromium.mjs';
import { cacheFolder } from '../../scripts/host/install.mjs';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'incident-desk-'));
});
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

/** Runs `npm start -- --no-open` in a process group of its own, as a terminal does. */
function start(clone: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn('npm', ['start', '--', '--no-open'], {
    cwd: clone,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    // The clone takes every step that a user's takes, but shares the VS Code that is already here.
    env: { ...process.env, INCIDENT_DESK_HOST: 'server', INCIDENT_DESK_HOST_CACHE: cacheFolder, ...env },
  });
}

/** The address that it prints. */
function printedAddress(npm: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((found, missing) => {
    npm.stdout?.on('data', (chunk) => {
      output += String(chunk);
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(output)?.[0];
      if (address) found(address);
    });
    npm.once('exit', () => missing(new Error(`npm start ended without an address:\n${output}`)));
  });
}

/** Sends a signal to npm and all it started, as a terminal's Ctrl+C does. */
function signal(npm: ChildProcess, name: NodeJS.Signals): void {
  if (npm.pid !== undefined && npm.exitCode === null && npm.signalCode === null) process.kill(-npm.pid, name);
}

/** Presses Ctrl+C, and waits until npm is gone. */
async function interrupt(npm: ChildProcess): Promise<void> {
  const ended = once(npm, 'exit');
  signal(npm, 'SIGINT');
  await ended;
}

it('a fresh clone starts with one command, shows the extension in the browser, stops on Ctrl+C, and starts again offline', async () => {
  const clone = join(folder, 'clone');
  execFileSync('git', ['clone', '--quiet', resolve('.'), clone]);
  const browser = await launchChromium();
  const first = start(clone);
  try {
    const address = await printedAddress(first);
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(address);
    await page.getByRole('tab', { name: /^Incident Desk/ }).click();
    await page.getByRole('heading', { name: /Action Items/ }).first().waitFor();
    await interrupt(first);
    await expect(fetch(address)).rejects.toThrow();
  } finally {
    signal(first, 'SIGKILL');
    await browser.close();
  }

  const second = start(clone, { npm_config_offline: 'true', npm_config_cache: join(folder, 'empty-cache') });
  try {
    await expect(printedAddress(second)).resolves.toContain('folder=');
    await interrupt(second);
  } finally {
    signal(second, 'SIGKILL');
  }
}, 900_000);
