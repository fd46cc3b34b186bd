import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/host/chromium.mjs';
import { defaultPolicy } from '../../src/core/policy/default';
import type { Fact } from '../../src/core/triage/facts';
import { FakeTriageHost } from './pages/fake-triage-host';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const found = (...items: [text: string, detail?: string, target?: string][]): Fact => ({
  status: 'found',
  items: items.map(([text, detail, target]) => ({ text, detail, target })),
});

/** A triage with all that can be found out. */
async function learnFacts(host: FakeTriageHost): Promise<void> {
  await host.tell({ type: 'factLearned', kind: 'commits', fact: found(
    ['Add the discount service to checkout', 'Kim de Vries, 13:58, 4be1c9d', 'commit:1'],
    ['Raise the connection pool of the read replica from 20 to 200', 'Sam, 09:12, 77aa01e', 'commit:2'],
  ) });
  await host.tell({ type: 'factLearned', kind: 'incidents', fact: found(['Connection pool exhausted', '2025-11-03, SEV-1: connection, pool', 'doc:1']) });
  await host.tell({ type: 'factLearned', kind: 'runbooks', fact: { status: 'failed', reason: 'it took longer than 10 seconds' } });
  await host.tell({ type: 'factLearned', kind: 'actionItems', fact: found(['Alert on pool usage above 80 %', '@sam, due 2026-01-15', 'item:1']) });
}

/** From the first field to the outcome of SEV-2, without the mouse. */
async function triageByKeyboard(host: FakeTriageHost): Promise<void> {
  const { keyboard } = host.page;
  const heading = (text: string) => host.page.getByRole('heading', { level: 2, name: text }).waitFor();
  await keyboard.type('Checkout is slow');
  await keyboard.press('Tab');
  await keyboard.type('checkout');
  await keyboard.press('Enter');
  await heading('How bad is it?');
  await keyboard.press('n');
  await host.page.getByRole('button', { name: 'Yes' }).nth(1).waitFor();
  await keyboard.press('y');
  await host.page.getByRole('status').getByText('This is SEV-2: High Impact').waitFor();
  await keyboard.press('Enter');
  await heading('Check before you declare');
  for (const [index, key] of ['y', 'n', 'n', 's', 'y'].entries()) {
    await keyboard.press(key);
    await expect.poll(() => host.state.checks.length).toBe(index + 1);
  }
  await keyboard.press('Enter');
  await heading('What happens now');
}

describe('the triage page', () => {
  it('goes from an alert to SEV-2 and its record by keyboard alone', async () => {
    const host = await FakeTriageHost.open(browser);
    await triageByKeyboard(host);
    expect(host.state).toMatchObject({
      details: { title: 'Checkout is slow', service: 'checkout', noticed: '2026-02-05 14:23 UTC' },
      path: [{ question: 'down', answer: 'no' }, { question: 'core', answer: 'yes' }],
      step: 'outcome',
    });
    expect(host.state.checks.map(({ result }) => result)).toEqual(['yes', 'no', 'no', 'skipped', 'yes']);

    await host.page.getByText('You answered No to: Assess customer impact (how many affected?)', { exact: true }).waitFor();
    const icons = await host.page.locator('svg.icon').filter({ visible: true }).evaluateAll((all) => all.map((icon) => {
      const { width, height } = (icon as SVGGraphicsElement).getBBox();
      return { size: `${icon.clientWidth} x ${icon.clientHeight}`, isDrawn: width > 0 && height > 0 };
    }));
    expect(icons.length).toBeGreaterThan(6);
    expect(new Set(icons.map(({ size }) => size))).toEqual(new Set(['16 x 16']));
    expect(icons.every(({ isDrawn }) => isDrawn)).toBe(true);

    const create = host.page.getByRole('button', { name: 'Create the Incident Record' });
    for (let presses = 0; presses < 40 && !(await create.evaluate((node) => node === document.activeElement)); presses += 1) {
      await host.page.keyboard.press('Tab');
    }
    host.answer = (method) => void (method === 'createRecord' && host.tell({ type: 'recordCreated', record: 'docs/incidents/2026-02-05-checkout-is-slow.md' }));
    await host.page.keyboard.press('Enter');
    await host.page.getByText('Recorded in docs/incidents/2026-02-05-checkout-is-slow.md').waitFor();
    expect(host.asked).toEqual(['createRecord']);

    // From now on the answers are shown, and look and read like it.
    await host.tell({ type: 'stepOpened', step: 'checks' });
    await host.page.getByText('Recorded in docs/incidents/2026-02-05-checkout-is-slow.md: change it there.').waitFor();
    expect(await host.page.getByText(/Keys: Y/).filter({ visible: true }).count()).toBe(0);
    const answers = host.page.getByRole('group', { name: 'Check recent deployments' });
    const background = (name: string) => answers.getByRole('button', { name, exact: true }).evaluate((node) => getComputedStyle(node).backgroundColor);
    expect(await background('No')).toBe('rgba(0, 0, 0, 0)');
    await host.screenshot('settled-checks');
    await host.tell({ type: 'stepOpened', step: 'details' });
    expect(await host.page.locator('#detail-title').evaluate((node) => Number(getComputedStyle(node).opacity))).toBeGreaterThan(0.8);
    await host.screenshot('settled-details');
    expect(host.complaints).toEqual([]);
  });

  it('takes the details from an alert where a system tells what is firing, and says which system did not', async () => {
    const host = await FakeTriageHost.open(browser);
    const take = host.page.getByRole('button', { name: 'Take from an Alert…' });
    expect(await take.count()).toBe(0);
    host.canTakeAlert = true;
    host.answer = () => void host.tell({ type: 'detailWritten', field: 'title', text: 'The pool is full' });
    await host.tell({ type: 'detailWritten', field: 'service', text: 'checkout' });
    await take.click();
    await host.page.getByText('The pool is full').waitFor();
    expect(host.asked).toEqual(['takeAlert']);

    await host.tell({ type: 'factLearned', kind: 'alerts', fact: { status: 'found', items: [{ text: 'PoolFull', target: 'https://grafana.example.com/1' }], failures: ['Sentry could not be reached.'] } });
    for (const [question, answer] of [['down', 'no'], ['core', 'yes']] as const) await host.tell({ type: 'questionAnswered', question, answer });
    await host.tell({ type: 'stepOpened', step: 'checks' });
    await host.page.getByText('Could not find out: Sentry could not be reached.').waitFor();
    await host.page.getByRole('button', { name: 'PoolFull' }).click();
    await host.page.getByRole('button', { name: 'Look Again' }).click();
    await expect.poll(() => host.asked).toEqual(['takeAlert', 'openFact', 'lookUpFacts']);
    expect(host.complaints).toEqual([]);
  });

  it('gives its answers back after a reload', async () => {
    const host = await FakeTriageHost.open(browser);
    await triageByKeyboard(host);
    const saved = await host.saved();
    expect({ ...saved, checks: [] }).toEqual({ ...host.state, checks: [] });
    await host.page.reload();
    await host.page.getByRole('heading', { level: 2, name: 'What happens now' }).waitFor();
  });

  it('keeps a reason that is half written while its tab is hidden, and forgets it once it is told or given up', async () => {
    const host = await FakeTriageHost.open(browser);
    await triageByKeyboard(host);
    const reason = host.page.locator('#override-reason input');
    const open = host.page.locator('[data-focus="override"]');
    await open.press('Enter');
    await reason.pressSequentially('Payments are');
    await host.page.locator('#override-severity').press('ArrowDown');
    const severity = await host.page.locator('#override-severity').evaluate((node) => (node as HTMLSelectElement).value);
    await host.hideAndShow();
    expect(await reason.inputValue()).toBe('Payments are');
    expect(await host.page.locator('#override-severity').evaluate((node) => (node as HTMLSelectElement).value)).toBe(severity);
    await reason.press('End');
    await reason.pressSequentially(' at risk');
    await reason.press('Enter');
    await expect.poll(() => host.state.override).toMatchObject({ severity, reason: 'Payments are at risk' });
    await open.press('Enter');
    await expect.poll(() => host.state.override).toBeUndefined();
    expect(await reason.inputValue()).toBe('');
    await open.press('Enter');
    await reason.pressSequentially('Never mind');
    const kept = () => host.page.evaluate(() => sessionStorage.getItem('saved'));
    expect(await kept()).toContain('Never mind');
    await host.tell({ type: 'startedOver', noticed: '' });
    await expect.poll(kept).not.toContain('Never mind');
    expect(host.complaints).toEqual([]);
  });

  it('changes an earlier answer with the arrow keys and drops what followed', async () => {
    const host = await FakeTriageHost.open(browser);
    await triageByKeyboard(host);
    await host.page.getByRole('button', { name: 'Step 2 of 4, Severity, done' }).click();
    await host.page.getByRole('group', { name: 'Core feature broken?' }).getByRole('button', { name: 'Yes' }).focus();
    await host.page.keyboard.press('ArrowUp');
    await host.page.keyboard.press('y');
    await host.page.getByRole('status').getByText('This is SEV-1: Critical').waitFor();
    expect(host.state.path).toEqual([{ question: 'down', answer: 'yes' }]);
  });

  it('takes an answer back that is pressed once more', async () => {
    const host = await FakeTriageHost.open(browser);
    await triageByKeyboard(host);
    await host.page.getByRole('button', { name: 'Step 2 of 4, Severity, done' }).click();
    await host.page.getByRole('group', { name: 'Core feature broken?' }).getByRole('button', { name: 'Yes', pressed: true }).click();
    await expect.poll(() => host.state.path).toEqual([{ question: 'down', answer: 'no' }]);
  });

  it('calls the title wrong only after somebody has emptied it', async () => {
    const host = await FakeTriageHost.open(browser);
    const title = host.page.locator('#detail-title');
    const isWrong = () => title.evaluate((field) => field.matches(':invalid'));
    expect(await isWrong()).toBe(false);
    await host.page.keyboard.type('x');
    await host.page.keyboard.press('Backspace');
    await expect.poll(isWrong).toBe(true);
  });

  it('shows hostile text as text', async () => {
    const evil = '<img src=x onerror="document.title=\'owned\'">';
    const process = {
      ...defaultPolicy,
      severities: defaultPolicy.severities.map((severity) => ({ ...severity, name: evil, definition: evil, symbol: evil })),
      triage: {
        ...defaultPolicy.triage,
        questions: defaultPolicy.triage.questions.map((question) => ({ ...question, ask: `${evil} ${question.id}` })),
        checklist: defaultPolicy.triage.checklist.map((check) => ({ ...check, text: evil, hint: evil })),
      },
    };
    const host = await FakeTriageHost.open(browser, { process });
    for (const kind of ['commits', 'incidents', 'runbooks', 'actionItems'] as const) {
      await host.tell({ type: 'factLearned', kind, fact: found([evil, evil, evil]) });
    }
    await host.tell({ type: 'detailWritten', field: 'title', text: evil });
    await host.tell({ type: 'questionAnswered', question: 'down', answer: 'yes' });
    for (const step of ['tree', 'checks', 'outcome'] as const) {
      await host.tell({ type: 'stepOpened', step });
      await expect.poll(() => host.page.getByText(evil).filter({ visible: true }).count()).toBeGreaterThan(1);
      expect(await host.page.locator('img').count()).toBe(0);
    }
    expect(await host.page.title()).toBe('triage');
    expect(host.complaints).toEqual([]);
  });

  it('says what the host could not do, and lets it be tried again', async () => {
    const host = await FakeTriageHost.open(browser);
    await triageByKeyboard(host);
    host.answer = () => {
      throw new Error('The folder is read-only.');
    };
    const create = host.page.getByRole('button', { name: 'Create the Incident Record' });
    await create.click();
    await host.page.getByRole('alert').getByText('The folder is read-only.').waitFor();
    host.answer = () => undefined;
    await create.click();
    await host.page.getByRole('alert').waitFor({ state: 'hidden' });
    expect(host.asked).toEqual(['createRecord', 'createRecord']);
  });

  it.each(['dark', 'light', 'high-contrast'])('fits at every width in the %s theme', async (theme) => {
    const host = await FakeTriageHost.open(browser, { theme });
    await learnFacts(host);
    await triageByKeyboard(host);
    for (const width of [1000, 350]) {
      await host.page.setViewportSize({ width, height: 900 });
      for (const step of ['details', 'tree', 'checks', 'outcome'] as const) {
        await host.tell({ type: 'stepOpened', step });
        await host.page.locator(`.step[data-focus="step:${step}"][aria-current]`).waitFor();
        const overflowing = await host.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(overflowing, `${step} at ${width}`).toBe(0);
        await host.screenshot(`${theme}-${width}-${step}`);
      }
    }
  });
});
