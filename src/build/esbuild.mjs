// Builds all that is shipped into `dist/`; with `--tests` also the suites that run inside the extension hosts.
import { build } from 'esbuild';
import { shippedBundles, testBundles } from './bundles.mjs';

const bundles = process.argv.includes('--tests') ? [...shippedBundles(), ...testBundles()] : shippedBundles();
const results = await Promise.allSettled(bundles.map((options) => build(options)));

// esbuild itself has told what is wrong.
if (results.some(({ status }) => status === 'rejected')) process.exitCode = 1;
