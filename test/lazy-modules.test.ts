import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { readLazily } from '../src/build/lazy-modules.mjs';

/** The bundle of a module in `src` that holds this code. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: 'src' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    logLevel: 'silent',
    plugins: [readLazily({ remark: ['src/core/document/remark.ts'] })],
  });
  return outputFiles[0]?.text ?? '';
}

it.each([
  `exports.parse = () => require('./core/document/remark');`,
  `export const parse = () => import('./core/document/remark');`,
])('leaves a module that is asked for on first use in a file of its own: %s', async (code) => {
  const text = await bundle(code);
  expect(text).toContain('require("./remark.js")');
  expect(text).not.toContain('micromark');
});

it('refuses to load such a module at activation', async () => {
  await expect(bundle(`import { markdown } from './core/document/remark'; console.log(markdown);`)).rejects.toThrow('on first use');
});
