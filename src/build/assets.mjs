import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** Files that are imported as text. */
export const textFile = /\.(md|mustache)$/;
/** Files that are imported as the value they hold; the YAML parser is not part of what is shipped for them. */
export const yamlFile = /\.ya?ml$/;

/** The value of a YAML file as JSON text. */
async function readAsJson(/** @type {string} */ path) {
  return JSON.stringify(parse(await readFile(path, 'utf8')));
}

/** For esbuild; text files need only its own `text` loader. @type {import('esbuild').Plugin} */
export const yamlAsJson = {
  name: 'yaml-as-json',
  setup(build) {
    build.onLoad({ filter: yamlFile }, async ({ path }) => ({ contents: await readAsJson(path), loader: 'json' }));
  },
};

/** The same imports for vitest. @type {import('vitest/config').Plugin} */
export const assetsForVitest = {
  name: 'assets',
  enforce: 'pre',
  async load(id) {
    if (textFile.test(id)) return `export default ${JSON.stringify(await readFile(id, 'utf8'))}`;
    if (yamlFile.test(id)) return `export default ${await readAsJson(id)}`;
    return null;
  },
};
