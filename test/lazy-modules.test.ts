import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { yamlAsJson } from '../src/build/assets.mjs';
import { lazyBundles, readLazily } from '../src/build/lazy-modules.mjs';

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

/** The text of the bundle of this name, with what it may share. */
async function lazyBundle(name: string, shared: Record<string, string[]>): Promise<string> {
  const modules = { policy: ['src/core/policy/load.ts'], syntax: ['src/core/template/syntax.ts'] };
  const bundles = lazyBundles(modules, shared, { bundle: true, platform: 'node', format: 'cjs', logLevel: 'silent', outdir: 'dist', plugins: [yamlAsJson] });
  const { outputFiles } = await build({ ...bundles.find(({ outfile }) => outfile === `dist/${name}.js`), write: false });
  return outputFiles[0]?.text ?? '';
}

it('keeps what two bundles share in one of its own, which they load with themselves', async () => {
  const shared = { 'built-in-policy': ['src/core/policy/default.ts'], syntax: ['src/core/template/syntax.ts'] };
  expect(await lazyBundle('policy', shared)).toContain('require("./built-in-policy.js")');
  expect(await lazyBundle('policy', shared)).not.toContain('Complete service outage');
  expect(await lazyBundle('built-in-policy', shared)).toContain('Complete service outage');
});

it('refuses such an import of what is not shared', async () => {
  await expect(lazyBundle('policy', { 'built-in-policy': ['src/core/policy/default.ts'] })).rejects.toThrow('on first use');
});
