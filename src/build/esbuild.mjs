// Builds all that is shipped into `dist/`; with `--tests` also the suites that run inside the extension hosts.
import { build } from 'esbuild';
import { writeFileSync } from 'node:fs';
import { shippedBundles, testBundles } from './bundles.mjs';

const bundles = process.argv.includes('--tests') ? [...shippedBundles(), ...testBundles()] : shippedBundles();

// esbuild itself tells what is wrong.
const results = await Promise.all(bundles.map((options) => build(options))).catch(() => process.exit(1));

/** Which source files each bundle holds, for the tests that weigh the bundles. */
const outputs = Object.fromEntries(results.flatMap(({ metafile }) => Object.entries(metafile?.outputs ?? {})));
writeFileSync('dist/meta.json', JSON.stringify(outputs));
