import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filledIn } from './filled-in';
import { Window } from './window';

let window: Window;
beforeAll(async () => {
  window = await Window.open();
});
afterAll(() => window.close());

/** The window does things in its own time. */
const patience = { timeout: 60_000 };
const folder = () => join(window.workspace, 'docs/postmortems');
const squiggles = (path: string) => window.editor(path).locator('.squiggly-warning, .squiggly-error');
/** Rules that the Problems view names. */
const rules = () => window.page.locator('.markers-panel .monaco-list-row .marker-code').allInnerTexts();

/** Goes to a problem from the Problems view, and picks a quick fix there by words of its title. */
async function fix(problem: string, title: string): Promise<void> {
  await window.page.locator('.markers-panel .monaco-list-row', { hasText: problem }).dblclick();
  await window.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  const choice = window.page.locator('.action-widget').getByText(title).first();
  // Until the editor stands at the problem it offers what fits where it stood.
  await expect.poll(async () => {
    await window.page.keyboard.press('Escape');
    await window.page.keyboard.press('ControlOrMeta+.');
    return choice.waitFor({ timeout: 5000 }).then(() => true, () => false);
  }, patience).toBe(true);
  await window.screenshot('quick-fix');
  await choice.click();
}

it('a postmortem is made from the palette, filled in blank by blank, and ends without a problem', async () => {
  const before = await readdir(folder());
  await window.runCommand('Incident: New Postmortem');
  await window.answer('What happened?', 'Harbour map is empty');
  await window.step('How severe is it?');
  await window.screenshot('new-postmortem-severity');
  await window.pick('SEV-2');
  await window.answer('On which day did it happen?');
  await window.step('Who commanded the incident?');
  await window.pick('@priya');

  const made = () => readdir(folder()).then((names) => names.find((name) => !before.includes(name)));
  await expect.poll(made, patience).toMatch(/^\d{4}-\d{2}-\d{2}-harbour-map-is-empty\.md$/);
  const path = `docs/postmortems/${await made()}`;
  await squiggles(path).first().waitFor();
  await window.screenshot('new-postmortem');

  const [date = ''] = /\d{4}-\d{2}-\d{2}/.exec(path) ?? [];
  const { keyboard } = window.page;
  for (const [at, text] of filledIn(date).entries()) {
    if (at > 0) await keyboard.press('Tab');
    await keyboard.insertText(text);
  }
  await keyboard.press('ControlOrMeta+s');
  await window.problems();
  await expect.poll(rules, patience).toEqual(['duration-mismatch', 'blameless-language']);

  await fix('Duration is given as 2 hours', '18 minutes');
  await expect.poll(rules, patience).toEqual(['blameless-language']);
  await fix('"should have known" points at a person', 'had no way to know');
  await window.page.getByText('No problems have been detected in the workspace.').waitFor();
  await window.screenshot('no-problems');
  await keyboard.press('ControlOrMeta+s');
  await expect.poll(() => readFile(join(window.workspace, path), 'utf8'), patience).toMatch(/\*\*Duration\*\*: 18 minutes\n[^]*Tom had no way to know that the job/);
});
