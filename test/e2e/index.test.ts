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
});
afterAll(async () => {
  await window.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const row = (name: string | RegExp) => window.page.getByRole('treeitem', { name }).first();

it('the side bar fills with the action items of ten thousand postmortems', async () => {
  await window.activityBar.click();
  const overdue = row(/^Overdue, [\d,]+ action items/);
  await overdue.waitFor();
  // Away from the icon, whose tooltip would hide the view's title.
  await window.page.mouse.move(700, 800);
  await window.screenshot('index-filling');
  const count = async () => Number(/\d[\d,]*/.exec(await overdue.getAttribute('aria-label') ?? '')?.[0].replaceAll(',', ''));
  await expect.poll(count, { timeout: 120_000, interval: 500 }).toBeGreaterThan(40_000);
  await window.screenshot('index-of-10000');
});

it('a group of thousands shows its first items, and says how many more there are', async () => {
  const overdue = row(/^Overdue, [\d,]+ action items/);
  // A click that falls between two drawings of the row is lost.
  await expect.poll(async () => {
    if ((await overdue.getAttribute('aria-expanded')) !== 'true') await overdue.click();
    return overdue.getAttribute('aria-expanded');
  }, { timeout: 60_000 }).toBe('true');
  await row(/ ago/).waitFor();
  await window.screenshot('index-large-group');
  const more = row(/more: filter the items to find them/);
  await expect.poll(async () => {
    await window.page.keyboard.press('PageDown');
    return more.isVisible();
  }, { timeout: 60_000, interval: 50 }).toBe(true);
  // The window draws a row before it is in sight.
  await window.page.keyboard.press('ArrowDown');
  await window.screenshot('index-large-group-end');
});

it('a file that comes late is found by its words', async () => {
  const words = 'Polish the brass telescope';
  await writeFile(join(window.workspace, 'docs/postmortems/2026-01-01-late.md'), `# Late\n\n**Date**: 2026-01-01\n\n## Action Items\n\n- ${words} (@sam, due 2026-01-02)\n`);
  await window.runCommand('Incident: Filter Action Items…');
  await window.quickInput.fill('brass telescope');
  await window.pick('Everyone');
  await row(words).waitFor();
  await window.screenshot('index-late-file');
});

it('a window that is opened again takes what the one before it knew from the cache', async () => {
  // It is written once the folder has been quiet for some seconds.
  await expect.poll(() => window.stored(), { timeout: 60_000 }).toContainEqual(expect.stringMatching(/\/index-[\da-f]+\.bin$/));
  await window.kill();
  await expect.poll(() => window.log(), { timeout: 120_000 }).toMatch(/10001 of 10001 files are in the index, the cache knew 1000[01];/);
  if (await window.activityBar.getAttribute('aria-selected') !== 'true') await window.activityBar.click();
  // The filter is as it was, too.
  await row(/^Overdue, 1 action item/).waitFor();
});
