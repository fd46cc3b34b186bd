import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Window } from './window';

let window: Window;
beforeAll(async () => {
  window = await Window.open();
});
afterAll(() => window.close());

/** The wizard inside the two frames that VS Code puts around a webview. */
function wizard(): FrameLocator {
  return window.page.locator('iframe.webview.ready').contentFrame().locator('iframe#active-frame').contentFrame();
}
const heading = (name: string) => wizard().getByRole('heading', { level: 2, name }).waitFor();

describe('the triage wizard in the window', () => {
  it('goes from the palette to SEV-2 and an incident record, by keyboard alone', async () => {
    const { keyboard } = window.page;
    await keyboard.press('F1');
    await keyboard.type('Incident: Triage an Alert');
    await window.page.locator('.quick-input-list').getByRole('option', { name: 'Incident: Triage an Alert' }).first().waitFor();
    await keyboard.press('Enter');

    await heading('What happened?');
    await expect.poll(() => wizard().locator('#detail-title').evaluate((field) => field === document.activeElement), { timeout: 30_000 }).toBe(true);
    await keyboard.type('Booking API times out');
    await keyboard.press('Tab');
    await keyboard.type('booking-api');
    await keyboard.press('Enter');

    await heading('How bad is it?');
    await keyboard.press('n');
    await wizard().getByRole('group', { name: 'Core feature broken?' }).waitFor();
    await keyboard.press('y');
    await wizard().getByRole('status').getByText('This is SEV-2: High Impact').waitFor();
    await window.screenshot('triage-tree');
    await keyboard.press('Enter');

    await heading('Check before you declare');
    for (const key of ['y', 'y', 'n', 'y', 's']) await keyboard.press(key);
    await wizard().getByRole('group', { name: 'Notify appropriate channels' }).getByRole('button', { name: 'Skip', pressed: true }).waitFor();
    await window.screenshot('triage-checks');
    await keyboard.press('Enter');

    await heading('What happens now');
    await wizard().getByRole('definition').getByText('Update #incidents within 30 minutes').waitFor();
    await wizard().getByRole('button', { name: /connection pool|booking/i }).first().waitFor();
    await window.screenshot('triage-response');

    const create = wizard().getByRole('button', { name: 'Create the Incident Record' });
    for (let presses = 0; presses < 60 && !(await create.evaluate((button) => button === document.activeElement)); presses += 1) {
      await keyboard.press('Tab');
    }
    await keyboard.press('Enter');

    const folder = join(window.workspace, 'docs/incidents');
    const record = () => readdir(folder).then((names) => names.find((name) => name.endsWith('booking-api-times-out.md')));
    await expect.poll(record, { timeout: 20_000 }).toBeDefined();
    const text = await readFile(join(folder, (await record()) ?? ''), 'utf8');
    expect(text).toContain('**Severity**: SEV-2');
    expect(text).toContain('- Core feature broken? **Yes**');
    expect(text).toContain('- [x] Check recent deployments (was there a change?) **No**');
    await window.editor('booking-api-times-out.md').waitFor();
    await window.screenshot('triage-record');
  });

  it('keeps the answers over a reload of the window', async () => {
    await window.runCommand('Incident: Triage an Alert');
    await heading('What happened?');
    await wizard().locator('#detail-title').click();
    await window.page.keyboard.type('Search finds nothing');
    await window.page.keyboard.press('Enter');
    await heading('How bad is it?');
    await window.page.keyboard.press('n');
    await wizard().getByRole('group', { name: 'Core feature broken?' }).waitFor();

    const reloaded = window.page.waitForEvent('load');
    await window.runCommand('Developer: Reload Window');
    await reloaded;
    await window.activityBar.waitFor();
    await heading('How bad is it?');
    await wizard().getByRole('group', { name: 'Is service down or data at risk?' }).getByRole('button', { name: 'No', pressed: true }).waitFor();
  });

  it('runs as quick picks over the same triage', async () => {
    await window.runCommand('Incident: Quick Triage');
    await window.pick('Go on with "Search finds nothing"');
    // It goes on at the question that is open.
    await window.step('Core feature broken?');
    await window.page.locator('.quick-input-title', { hasText: 'Quick Triage: Search finds nothing' }).waitFor();
    await window.pick('Yes');
    await window.step('Confirm incident is real');
    await window.screenshot('quick-triage');
    await window.page.keyboard.press('Escape');
    await wizard().getByRole('status').getByText('This is SEV-2: High Impact').waitFor();
  });
});
