import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quarterOf } from '../../src/core/time/calendar';
import { Window } from './window';

/** In UTC, as the dashboard of a team whose policy names no other zone. */
const today = new Date().toISOString().slice(0, 10);
const quarter = quarterOf(today);
const name = quarter.split('-').reverse().join(' ');

const postmortem = (resolved: string) => [
  '# Postmortem: Tickets are sold twice', '', `**Date**: ${today}`, '**Severity**: SEV-1', `**Started**: ${today} 00:00 UTC`, `**Detected**: ${today} 00:07 UTC`, `**Resolved**: ${today} ${resolved} UTC`, '',
].join('\n');

let window: Window;
let file: string;
beforeAll(async () => {
  window = await Window.open();
  file = join(window.workspace, `docs/postmortems/${today}-tickets-sold-twice.md`);
  await writeFile(file, postmortem('00:41'));
});
afterAll(() => window.close());

/** The dashboard inside the two frames that VS Code puts around a webview. */
function dashboard(): FrameLocator {
  return window.page.locator('iframe.webview.ready').contentFrame().locator('iframe#active-frame').contentFrame();
}
const row = (recovered: string) => dashboard().getByRole('row', { name: new RegExp(`SEV-1 Tickets are sold twice 7 min ${recovered}`) });

describe('the dashboard in the window', () => {
  it('shows a quarter, follows what a file says, and opens the line behind a time', async () => {
    await window.activityBar.click();
    const header = window.page.locator('.pane-header', { hasText: 'Postmortems' });
    await header.locator('xpath=..').getByRole('treeitem', { name: /Tickets are sold twice/ }).waitFor();
    await header.hover();
    await header.getByRole('button', { name: 'Show Dashboard' }).click();
    await dashboard().getByRole('group', { name: 'Figures of the quarter' }).getByRole('button').first().waitFor();
    await window.screenshot('dashboard');
    await dashboard().getByRole('combobox', { name: 'Quarter' }).selectOption(quarter);
    await dashboard().getByRole('heading', { level: 2, name }).waitFor();
    await row('41 min').waitFor();

    await writeFile(file, postmortem('01:05'));
    await row('1 hr 5 min').waitFor();

    await row('1 hr 5 min').getByRole('button', { name: '7 min' }).press('Enter');
    const editor = window.editor(`${today}-tickets-sold-twice.md`);
    await editor.locator('.view-line', { hasText: 'Detected' }).waitFor();
    await window.page.locator('.statusbar-item', { hasText: 'Ln 6, Col 1' }).waitFor();
    // Text that is not saved counts too.
    await window.page.keyboard.press('End');
    for (let letters = 0; letters < '07 UTC'.length; letters += 1) await window.page.keyboard.press('Backspace');
    await window.page.keyboard.type('09 UTC');
    await dashboard().getByRole('row', { name: /Tickets are sold twice 9 min/ }).waitFor();
  });

  it('keeps its quarter over a reload of the window', async () => {
    await window.runCommand('File: Save All');
    const reloaded = window.page.waitForEvent('load');
    await window.runCommand('Developer: Reload Window');
    await reloaded;
    await window.activityBar.waitFor();
    await dashboard().getByRole('heading', { level: 2, name }).waitFor();
    expect(await dashboard().getByRole('combobox', { name: 'Quarter' }).inputValue()).toBe(quarter);
  });
});
