import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { FileReader } from '../src/node/file-reader';

const outside = mkdtempSync(join(tmpdir(), 'incident-desk-'));
const folder = join(outside, 'workspace');
afterAll(() => rmSync(outside, { recursive: true }));

mkdirSync(join(folder, 'docs/reviews'), { recursive: true });
writeFileSync(join(folder, 'docs/reviews/2026-Q3.md'), '');
mkdirSync(join(outside, 'elsewhere'));
symlinkSync('docs', join(folder, 'papers'));
symlinkSync(join(outside, 'elsewhere'), join(folder, 'linked'));
symlinkSync(join(outside, 'not-there-yet.md'), join(folder, 'nowhere.md'));
symlinkSync(join(outside, 'no-folder-yet'), join(folder, 'nowhere'));
symlinkSync('circle', join(folder, 'circle'));

it.each([
  ['a file', 'docs/reviews/2026-Q3.md', true],
  ['a file that is not there yet', 'docs/reviews/2026-Q4.md', true],
  ['a file below folders that are not there yet', 'docs/a/b/c.md', true],
  ['a file behind a link that stays inside', 'papers/reviews/2026-Q3.md', true],
  ['a new file behind one', 'papers/new/2026-Q4.md', true],
  ['what a link leads out to', 'linked', false],
  ['a new file behind one that leads out', 'linked/new.md', false],
  ['a new file in folders behind one that leads out', 'linked/a/b.md', false],
  ['a link that leads to nothing, where a new file would be made', 'nowhere.md', false],
  ['a new file behind a link that leads to no folder', 'nowhere/new.md', false],
  ['a link to itself', 'circle', false],
  ['a file in a folder beside this one', '../elsewhere/a.md', false],
])('%s is inside of a folder, or not', (_, path, isInside) => {
  expect(new FileReader().isInside(folder, join(folder, path))).toBe(isInside);
});
