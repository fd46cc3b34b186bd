import { spawnSync } from 'node:child_process';
import process from 'node:process';

/**
 * Runs the command line program of an installed package, with its output shown.
 * @param {string} program path below `node_modules`
 * @param {string[]} args
 * @returns {boolean} whether it ended well
 */
export function runTool(program, args) {
  return spawnSync(process.execPath, [`node_modules/${program}`, ...args], { stdio: 'inherit' }).status === 0;
}
