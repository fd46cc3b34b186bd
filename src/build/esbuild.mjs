// Builds all that is shipped into `dist/`; with `--tests` also the suites that run inside the extension hosts.
import { build } from 'esbuild';
import { writeFile } from 'node:fs/promises';
import { shippedBundles, testBundles } from './bundles.mjs';
import { noticesFile, noticesOf } from './notices.mjs';

const shipped = Promise.all(shippedBundles().map((options) => build({ ...options, metafile: true })));
const tests = process.argv.includes('--tests') ? testBundles() : [];
const results = await Promise.allSettled([shipped, ...tests.map((options) => build(options))]);

// esbuild itself has told what is wrong.
if (results.some(({ status }) => status === 'rejected')) process.exitCode = 1;
else await writeFile(`dist/${noticesFile}`, noticesOf((await shipped).map(({ metafile }) => metafile)));
