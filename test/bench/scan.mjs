// How long text → blocks takes, beside remark: node test/bench/scan.mjs
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = await mkdtemp(join(tmpdir(), 'scan-bench-'));
try {
  const outfile = join(folder, 'scan.mjs');
  const entry = fileURLToPath(new URL('scan.ts', import.meta.url));
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm' });
  await import(pathToFileURL(outfile).href);
} finally {
  await rm(folder, { recursive: true });
}
