import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { liveRecord } from './live-record';
import { Window } from './window';

/** The window does things in its own time. */
const patience = { timeout: 60_000 };

let window: Window;
beforeAll(async () => {
  // What VS Code saves by itself would hide what is lost.
  window = await Window.open({ settings: { 'files.autoSave': 'off' } });
  window.page.setDefaultTimeout(60_000);
  await rm(join(window.workspace, 'docs/incidents'), { recursive: true });
  await mkdir(join(window.workspace, 'docs/incidents'));
  await writeFile(join(window.workspace, 'docs/incidents/2026-11-24-checkout-down.md'), liveRecord());
  await window.activityBar.click();
  await window.page.getByRole('treeitem', { name: /Checkout is down/ }).first().waitFor();
});
afterAll(() => window.close());

const message = () => window.page.locator('.editor-instance .monaco-editor[data-uri^="incident-message:"]').first();
const shown = async () => (await message().locator('.view-line').allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');

/** Whether the browser has written these words to its disk, in any of its databases. */
const isKept = (words: string) => window.page.evaluate(async (wanted) => {
  const done = <Result>(request: IDBRequest<Result>) => new Promise<Result>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(String(request.error)));
  });
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name!));
    for (const store of database.objectStoreNames) {
      const values = await done(database.transaction(store).objectStore(store).getAll());
      if (values.some((value) => typeof value === 'string' && value.includes(wanted))) return true;
    }
    database.close();
  }
  return false;
}, words);

it.each(['Half a sentence that', 'Half a sentence that nobody may lose'])('a message that is half written when the window is killed is there again: %s', async (words) => {
  await window.runCommand('Incident: Post Update…');
  await window.pick('Update');
  await message().waitFor();
  await window.page.getByText('Copy and log').first().waitFor();
  await window.page.keyboard.press('ControlOrMeta+End');
  await window.page.keyboard.press('Shift+Home');
  await window.page.keyboard.type(words);
  await expect.poll(() => isKept(words), patience).toBe(true);
  await window.kill();
  window.page.setDefaultTimeout(60_000);
  await expect.poll(shown, patience).toMatch(new RegExp(`Checkout is down\n.*\n${words}$`));
  await window.screenshot('half-written-message');
});
