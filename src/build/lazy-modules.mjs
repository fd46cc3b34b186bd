import { resolve } from 'node:path';

/**
 * Keeps heavy modules out of the main bundle: each becomes a file of its own beside it, which the main bundle reads when a
 * `require` or `import()` asks for it. A static import would load it at activation, so it fails the build.
 *
 * @param {Record<string, string>} modules file name in `dist` (without extension) → source file
 * @returns {import('esbuild').Plugin}
 */
export function lazyModules(modules) {
  const fileOf = new Map(Object.entries(modules).map(([name, source]) => [resolve(source), name]));
  const lastSegments = Object.values(modules).map((source) => source.replace(/^.*\/|\.ts$/g, ''));
  return {
    name: 'lazy-modules',
    setup(build) {
      // An `import()` becomes a `require` too: hosts load one much faster than the other.
      build.initialOptions.supported = { ...build.initialOptions.supported, 'dynamic-import': false };
      build.onResolve({ filter: new RegExp(`^\\..*/(${lastSegments.join('|')})$`) }, ({ path, resolveDir, kind }) => {
        const name = fileOf.get(resolve(resolveDir, `${path}.ts`));
        if (name === undefined) return undefined;
        if (kind === 'import-statement') {
          return { errors: [{ text: `${path} is loaded on first use: ask for it with require() or import()` }] };
        }
        return { path: `./${name}.js`, external: true };
      });
    },
  };
}
