import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a bundle without a letter beyond ASCII: engines keep such a text in half the bytes, and Node reads it as it stands. esbuild
 * itself leaves those in patterns, where an escape means the same, and in raw texts, of which we make nothing but patterns.
 * @type {import('esbuild').Plugin}
 */
export const inAscii = {
  name: 'in-ascii',
  setup(build) {
    Object.assign(build.initialOptions, { charset: 'ascii', write: false });
    build.onEnd(async ({ outputFiles = [] }) => {
      for (const { path, text } of outputFiles) {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`));
      }
    });
  },
};
