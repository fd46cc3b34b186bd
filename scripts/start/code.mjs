import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import process from 'node:process';

const windows = process.platform === 'win32';

/** The desktop's `code` command, where it is on the PATH. @returns {string | undefined} */
export function findCode() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, windows ? 'code.cmd' : 'code')).find((file) => existsSync(file));
}

/** Opens a new window that develops this extension. The command returns at once. */
export function openInCode(/** @type {string} */ code) {
  console.log('Opening VS Code on sample/ …');
  const args = ['--new-window', `--extensionDevelopmentPath=${resolve('.')}`, resolve('sample')];
  const quoted = windows ? args.map((arg) => `"${arg}"`) : args;
  const { status } = spawnSync(windows ? `"${code}"` : code, quoted, { stdio: 'inherit', shell: windows });
  if (status !== 0) throw new Error(`${code} ended with ${status}; INCIDENT_DESK_HOST=server uses a VS Code in the browser`);
}
