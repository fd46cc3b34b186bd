// How long text → findings takes, for all rules and for each: node test/bench/lint.mjs
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { yamlAsJson } from '../../src/build/assets.mjs';

const folder = await mkdtemp(join(tmpdir(), 'lint-bench-'));
try {
  const outfile = join(folder, 'lint.mjs');
  const entry = fileURLToPath(new URL('lint.ts', import.meta.url));
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', loader: { '.md': 'text' }, plugins: [yamlAsJson] });
  await import(pathToFileURL(outfile).href);
} finally {
  await rm(folder, { recursive: true });
}
