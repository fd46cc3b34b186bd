import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installServerBuild } from '../../scripts/host/install.mjs';
import { Window } from './window';

let folder: string;
let file: string;
let output: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'incident-desk-'));
  file = join(folder, 'incident-desk.vsix');
  const { stdout, stderr } = spawnSync('npm', ['run', 'package', '--', file], { encoding: 'utf8' });
  output = stdout + stderr;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Installs the package as `code --install-extension` does. */
function installPackage(extensions: string): void {
  const { node, main } = installServerBuild();
  const places = ['--extensions-dir', extensions, '--server-data-dir', folder];
  execFileSync(node, [main, '--accept-server-license-terms', ...places, '--install-extension', file]);
}

it('is made without a warning and weighs less than 1 MB', async () => {
  expect(output).toContain('DONE');
  expect(output).not.toMatch(/warn/i);
  expect((await stat(file)).size).toBeLessThan(1024 * 1024);
});

it('works where nothing else is installed', async () => {
  const window = await Window.open({ install: installPackage });
  try {
    await window.runCommand('Incident: New Postmortem');
    await window.page.locator('.quick-input-title', { hasText: 'New Postmortem' }).waitFor();
    await window.screenshot('package-new-postmortem');
  } finally {
    await window.close();
  }
});
