import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeCorpus } from '../bench/corpus.mjs';
import { Window } from './window';

let folder: string;
let window: Window;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'incident-desk-'));
  writeCorpus(folder, 10_000);
  window = await Window.open({ workspace: folder });
}, 300_000);
afterAll(async () => {
  await window.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

it('fills the side bar with the action items of ten thousand postmortems, and takes a change in', async () => {
  await window.activityBar.click();
  const overdue = window.page.getByRole('treeitem', { name: /^Overdue, \d+ action items/ });
  await overdue.waitFor();
  await window.screenshot('index-filling');
  const count = async () => Number(/\d+/.exec(await overdue.getAttribute('aria-label') ?? '')?.[0]);
  await expect.poll(count, { timeout: 120_000, interval: 500 }).toBeGreaterThan(20_000);
  await window.screenshot('index-of-10000');
  const before = await count();
  await writeFile(join(window.workspace, 'docs/postmortems/2026-01-01-late.md'), '# Late\n\n**Date**: 2026-01-01\n\n## Action Items\n\n- Do it (@sam, due 2026-01-02)\n');
  await expect.poll(count, { timeout: 30_000 }).toBe(before + 1);
}, 300_000);
