/**
 * One of secretlint's rules reads PKCS #12 files from the disk, with Node's modules and a library for certificates. We never
 * run it, so none of that is shipped: what it imports is empty. That also lets the rest run in a web worker.
 *
 * @type {import('esbuild').Plugin}
 */
export const secretlintWithoutFiles = {
  name: 'secretlint-without-files',
  setup(build) {
    build.onResolve({ filter: /^(node:path|node:fs|\.\/index-.*\.js)$/ }, ({ path, importer, kind }) => {
      if (!importer.includes('@secretlint/secretlint-rule-preset-recommend')) return undefined;
      const isNeeded = path.startsWith('.') && kind !== 'dynamic-import';
      return isNeeded ? undefined : { path, namespace: 'secretlint-without-files' };
    });
    build.onLoad({ filter: /.*/, namespace: 'secretlint-without-files' }, () => ({ contents: 'export default {};' }));
  },
};
