import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** Files that are imported as text. */
export const textFile = /\.(md|mustache|svg)$/;
/** Files that are imported as the value they hold; the YAML parser is not part of what is shipped for them. */
export const yamlFile = /\.ya?ml$/;

/** The value of a YAML file as JSON text. */
async function readAsJson(/** @type {string} */ path) {
  return JSON.stringify(parse(await readFile(path, 'utf8')));
}

/** A list of words takes less room as one text that is split; no word of ours holds the mark. */
const SEPARATOR = '|';
const FEWEST = 3;
const SPLIT = `const words = (list) => list.split(${JSON.stringify(SEPARATOR)});`;

/** The value of a YAML file as JavaScript behind `SPLIT`. @param {unknown} value @returns {string} */
function asScript(value) {
  if (Array.isArray(value)) {
    const isWords = value.length >= FEWEST && value.every((word) => typeof word === 'string' && word !== '' && !word.includes(SEPARATOR));
    return isWords ? `words(${JSON.stringify(value.join(SEPARATOR))})` : `[${value.map(asScript).join()}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, held]) => `${JSON.stringify(key)}:${asScript(held)}`).join()}}`;
}

/** For esbuild; text files need only its own `text` loader. @type {import('esbuild').Plugin} */
export const yamlAsJson = {
  name: 'yaml-as-json',
  setup(build) {
    build.onLoad({ filter: yamlFile }, async ({ path }) => ({ contents: `${SPLIT}export default ${asScript(parse(await readFile(path, 'utf8')))}`, loader: 'js' }));
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
