import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Makes this repository the one extension that is installed in a folder of extensions.
 * @param {string} extensions the folder, which is emptied first
 */
export function linkExtension(extensions) {
  const { publisher, name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  rmSync(extensions, { recursive: true, force: true });
  mkdirSync(extensions, { recursive: true });
  symlinkSync(resolve('.'), join(extensions, `${publisher}.${name}-${version}`), 'dir');
}
