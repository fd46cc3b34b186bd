import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { liveRecord } from './live-record';
import { Window } from './window';

let window: Window;
beforeAll(async () => {
  window = await Window.open({ language: 'nl' });
  window.page.setDefaultTimeout(45_000);
  await rm(join(window.workspace, 'docs/incidents'), { recursive: true });
  await mkdir(join(window.workspace, 'docs/incidents'));
  await writeFile(join(window.workspace, 'docs/incidents/2026-11-24-checkout-down.md'), liveRecord());
  await window.activityBar.click();
});
afterAll(() => window.close());

it('views, what is due and the status bar are in Dutch', async () => {
  await window.page.getByRole('button', { name: /^Lopend incident/ }).waitFor();
  await window.page.getByRole('treeitem', { name: /Plaats een statusupdate/ }).first().waitFor();
  const statusBar = window.page.locator('.statusbar-item[id="incident-desk.incident-desk.incidentDesk.incident"]');
  await expect.poll(() => statusBar.innerText(), { timeout: 60_000 }).toMatch(/SEV-1 · 3\d min · mitigatie \d min te laat/);
  await window.screenshot('dutch');
});

it('commands and their questions are in Dutch', async () => {
  await window.runCommand('Incident: Gebeurtenis vastleggen…');
  await window.page.getByText(/Wat gebeurde er\?/).first().waitFor();
  await window.page.keyboard.press('Escape');
});
