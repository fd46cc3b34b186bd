import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Window } from './window';

const path = 'docs/postmortems/2026-11-12-connection-pool-exhausted.md';
const words = 'Alert at 80% of allowed connections';

let window: Window;
beforeAll(async () => {
  window = await Window.open();
  await window.activityBar.click();
  await row(words).waitFor();
});
afterAll(() => window.close());

/** The window does things in its own time. */
const patience = { timeout: 30_000 };

const row = (text: string) => window.page.getByRole('treeitem', { name: text }).first();
const read = () => readFile(join(window.workspace, path), 'utf8');

it('the side bar shows what is open, due and stale', async () => {
  await row('Q4 2026').waitFor();
  await row('Booking API').waitFor();
  await row('Search on the map finds nothing').waitFor();
  await window.screenshot('side-bar');
});

it('a tick changes the line of its item in the file, and undo takes it back', async () => {
  const before = (await read()).split('\n');
  await row(words).click();
  await window.editor(path).waitFor();
  await row(words).getByRole('checkbox').click();
  await expect.poll(async () => (await read()).split('\n').filter((line, index) => line !== before[index]), patience).toEqual([
    expect.stringMatching(/^\| 3 \| Alert at 80% of allowed connections \| @priya \| 2026-11-20 \| BERTH-223 \| Done \|$/),
  ]);
  await expect.poll(() => row(words).count(), patience).toBe(0);
  // The lens above the line says that it is done, as that of the first item does.
  await expect.poll(() => window.page.locator('.codelens-decoration a', { hasText: 'Reopen' }).count(), patience).toBe(2);
  await window.screenshot('tick');

  await window.editor(path).click();
  await window.page.keyboard.press('ControlOrMeta+z');
  await window.page.keyboard.press('ControlOrMeta+s');
  await expect.poll(read, patience).toBe(before.join('\n'));
  await row(words).waitFor();
});

it('a filter leaves what matches, and clearing it brings the rest back', async () => {
  await window.runCommand('Incident: Filter Action Items…');
  await window.quickInput.fill('@priya');
  await window.pick('Everyone');
  await expect.poll(() => row('Statuspagina').count(), patience).toBe(0);
  await window.screenshot('filter');
  await window.runCommand('Incident: Clear Action Item Filter');
  await row('Statuspagina').waitFor();
});
