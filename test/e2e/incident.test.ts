import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { liveRecord } from './live-record';
import { Window } from './window';

const path = 'docs/incidents/2026-11-24-checkout-down.md';
/** The window does things in its own time. */
const patience = { timeout: 60_000 };

let window: Window;
beforeAll(async () => {
  window = await Window.open();
  window.page.setDefaultTimeout(45_000);
  await rm(join(window.workspace, 'docs/incidents'), { recursive: true });
  await mkdir(join(window.workspace, 'docs/incidents'));
  await writeFile(join(window.workspace, path), liveRecord());
  await window.activityBar.click();
  for (const other of ['Action Items', 'Postmortems', 'Runbooks']) await window.page.getByRole('button', { name: `${other} Section` }).click();
  await row('Checkout is down').waitFor();
});
afterAll(() => window.close());

const row = (text: string | RegExp) => window.page.getByRole('treeitem', { name: text }).first();
const statusBar = () => window.page.locator('.statusbar-item[id="incident-desk.incident-desk.incidentDesk.incident"]');
/** What the reminders say that the window keeps, without the time. */
const told = async () => {
  await window.runCommand('Notifications: Show Notifications');
  const texts = await window.page.locator('.notification-list-item-message').allInnerTexts();
  await window.page.keyboard.press('Escape');
  return texts.filter((text) => text.includes('Checkout is down')).map((text) => text.replace(/ \([^()]*\)$/, ''));
};
const read = () => readFile(join(window.workspace, path), 'utf8');
const rows = async () => (await read()).split('\n').filter((line) => /^\| [\d-]/.test(line));

it('the status bar says how bad it is, since when, and what is due next', async () => {
  await expect.poll(() => statusBar().innerText(), patience).toMatch(/SEV-1 · 3\d min · mitigation \d min late/);
  expect(await statusBar().getAttribute('aria-label') ?? await statusBar().locator('[aria-label]').first().getAttribute('aria-label')).toMatch(/Checkout is down, SEV-1, investigating, open for 3\d minutes/);
  await window.screenshot('incident-status-bar');
});

it('the view shows what is due, who is next, the checklist and the timeline', async () => {
  await row('Post a status update').waitFor();
  await row(/^Level 2: Team Lead/).waitFor();
  await row('Attempt mitigation').waitFor();
  await row('Connection pool exhausted').waitFor();
  await window.screenshot('incident-view');
});

it('a tick in the view changes the line of the record and nothing else', async () => {
  const before = (await read()).split('\n');
  await row('Attempt mitigation').getByRole('checkbox').click();
  await expect.poll(async () => (await read()).split('\n').filter((line, index) => line !== before[index]), patience)
    .toEqual(['- [x] Attempt mitigation (rollback, kill switch, failover)']);
});

it('a reminder comes of what is late, one at a time', async () => {
  await expect.poll(told, patience).toEqual([expect.stringContaining('Checkout is down: Mitigate: SEV-1 allows 30 minutes to investigate.')]);
});

it('a click in the status bar offers what is due first', async () => {
  await statusBar().click();
  await window.page.locator('.quick-input-list').getByRole('option', { name: /Post Update…/ }).first().waitFor();
  await window.screenshot('incident-actions');
  await window.page.keyboard.press('Escape');
});

it('an update is written, copied, and logged where it was sent', async () => {
  const before = (await rows()).length;
  await window.runCommand('Incident: Post Update…');
  await window.pick('Update');
  const editor = window.page.locator('.editor-instance .monaco-editor[data-uri^="incident-message:"]').first();
  await editor.waitFor();
  await window.page.getByText('Copy and log').first().waitFor();
  await window.page.keyboard.type('Pool restarted, payments go through again');
  await expect.poll(() => editor.locator('.view-line').count()).toBe(3);
  // All of a longer one is in sight too.
  await window.page.keyboard.type('; orders that failed since 14:02 are tried once more by their queue, which takes some twenty minutes, so that nobody has to order anew or call');
  await expect.poll(() => editor.locator('.view-line').count()).toBe(4);
  await window.screenshot('incident-update');
  await window.page.keyboard.press('ControlOrMeta+Enter');
  await expect.poll(async () => (await rows()).slice(before), patience).toEqual([
    expect.stringMatching(/Update posted to #incidents: Pool restarted, payments go through again/),
  ]);
  expect(await window.page.evaluate(() => navigator.clipboard.readText())).toContain('Pool restarted, payments go through again');
  await editor.waitFor({ state: 'detached' });
  await row(/^update in (?:30|29) minutes/).waitFor();
});

it('a window that is killed mid-incident comes back with the same incident, and reminds of nothing twice', async () => {
  const before = await read();
  const reminders = await told();
  expect(reminders).not.toEqual([]);
  await window.kill();
  window.page.setDefaultTimeout(45_000);
  await expect.poll(() => statusBar().innerText(), patience).toMatch(/SEV-1 · (?:3|4)\d min/);
  if (await window.activityBar.getAttribute('aria-selected') !== 'true') await window.activityBar.click();
  await row(/^update in/).waitFor();
  expect((await told()).filter((text) => reminders.includes(text))).toEqual([]);
  expect(await read()).toBe(before);
  await expect.poll(() => window.page.getByRole('tab', { name: /^Update \(/ }).count(), patience).toBe(0);
});

it('resolving asks each check and whom to thank, and the review goes into a calendar', async () => {
  await window.runCommand('Incident: Resolve…');
  for (const check of ['Root cause identified', 'Fix deployed', 'No recurring errors', 'Customer impact', 'Status page', 'Incident timeline']) {
    await window.page.locator('.quick-input-title', { hasText: check === 'No recurring errors' ? /No recurring errors.* · monitoring for 0 of 30 min/ : check }).waitFor();
    await window.pick(check === 'Status page' ? 'No' : 'Yes');
  }
  await window.answer('Whom do you thank?');
  await window.answer('How did it end?', 'Pool restarted');
  await expect.poll(async () => (await rows()).slice(-2), patience).toEqual([
    expect.stringContaining('Incident resolved: Pool restarted'), expect.stringMatching(/[Tt]hanked @priya, @tom/),
  ]);
  expect(await read()).toContain('- [x] Fix deployed and verified in monitoring **Yes**');
  expect(await read()).toContain('- [ ] Status page updated to "Resolved" **No**');
  await expect.poll(() => statusBar().count(), patience).toBe(0);

  await window.runCommand('Incident: Save Calendar Invitation…');
  await window.pick('Review of the postmortem');
  await window.answer('When does it begin?');
  await window.screenshot('incident-invitation');
  await window.page.getByRole('button', { name: 'OK', exact: true }).click();
  const file = () => readFile(join(window.workspace, 'review-checkout-is-down.ics'), 'utf8').catch(() => '');
  await expect.poll(file, patience).toMatch(/^BEGIN:VCALENDAR\r\n[^]*SUMMARY:Postmortem review: Checkout is down\r\n/);
});

it('its postmortem holds all that the record knew, links both ways, and lints clean in it', async () => {
  await window.runCommand('Incident: New Postmortem from Incident');
  await window.answer('When did it begin?');
  const day = new Date(Date.now() - 40 * 60_000).toISOString().slice(0, 10);
  const postmortem = `docs/postmortems/${day}-checkout-is-down.md`;
  const file = () => readFile(join(window.workspace, postmortem), 'utf8').catch(() => '');
  await expect.poll(file, patience).toMatch(/^# Postmortem: Checkout is down\n/);
  const text = await file();
  for (const known of [`**Date**: ${day}`, '**Severity**: SEV-1', '**Incident Commander**: @priya', '**Responders**: @priya, @tom', '| Connection pool exhausted |', '| Incident resolved: Pool restarted |', '(../incidents/2026-11-24-checkout-down.md)']) {
    expect(text).toContain(known);
  }
  await expect.poll(read, patience).toContain(`[Postmortem](../postmortems/${day}-checkout-is-down.md)`);
  await window.screenshot('incident-postmortem');
  const problems = await window.problems();
  expect(problems.length).toBeGreaterThan(1);
  // Left are the blanks that only people can fill in.
  expect(problems.filter((problem) => !/leftover-template-text|checkout-is-down\.md/.test(problem))).toEqual([]);
});
