import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { liveRecord } from './live-record';
import { Window } from './window';

const record = 'docs/incidents/2026-11-24-checkout-down.md';
const runbook = 'docs/runbooks/payments-checkout-down.md';
/** The window does things in its own time. */
const patience = { timeout: 60_000 };

const text = `# Runbook: Payments - Checkout is down

**Alert**: CheckoutErrorRateHigh
**Service**: Checkout
**Severity**: SEV-1
**Owner**: Payments
**Last Updated**: 2026-11-02

## Diagnosis

1. See what the checkout answers.

   \`\`\`sh
   echo "asking <host> at $(date +%H:%M)"
   test -n <host>
   \`\`\`

2. See whether the payment provider reports a disturbance.

## Mitigation

1. Restart the worker of the region.

   \`\`\`sh
   echo restarting the worker of <region> on <host>; sh -c 'exit 4'
   \`\`\`
`;

let window: Window;
beforeAll(async () => {
  window = await Window.open();
  window.page.setDefaultTimeout(60_000);
  await rm(join(window.workspace, 'docs/incidents'), { recursive: true });
  await mkdir(join(window.workspace, 'docs/incidents'));
  await writeFile(join(window.workspace, record), liveRecord());
  await writeFile(join(window.workspace, runbook), text);
});
afterAll(() => window.close());

const read = () => readFile(join(window.workspace, record), 'utf8');
const rows = async () => (await read()).split('\n').filter((line) => line.startsWith('|') && line.includes('Runbook')).map((line) => line.replace(/^\|[^|]*\| /, '').replace(/ +\|$/, ''));
const lens = (title: string) => window.page.locator('.codelens-decoration a').filter({ hasText: title });
const option = (name: RegExp | string) => window.page.locator('.quick-input-list').getByRole('option', { name }).first();

it('the runbook for the incident is found by its words, and opens', async () => {
  await window.activityBar.click();
  await window.page.getByRole('treeitem', { name: /Checkout is down/ }).first().waitFor();
  await window.runCommand('Incident: Open Runbook for…');
  await expect.poll(() => window.quickInput.inputValue(), patience).toBe('Checkout is down');
  await expect.poll(() => option(/.+/).innerText(), patience).toContain('Payments - Checkout is down');
  await window.screenshot('runbook-open-for');
  await window.quickInput.press('Enter');
  await window.editor(runbook).waitFor();
});

it('its lenses start a run in the record', async () => {
  await lens('Start run').click();
  await lens('0 of 3 done').waitFor();
  await expect.poll(rows, patience).toEqual(['Runbook started: Payments - Checkout is down']);
});

it('a command asks for its values once, is shown whole, and runs in the terminal after a yes', async () => {
  await lens('Run in terminal').first().click();
  await window.page.getByText('Value of <host>').waitFor();
  await window.quickInput.fill('web 1; echo $HOME');
  await window.quickInput.press('Enter');
  await option('Run in terminal').waitFor();
  await expect.poll(() => window.page.locator('.quick-input-list .monaco-list-row').allInnerTexts(), patience)
    .toContainEqual(expect.stringContaining(`echo "asking "'web 1; echo $HOME'" at $(date +%H:%M)"`));
  await window.screenshot('runbook-confirm');
  await window.quickInput.press('Enter');
  await expect.poll(rows, patience).toContain('Runbook step run, exit code 0: See what the checkout answers (Payments - Checkout is down)');
  await lens('1 of 3 done').waitFor();
  expect(await read()).toContain('- `host` is `web 1; echo $HOME`');
});

it('the keyboard alone runs the next one, which asks only for what is new, and its failure is told', async () => {
  await window.editor(runbook).click();
  await window.page.keyboard.press('ControlOrMeta+End');
  for (let line = 0; line < 2; line++) await window.page.keyboard.press('ArrowUp');
  await window.page.keyboard.press('ControlOrMeta+Alt+Enter');
  await window.page.getByText('Value of <region>').waitFor();
  await window.quickInput.fill('eu-1');
  await window.quickInput.press('Enter');
  await option('Run in terminal').waitFor();
  await window.quickInput.press('Enter');
  await expect.poll(rows, patience).toContain('Runbook step run, exit code 4: Restart the worker of the region (Payments - Checkout is down)');
  await lens('exit code 4').waitFor();
  await window.screenshot('runbook-lenses');
});

it('a run goes on after the window was killed', async () => {
  await window.kill();
  window.page.setDefaultTimeout(60_000);
  await window.openFile(runbook);
  // The editor comes back where it was, with the top out of sight.
  await window.editor(runbook).waitFor();
  await window.page.keyboard.press('ControlOrMeta+Home');
  await lens('1 of 3 done').waitFor();
  expect(await readFile(join(window.workspace, runbook), 'utf8')).toBe(text);
});
