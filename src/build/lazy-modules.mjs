import { relative, resolve } from 'node:path';

/**
 * Modules that are kept out of the main bundle: file name in `dist` → the sources that it holds, whose exports differ.
 * @typedef {Record<string, string[]>} LazyModules
 */

/**
 * Makes the main bundle read such a module from its file when a `require` or `import()` asks for it. A static import would
 * load it at activation, so it fails the build.
 *
 * @param {LazyModules} modules
 * @returns {import('esbuild').Plugin}
 */
export function readLazily(modules) {
  const fileOf = new Map(Object.entries(modules).flatMap(([name, sources]) => (
    sources.map((source) => /** @type {const} */ ([resolve(source), name]))
  )));
  return {
    name: 'read-lazily',
    setup(build) {
      // An `import()` becomes a `require` too: hosts load one much faster than the other.
      build.initialOptions.supported = { ...build.initialOptions.supported, 'dynamic-import': false };
      build.onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
        const name = fileOf.get(resolve(resolveDir, `${path}.ts`)) ?? fileOf.get(resolve(resolveDir, path, 'index.ts'));
        if (name === undefined) return undefined;
        if (kind === 'import-statement') {
          return { errors: [{ text: `${path} is loaded on first use: ask for it with require() or import()` }] };
        }
        return { path: `./${name}.js`, external: true };
      });
    },
  };
}

/**
 * The bundles that it reads.
 *
 * @param {LazyModules} modules
 * @param {import('esbuild').BuildOptions & { outdir: string }} options
 * @returns {import('esbuild').BuildOptions[]}
 */
export function lazyBundles(modules, { outdir, plugins = [], ...options }) {
  return Object.entries(modules).map(([name, sources]) => ({
    ...options,
    plugins: [...plugins, readLazily(without(name, modules))],
    stdin: {
      contents: sources.map((source) => `export * from './${relative('.', source)}';`).join('\n'),
      resolveDir: '.',
      sourcefile: `${name}.ts`,
      loader: 'ts',
    },
    outfile: `${outdir}/${name}.js`,
  }));
}

/** A bundle reads the others lazily too, and holds its own. @param {string} own @param {LazyModules} modules */
function without(own, modules) {
  return Object.fromEntries(Object.entries(modules).filter(([name]) => name !== own));
}
