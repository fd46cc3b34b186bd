import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where it stands in what is shipped. */
export const noticesFile = 'THIRD-PARTY-NOTICES.txt';

const heading = `What is shipped holds code and drawings of the packages below, each under the licence that is named with it.`;
const line = '-'.repeat(80);

/**
 * The licences of all packages of which anything is in the bundles: nearly every one of them asks to be handed on with its code.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @throws {Error} where a package has no licence that its text could be given of
 * @returns {string}
 */
export function noticesOf(metafiles) {
  /** What each licence says → the packages under it; many have the same one of the same people. @type {Map<string, string[]>} */
  const packagesByText = new Map();
  for (const folder of packagesIn(metafiles)) {
    const { name, version, license, licenses = [] } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const text = licenceIn(folder);
    const packages = packagesByText.get(text) ?? [];
    packages.push(`${name} ${version} (${[license ?? licenses.map((/** @type {{ type: string }} */ { type }) => type)].join(' or ')})`);
    packagesByText.set(text, packages);
  }
  const parts = [...packagesByText].map(([text, packages]) => `${packages.join('\n')}\n\n${text}`);
  return `${[heading, ...parts.sort()].join(`\n\n${line}\n`)}\n`;
}

/**
 * The folders of the packages of which something is left in a bundle.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 */
export function packagesIn(metafiles) {
  const outputs = metafiles.flatMap((metafile) => Object.values(metafile.outputs));
  const used = outputs.flatMap(({ inputs }) => Object.entries(inputs)).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const folders = used.map(([path]) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

/** What the package says of its licence: files of that name, or else what its README has below that heading. @param {string} folder */
function licenceIn(folder) {
  const names = readdirSync(folder).sort();
  const texts = (/** @type {RegExp} */ name) => names.filter((each) => name.test(each)).map((each) => readFileSync(join(folder, each), 'utf8').replace(/\r\n/g, '\n').trim());
  const licences = texts(/^(?:licen[cs]e|copying|notice)(?:[-.][\w-]+)*$/i);
  if (licences.length > 0) return licences.join('\n\n');
  const told = texts(/^readme\.md$/i).flatMap((readme) => underLicence.exec(readme)?.[1]?.trim() ?? []);
  if (told.length > 0) return told.join('\n\n');
  throw new Error(`${folder} has no licence to hand on`);
}

const underLicence = /^(?:#{1,3} )?licen[cs]e\n(?:[=-]+\n)?([\s\S]+?)(?=\n#{1,3} |\n<!--|$(?![\s\S]))/im;
