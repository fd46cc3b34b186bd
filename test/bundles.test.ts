import { build, type Metafile } from 'esbuild';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { shippedBundles } from '../src/build/bundles.mjs';
import { noticesFile, noticesOf, packagesIn } from '../src/build/notices.mjs';

let folder: string;
let metafiles: Metafile[];
const outputs: Metafile['outputs'] = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'incident-desk-'));
  const bundles = shippedBundles(folder).map((options) => build({ ...options, metafile: true }));
  metafiles = (await Promise.all(bundles)).map(({ metafile }) => metafile);
  for (const metafile of metafiles) Object.assign(outputs, metafile.outputs);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

/** What esbuild knows of a bundle. */
function bundle(name: string) {
  const found = Object.entries(outputs).find(([path]) => path.endsWith(`/${name}`));
  if (!found) throw new Error(`no bundle is called ${name}`);
  return found[1];
}

/** Any class, function or value of the VS Code API, as deep as it is asked for. */
function fakeApi(): unknown {
  return new Proxy(vi.fn(), { get: (target, key): unknown => key === 'prototype' ? Reflect.get(target, key) : fakeApi() });
}

/** Loads a bundle where there is nothing but JavaScript itself and a `require`. */
async function load(name: string) {
  const required: string[] = [];
  const module = { exports: {} as { activate?: unknown } };
  const code = await readFile(join(folder, name), 'utf8');
  const require = (id: string): unknown => {
    required.push(id);
    if (id !== 'vscode') throw new Error(`${id} is not there`);
    // Bundles copy the names that it has, so it has all that they may ask for.
    return Object.fromEntries<unknown>(Array.from(code.matchAll(/\.([A-Za-z]\w*)/g), ([, asked = '']) => [asked, fakeApi()] as const));
  };
  runInContext(code, createContext({ module, exports: module.exports, require }), { filename: name });
  return { activate: module.exports.activate, required };
}

describe.each(['extension.js', 'extension.web.js'])('%s', (name) => {
  it('loads without Node, without a DOM, and asks for nothing but VS Code', async () => {
    const { activate, required } = await load(name);
    expect(activate).toBeTypeOf('function');
    expect(new Set(required)).toEqual(new Set(['vscode']));
  });
});

describe('extension.js', () => {
  it('is smaller than 400 KB', () => {
    expect(bundle('extension.js').bytes).toBeLessThan(400_000);
  });

  it('holds no parser, no search, no secret detector and nothing that edits', () => {
    const packages = Object.keys(bundle('extension.js').inputs).join('\n');
    expect(packages).not.toMatch(/micromark|remark|secretlint|minisearch|node_modules\/(?:yaml|zod)|src\/core\/edit\//);
  });

  it('leaves the built-in policy to the one bundle that holds it', () => {
    const holders = Object.entries(outputs).filter(([, { inputs }]) => 'templates/policy.yaml' in inputs).map(([path]) => path.replace(/^.*\//, ''));
    expect(holders.sort()).toEqual(['built-in-policy.js', 'cli.js', 'extension.web.js', 'remark-preset.mjs']);
  });
});

it('leaves out of a bundle what the parts that it needs only stand beside', () => {
  // A look at the last row of a record needs none of what reads the rows.
  expect(bundle('live.js').inputs['src/core/incident/record.ts']?.bytesInOutput).toBeGreaterThan(0);
  expect(bundle('live.js').inputs['src/core/incident/row-events.ts']?.bytesInOutput ?? 0).toBe(0);
});

describe('the notices', () => {
  it('name each package that is bundled, under a licence that lets it be shipped', () => {
    const named = Array.from(noticesOf(metafiles).matchAll(/^((?:@[\w-]+\/)?[\w.-]+) \d\S* \((.+)\)$/gm), ([, name, licence]) => [name, licence]);
    const bundled = packagesIn(metafiles).map((path) => path.replace(/^.*node_modules\//, ''));
    expect(named.map(([name]) => name).sort()).toEqual(bundled.sort());
    expect(bundled).toEqual(expect.arrayContaining(['yaml', 'zod', 'minisearch', 'lit-html', 'remark-parse', '@vscode/codicons']));
    expect(named.filter(([, licence = '']) => !/^(?:MIT|ISC|BSD-[23]-Clause|CC-BY-4\.0)$/.test(licence))).toEqual([]);
  });

  it('say whose code it is', () => {
    expect(noticesOf(metafiles)).toContain('Colin McDonnell');
    // Of a package that says it in its README alone.
    expect(noticesOf(metafiles)).toContain('Sami Samhuri');
  });

  it.each(['.vscodeignore', '.npmignore'])('are shipped, says %s', async (file) => {
    expect((await readFile(file, 'utf8')).split('\n')).toContain(`!dist/${noticesFile}`);
  });
});

it.each(['commands.js', 'runbooks.js', 'live.js'])('%s reads no document, and so holds no words of headings', (name) => {
  expect(bundle(name).inputs['src/core/document/likely-concepts.ts']?.bytesInOutput ?? 0).toBe(0);
});

it('ships no font with its pages: the icons that they show are drawn', () => {
  const pages = Object.keys(outputs).filter((path) => path.includes('/webview/') && !path.endsWith('.map'));
  expect(pages.map((path) => path.replace(/^.*\/webview\//, '')).sort()).toEqual(['dashboard.css', 'dashboard.js', 'triage.css', 'triage.js']);
});

describe.each(['cli.js', 'incident-desk.js'])('%s', (name) => {
  it('has no letter beyond ASCII, which would take twice the room and ten times as long to read', async () => {
    expect(await readFile(join(folder, name), 'latin1')).toMatch(/^[\0-\x7f]+$/);
  });
});

it.each([
  ['remark.js', 'micromark'],
  ['secrets.js', 'secretlint'],
  ['search.js', 'minisearch'],
  ['policy.js', 'node_modules/yaml'],
  ['commands.js', 'src/vscode/incident/commands/resolve.ts'],
  ['commands.js', 'src/vscode/triage/wizard.ts'],
  ['live.js', 'src/core/incident/due.ts'],
  ['fixes.js', 'src/core/edit/action-item-state.ts'],
])('%s is a bundle of its own and holds %s', (name, part) => {
  expect(Object.keys(bundle(name).inputs).join('\n')).toContain(part);
});
