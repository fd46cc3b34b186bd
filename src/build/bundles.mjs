import { existsSync, readdirSync } from 'node:fs';
import { inAscii } from './ascii.mjs';
import { yamlAsJson } from './assets.mjs';
import { sharedHostApi } from './host-api.mjs';
import { hostSuites } from './host-suites.mjs';
import { lazyBundles, readLazily } from './lazy-modules.mjs';
import { secretlintWithoutFiles } from './secretlint.mjs';

/** Modules too heavy for activation, which most windows never need. @type {import('./lazy-modules.mjs').LazyModules} */
const heavyModules = {
  remark: ['src/core/document/remark.ts'],
  secrets: ['src/secrets/detect.ts'],
  examples: ['src/core/generate/example-runbooks.ts'],
  search: ['src/core/search/document-search.ts'],
  commands: ['src/vscode/incident/on-demand.ts', 'src/vscode/generate/on-demand.ts', 'src/vscode/triage/wizard.ts', 'src/vscode/action-items/item-commands.ts', 'src/vscode/action-items/view-commands.ts', 'src/vscode/diagnostics/lint-all.ts', 'src/vscode/policies/on-demand.ts', 'src/vscode/incident/commands/record-editor.ts', 'src/vscode/incident/record-turns.ts', 'src/vscode/documents/walk.ts'],
  live: ['src/vscode/incident/live.ts'],
  runbooks: ['src/vscode/runbooks/on-demand.ts'],
  dashboard: ['src/vscode/dashboard/dashboards.ts'],
  connections: ['src/vscode/connections/on-demand.ts'],
  language: ['src/vscode/language/on-demand.ts'],
  fixes: ['src/vscode/fixes/on-demand.ts', 'src/core/lint/fix-edits.ts'],
  'index-cache': ['src/vscode/documents/index-cache.ts'],
  'node-files': ['src/node/file-reader.ts', 'src/vscode/host/git-extension.ts'],
  policy: ['src/core/policy/load.ts', 'src/core/policy/set-rule-level.ts', 'src/core/template/syntax.ts', 'src/core/triage/restore.ts'],
};

/** What more than one of them needs, in a file of its own: it is in the package once. @type {import('./lazy-modules.mjs').LazyModules} */
const sharedModules = {
  'built-in-policy': ['src/core/policy/default.ts'],
};

/**
 * The same of what `extension.js` has too: it holds its own, so that no activation waits for another file.
 * @type {import('./lazy-modules.mjs').LazyModules}
 */
const sharedOnDemand = {
  contract: ['src/vscode/contract.ts'],
  templates: ['src/core/template/render.ts', 'src/core/template/data.ts', 'src/core/template/render-plain.ts'],
  reading: [
    'src/core/document/characters.ts', 'src/core/document/dates.ts', 'src/core/document/durations.ts', 'src/core/document/inline.ts', 'src/core/document/instants.ts',
    'src/core/document/labels.ts', 'src/core/document/moments.ts', 'src/core/document/names.ts', 'src/core/document/times.ts', 'src/core/document/zones.ts',
    'src/core/document/month-names.ts', 'src/core/template/blanks.ts', 'src/core/time/local-moment.ts', 'src/core/time/calendar.ts', 'src/core/time/zone.ts',
  ],
};

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify: true,
  // The names of other scripts take half the bytes so; patterns hold such letters in any case.
  charset: 'utf8',
  sourcemap: 'linked',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
  loader: { '.md': 'text', '.mustache': 'text', '.svg': 'text' },
};

/** @type {import('esbuild').BuildOptions} */
const node = { ...shared, platform: 'node', format: 'cjs', external: ['vscode'] };

/**
 * For the web worker. No polyfill and no Node built-in: an import of one fails the build.
 * `worker` comes first because what some packages export for browsers needs a `document`.
 * @type {import('esbuild').BuildOptions}
 */
const worker = { ...shared, platform: 'browser', conditions: ['worker', 'browser'], format: 'cjs', external: ['vscode'] };

/**
 * What is shipped.
 * @param {string} [outdir]
 * @returns {import('esbuild').BuildOptions[]}
 */
export function shippedBundles(outdir = 'dist') {
  const pages = readdirSync('src/webview').filter((page) => existsSync(`src/webview/${page}/main.ts`));
  return [
    {
      ...node,
      entryPoints: [{ in: 'src/extension.ts', out: 'extension' }],
      outdir,
      plugins: [yamlAsJson, sharedHostApi, readLazily({ ...heavyModules, ...sharedModules })],
    },
    ...lazyBundles(heavyModules, { ...sharedModules, ...sharedOnDemand }, { ...node, outdir, plugins: [yamlAsJson, sharedHostApi, secretlintWithoutFiles] }),
    {
      ...worker,
      entryPoints: [{ in: 'src/extension.web.ts', out: 'extension.web' }],
      outdir,
      plugins: [yamlAsJson, sharedHostApi, secretlintWithoutFiles],
    },
    {
      // One file, so that it runs from anywhere; what is heavy in it is only evaluated when it is asked for. In front of it stands
      // the command, which keeps what V8 makes of that file.
      ...node,
      external: [],
      target: 'node20',
      supported: { 'dynamic-import': false },
      entryPoints: [{ in: 'src/cli/main.ts', out: 'cli' }, { in: 'src/cli/start.ts', out: 'incident-desk' }],
      outdir,
      sourcemap: false,
      banner: { js: '#!/usr/bin/env node' },
      plugins: [yamlAsJson, secretlintWithoutFiles, inAscii],
    },
    {
      // As remark-cli loads presets.
      ...node,
      format: 'esm',
      external: [],
      target: 'node20',
      entryPoints: [{ in: 'src/remark/preset.ts', out: 'remark-preset' }],
      outdir,
      outExtension: { '.js': '.mjs' },
      sourcemap: false,
      plugins: [yamlAsJson],
    },
    {
      ...shared,
      platform: 'browser',
      format: 'iife',
      entryPoints: pages.map((page) => ({ in: `src/webview/${page}/main.ts`, out: page })),
      outdir: `${outdir}/webview`,
      plugins: [yamlAsJson],
    },
  ];
}

/** The suites that run inside the two extension hosts. @returns {import('esbuild').BuildOptions[]} */
export function testBundles() {
  const readable = {
    minify: false,
    sourcemap: /** @type {const} */ ('inline'),
    outdir: 'dist/test',
    plugins: [yamlAsJson, hostSuites, secretlintWithoutFiles],
  };
  return [
    { ...node, ...readable, entryPoints: [{ in: 'test/host/run.ts', out: 'host' }] },
    { ...worker, ...readable, entryPoints: [{ in: 'test/web/run.ts', out: 'web' }] },
  ];
}
