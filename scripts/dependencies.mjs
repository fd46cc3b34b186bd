import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, peer?: boolean }> }} Lockfile */

/** @returns {Lockfile | undefined} */
function readLockfile(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** npm writes its own lock file into `node_modules` as the last step, so a torn install never counts as one. */
function isInstalled() {
  const wanted = readLockfile('package-lock.json');
  const present = readLockfile('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted.packages).every(([path, { version, optional }]) => {
    const found = present.packages[path];
    return path === '' || (found ? found.version === version : optional);
  });
}

/**
 * Runs npm with its output shown.
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export function runNpm(args, { cwd = process.cwd(), env = process.env } = {}) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline', '--progress'];
  const { status } = spawnSync(npm, [...args, ...quiet], { cwd, env, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}`);
}

/** Installs what `package-lock.json` names, unless it is there already. */
export function installDependencies() {
  if (isInstalled()) return;
  console.log('Installing dependencies (first use, about half a minute)…');
  runNpm(['ci']);
}
