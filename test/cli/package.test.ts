import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Preset, unified } from 'unified';
import { VFile } from 'vfile';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { version } from '../../package.json';
import { postmortem } from './documents';
import { buildBundle, temporaryFolder, write } from './program';

/** The repository as it is packed, and a folder that the package is installed in. */
const [source, user] = [temporaryFolder(), temporaryFolder()];
afterAll(() => [source, user].forEach((folder) => rmSync(folder, { recursive: true })));

const npm = (folder: string, ...args: string[]) => execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund'], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
let packed: string[];

beforeAll(async () => {
  for (const file of ['package.json', '.npmignore', '.vscodeignore', 'README.md', 'CHANGELOG.md', 'LICENSE', 'schemas', 'templates']) cpSync(file, join(source, file), { recursive: true });
  mkdirSync(join(source, 'dist'));
  writeFileSync(join(source, 'dist/extension.js'), '');
  await Promise.all([buildBundle('src/cli/main.ts', join(source, 'dist')), buildBundle('src/remark/preset.ts', join(source, 'dist'))]);
  const [report] = JSON.parse(npm(source, 'pack', '--json', '--ignore-scripts')) as [{ filename: string; files: { path: string }[] }];
  packed = report.files.map(({ path }) => path);
  writeFileSync(join(user, 'package.json'), '{"name":"user","private":true}');
  npm(user, 'install', join(source, report.filename));
}, 120_000);

it('holds the command line, the preset and what explains them', () => {
  expect(packed.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist/cli.js', 'dist/incident-desk.js', 'dist/remark-preset.mjs', 'package.json', 'schemas/policy.schema.json']);
});

it('brings no other package along', () => {
  expect(readdirSync(join(user, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['incident-desk']);
});

it('runs with npx, without a network', () => {
  write(user, 'docs/postmortems/2026-02-05-x.md', postmortem({ owner: 'TBD' }));
  const npx = (...args: string[]) => spawnSync('npx', ['--offline', 'incident-desk', ...args], { cwd: user, encoding: 'utf8' });
  expect(npx('--version')).toMatchObject({ status: 0, stdout: `${version}\n` });
  expect(npx('lint', '--now', '2026-02-09')).toMatchObject({ status: 1, stdout: expect.stringContaining('action-owner') as string });
});

it('gives remark the preset', async () => {
  const found = execFileSync(process.execPath, ['--input-type=module', '-e', 'console.log(import.meta.resolve("incident-desk/remark-preset"))'], { cwd: user, encoding: 'utf8' }).trim();
  expect(found).toBe(pathToFileURL(join(user, 'node_modules/incident-desk/dist/remark-preset.mjs')).href);
  const { default: preset } = await import(/* @vite-ignore */ found) as { default: Preset };
  const file = new VFile({ path: 'docs/postmortems/2026-02-05-x.md', value: postmortem({ owner: 'TBD' }) });
  const processor = unified().use(remarkParse).use(remarkGfm).use(preset);
  await processor.run(processor.parse(file), file);
  expect(file.messages.map(({ ruleId }) => ruleId)).toContain('action-owner');
});
