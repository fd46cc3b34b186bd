import { relative, resolve } from 'node:path';

/**
 * Modules that are kept out of the main bundle: file name in `dist` → the sources that it holds, whose exports differ.
 * @typedef {Record<string, string[]>} LazyModules
 */

/**
 * Makes a bundle read such a module from its file when a `require` or `import()` asks for it. A static import would load it
 * with the bundle, so it fails the build; only of what is `shared` a bundle that is itself read on first use may say so.
 *
 * @param {LazyModules} modules
 * @param {LazyModules} [shared]
 * @returns {import('esbuild').Plugin}
 */
export function readLazily(modules, shared = {}) {
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
        if (kind === 'import-statement' && !Object.hasOwn(shared, name)) {
          return { errors: [{ text: `${path} is loaded on first use: ask for it with require() or import()` }] };
        }
        return { path: `./${name}.js`, external: true };
      });
    },
  };
}

/**
 * The bundles that it reads. What is `shared` by some of them is a bundle too, which those load with themselves.
 *
 * @param {LazyModules} modules
 * @param {LazyModules} shared
 * @param {import('esbuild').BuildOptions & { outdir: string }} options
 * @returns {import('esbuild').BuildOptions[]}
 */
export function lazyBundles(modules, shared, { outdir, plugins = [], ...options }) {
  const all = { ...modules, ...shared };
  return Object.entries(all).map(([name, sources]) => ({
    ...options,
    plugins: [...plugins, readLazily(without(name, all), shared)],
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
