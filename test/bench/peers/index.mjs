// What we are compared with: installed into this folder, by its own lock file, when the benchmark first runs.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { runNpm } from '../../../scripts/dependencies.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const require = createRequire(import.meta.url);

/** @typedef {{ lint(text: string): number }} Linter */

export const linters = {
  markdownlint: new URL('markdownlint.mjs', import.meta.url).href,
  remark: new URL('remark.mjs', import.meta.url).href,
};

/** The peers' names with the versions that are installed. @returns {string[]} */
export function installPeers() {
  const { dependencies } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));
  if (!Object.entries(dependencies).every(([name, version]) => versionOf(name) === version)) {
    console.log('Installing what we are compared with (first use, 40 MB)…');
    runNpm(['ci'], { cwd: folder });
  }
  return Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
}

/** The program of a peer that Node runs. */
export const program = (/** @type {string} */ path) => fileURLToPath(new URL(`node_modules/${path}`, import.meta.url));

/** Where ripgrep is, undefined where its package has none for this machine. @returns {string | undefined} */
export function ripgrep() {
  try {
    return require('@vscode/ripgrep').rgPath;
  } catch {
    return undefined;
  }
}

function versionOf(/** @type {string} */ name) {
  try {
    return JSON.parse(readFileSync(program(`${name}/package.json`), 'utf8')).version;
  } catch {
    return undefined;
  }
}

