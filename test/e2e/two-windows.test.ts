import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { liveRecord } from './live-record';
import { Window } from './window';

const path = 'docs/incidents/2026-11-24-checkout-down.md';
/** The window does things in its own time. */
const patience = { timeout: 60_000 };

let windows: readonly [Window, Window];
beforeAll(async () => {
  const window = await Window.open();
  await rm(join(window.workspace, 'docs/incidents'), { recursive: true });
  await mkdir(join(window.workspace, 'docs/incidents'));
  windows = [window, await window.another()];
  for (const { activityBar, page } of windows) {
    await activityBar.click();
    // Away from the icon, whose tooltip would hide the sections.
    await page.mouse.move(700, 800);
    for (const other of ['Action Items', 'Postmortems', 'Runbooks']) await page.getByRole('button', { name: `${other} Section` }).click();
  }
  // Both find it at one moment.
  await writeFile(join(window.workspace, path), liveRecord());
  for (const each of windows) await statusBar(each).waitFor();
});
afterAll(() => windows[0].close());

const statusBar = ({ page }: Window) => page.locator('.statusbar-item[id="incident-desk.incident-desk.incidentDesk.incident"]');
const elapsed = async (window: Window) => Number(/(\d+) min/.exec(await statusBar(window).innerText())?.[1]);
const told = async (window: Window) => {
  await window.runCommand('Notifications: Show Notifications');
  const texts = await window.page.locator('.notifications-center .notification-list-item-message').allInnerTexts();
  await window.page.keyboard.press('Escape');
  // While the list is drawn anew, one row of it can be there twice: VS Code itself never keeps two messages of the same words.
  return [...new Set(texts.filter((text) => text.includes('Checkout is down')))];
};
const toldInEach = () => Promise.all(windows.map(told));
/** Without how long it is until then. */
const thing = (message: string) => message.replace(/ \([^()]*\)$/, '');

it('of two windows on one folder, one reminds of a due thing', async () => {
  await expect.poll(async () => (await toldInEach()).flat(), patience).not.toEqual([]);
  // Each looks again whenever a minute begins, and one that nobody looks at waits for a minute first.
  const start = await elapsed(windows[0]);
  for (const window of windows) await expect.poll(() => elapsed(window), { timeout: 200_000 }).toBeGreaterThan(start + 1);
  const each = await toldInEach();
  const things = each.flat().map(thing);
  expect(things, JSON.stringify(each)).toEqual([...new Set(things)]);
});

it('what both log is kept, and each shows it', async () => {
  for (const [index, window] of windows.entries()) {
    await window.runCommand('Incident: Log Event…');
    await window.step('What happened?');
    await window.quickInput.fill(`Seen from window ${index + 1}`);
  }
  // At one moment: VS Code asks neither of two windows that save a file within the same milliseconds.
  await Promise.all(windows.map(({ quickInput }) => quickInput.press('Enter')));
  const rows = async () => (await readFile(join(windows[0].workspace, path), 'utf8')).match(/Seen from window \d/g)?.sort();
  await expect.poll(rows, patience).toEqual(['Seen from window 1', 'Seen from window 2']);
  for (const { page } of windows) {
    for (const row of ['Seen from window 1', 'Seen from window 2']) await page.getByRole('treeitem', { name: row }).waitFor({ timeout: 60_000 });
  }
});
