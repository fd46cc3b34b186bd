import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';

/** `import 'suites:plain'` imports every `test/host/plain/*.test.ts`. @type {import('esbuild').Plugin} */
export const hostSuites = {
  name: 'host-suites',
  setup(build) {
    build.onResolve({ filter: /^suites:/ }, ({ path }) => ({ path: path.slice('suites:'.length), namespace: 'suites' }));
    build.onLoad({ filter: /.*/, namespace: 'suites' }, async ({ path }) => {
      const resolveDir = resolve('test/host', path);
      const files = (await readdir(resolveDir)).filter((file) => file.endsWith('.test.ts')).sort();
      return { contents: files.map((file) => `import './${file}';`).join('\n'), resolveDir, loader: 'ts' };
    });
  },
};
