import { spawnSync } from 'node:child_process';
import process from 'node:process';

/**
 * Builds `dist/`, in a process of its own: the build needs packages that may not be installed when this script is loaded.
 * @param {string[]} args
 */
export function build(...args) {
  const { status } = spawnSync(process.execPath, ['src/build/esbuild.mjs', ...args], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the build failed');
}
