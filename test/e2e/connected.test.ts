import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Loopback, startLoopback } from '../host/loopback';
import { FakePlane } from '../integrations/fakes/plane';
import { Window } from './window';

const path = 'docs/postmortems/2026-11-12-connection-pool-exhausted.md';
const words = 'Alert at 80% of allowed connections';
/** The window does things in its own time. */
const patience = { timeout: 30_000 };
const token = 'glsa_a-token-that-nobody-may-read';

const alerts = [
  { labels: { alertname: 'HighErrorRate', severity: 'critical', service: 'booking-api' }, annotations: { summary: 'Booking API answers with 502' }, startsAt: '2026-11-30T09:12:00Z', status: { state: 'active' } },
  { labels: { alertname: 'DiskFull', severity: 'warning', job: 'search-index' }, annotations: { summary: 'The disk of the search index is 91% full' }, startsAt: '2026-11-30T08:40:00Z', status: { state: 'active' } },
];

let window: Window;
let grafana: Loopback;
let plane: Loopback;
beforeAll(async () => {
  grafana = await startLoopback(({ headers }) => (headers.authorization === `Bearer ${token}` ? { status: 200, json: alerts } : { status: 401, json: { message: 'Unauthorized' } }));
  const fake: FakePlane = new FakePlane();
  plane = await startLoopback((asked) => fake.answer(asked) as Exclude<ReturnType<FakePlane['answer']>, string>);
  window = await Window.open();
  await appendFile(join(window.workspace, '.incidents/policy.yaml'), '\nsystems:\n  plane: { workspace: acme, project: WEB }\n');
  await window.activityBar.click();
  // What the palette offers is settled when it opens.
  await window.page.getByRole('treeitem', { name: words }).first().waitFor();
});
afterAll(async () => {
  await window.close();
  await Promise.all([grafana.stop(), plane.stop()]);
});

const toast = (words: string) => window.page.locator('.notification-toast', { hasText: words }).waitFor();
/** The wizard inside the two frames that VS Code puts around a webview. */
const wizard = (): FrameLocator => window.page.locator('iframe.webview.ready').contentFrame().locator('iframe#active-frame').contentFrame();

describe('connected systems in the window', () => {
  it('are chosen, given a token that nobody sees, and told as whom', async () => {
    await window.runCommand('Incident: Connect a System');
    await window.step('Which system?');
    await window.screenshot('connect-system');
    await window.pick('Grafana');
    await window.answer('Where Grafana answers', grafana.address);
    await window.step('The token of Grafana');
    await window.quickInput.fill(token);
    await window.screenshot('connect-token');
    await window.quickInput.press('Enter');
    await toast(`Grafana is connected as ${grafana.address.slice('http://'.length)}.`);

    await window.runCommand('Incident: Connect a System');
    await window.pick('Plane');
    await window.answer('Where Plane answers', plane.address);
    await window.answer('The token of Plane', 'plane_api_123');
    await toast('Plane is connected as sam@example.com.');
    await window.runCommand('Notifications: Clear All Notifications');
  });

  it('fill in a triage from what is firing, and show it beside a check', async () => {
    await window.runCommand('Incident: Triage an Alert');
    await wizard().getByRole('button', { name: 'Take from an Alert…' }).click();
    await window.step('Which alert?');
    await window.screenshot('take-alert');
    await window.pick('Booking API answers with 502');
    await expect.poll(() => wizard().locator('#detail-title').evaluate((field: HTMLInputElement) => field.value), patience).toBe('Booking API answers with 502');
    expect(await wizard().locator('#detail-service').evaluate((field: HTMLInputElement) => field.value)).toBe('booking-api');
    await window.screenshot('triage-from-alert');
    await wizard().locator('#detail-title').press('Enter');
    await wizard().getByRole('heading', { level: 2, name: 'How bad is it?' }).waitFor();
    await window.page.keyboard.press('n');
    await wizard().getByRole('group', { name: 'Core feature broken?' }).waitFor();
    await window.page.keyboard.press('y');
    await wizard().getByRole('status').getByText('This is SEV-2: High Impact').waitFor();
    await window.page.keyboard.press('Enter');
    await wizard().getByRole('heading', { level: 2, name: 'Check before you declare' }).waitFor();
    await wizard().getByText('The disk of the search index is 91% full').first().waitFor();
    await window.screenshot('triage-alerts');
  });

  it('keep an action item as a ticket, which its line then names', async () => {
    const file = join(window.workspace, path);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/BERTH-223/, 'TBD'));
    const row = window.page.getByRole('treeitem', { name: words }).first();
    await row.click();
    await window.editor(path).locator('.view-line', { hasText: 'TBD' }).first().waitFor();
    // There once the view knows that the item has none.
    await row.getByRole('button', { name: 'Create Ticket for Action Item' }).click();
    const dialog = window.page.getByRole('dialog');
    await dialog.getByText('Create in acme/WEB on Plane?').waitFor();
    await window.screenshot('create-ticket');
    await dialog.getByRole('button', { name: 'Create', exact: true }).click();
    await expect.poll(async () => (await readFile(file, 'utf8')).split('\n').find((line) => line.includes(words)), patience).toContain(`[WEB-41](${plane.address}/acme/browse/WEB-41/)`);
    await window.screenshot('ticket');
  });

  it('are told of in the log without their tokens', async () => {
    const log = await window.log();
    expect(log).not.toContain(token);
    expect(log).not.toContain('plane_api_123');
  });
});
