import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { yamlAsJson } from '../../src/build/assets.mjs';

/**
 * Bundles a TypeScript module of this folder, minified like what is shipped, remark's code only run on first use.
 * @returns {Promise<string>} the address to import it from, in a folder of its own below the system's temporary one
 */
export async function bundle(/** @type {string} */ name) {
  const folder = await mkdtemp(join(tmpdir(), 'incident-desk-bench-'));
  const outfile = join(folder, name.replace(/\.ts$/, '.cjs'));
  await build({
    entryPoints: [fileURLToPath(new URL(name, import.meta.url))],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    loader: { '.md': 'text' },
    plugins: [yamlAsJson],
  });
  return pathToFileURL(outfile).href;
}
