import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/host/chromium.mjs';
import type { DashboardView } from '../../src/protocol/dashboard';
import { dashboard, line, quarterIds } from './pages/dashboard-view';
import { FakeDashboardHost } from './pages/fake-dashboard-host';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Goes on with the Tab key until the focus is where it should be. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-focus'));
  for (let presses = 0; presses < 60 && (await focused()) !== name; presses += 1) await page.keyboard.press('Tab');
  expect(await focused()).toBe(name);
}

/** The tops of a chart's columns and its height, in the order of the quarters: 0 for one without a value. */
function heights(page: Page, chart: string): Promise<number[]> {
  return page.getByRole('group', { name: chart }).locator('.column').evaluateAll((columns) => columns.map((column) => (
    [...column.querySelectorAll('.part')].reduce((sum, part) => sum + Number(part.getAttribute('height')), 0))));
}

const nothing: Partial<DashboardView> = {
  summary: 'Wed, Jul 1, 2026 to Wed, Sep 30, 2026: 0 incidents', openItems: '0 action items open today, 0 overdue', legend: [], incidents: [], causes: [], services: [], leftOut: null,
  quarters: quarterIds.map((id) => ({ id, name: id, counts: [], words: `${id}: 0 incidents` })),
  choices: quarterIds.map((id) => ({ id, words: `${id}: 0 incidents` })),
  figures: dashboard().figures.map((figure) => ({ ...figure, value: 'not known', state: 'unknown', base: 'no incident', behind: [], trend: { ...figure.trend, values: quarterIds.map(() => null), words: quarterIds.map(() => 'not known') } })),
};

describe('the dashboard page', () => {
  it.each(['dark', 'light', 'high-contrast'])('shows the figures in the theme %s, and nothing that a document says as markup', async (theme) => {
    const host = await FakeDashboardHost.open(browser, dashboard(), { theme, width: 1200 });
    await host.page.getByRole('button', { name: 'Checkout is down <b>for everybody</b>' }).waitFor();
    expect(await host.page.getByRole('group', { name: 'Figures of the quarter' }).getByRole('button').allInnerTexts())
      .toEqual(expect.arrayContaining([expect.stringContaining('Target met: under 5 min')]));
    await host.served.screenshot(theme);
    expect(host.served.complaints).toEqual([]);
  });

  it('draws columns as high as their values, and none where nothing is known', async () => {
    const host = await FakeDashboardHost.open(browser);
    const incidents = await heights(host.page, 'Incidents by quarter');
    const counts = [3, 2, 6, 2, 0, 8, 5, 5];
    const each = incidents[5]! / 8;
    expect(incidents.map((height) => Math.round(height / each))).toEqual(counts);
    const times = await heights(host.page, 'Mean time, by quarter');
    expect(times.map((height) => Math.round(height / (times[0]! / 12)))).toEqual([12, 0, 7, 6, 0, 9, 5, 4]);
  });

  it('writes a value only where it has room, and all of that of the picked quarter', async () => {
    const [first, recovery] = dashboard().figures;
    const words = quarterIds.map(() => '11 hr 57 min');
    const host = await FakeDashboardHost.open(browser, dashboard({ figures: [{ ...first!, trend: { ...recovery!.trend, values: [3, 3, 3, 3, 3, 3, 3, 3], words } }] }), { width: 360 });
    const chart = host.page.getByRole('group', { name: 'Mean time, by quarter' });
    await expect.poll(() => chart.locator('.value').allTextContents()).toEqual(['11 hr 57 min']);
    const edges = await chart.evaluate((drawn) => [drawn.querySelector('.value')!.getBoundingClientRect().right, drawn.getBoundingClientRect().right] as const);
    expect(edges[0]).toBeLessThanOrEqual(edges[1]);
  });

  it('goes to another figure, another quarter and a line behind it by keyboard alone', async () => {
    const host = await FakeDashboardHost.open(browser);
    const { page } = host;
    const { keyboard } = page;
    await tabTo(page, 'figure:actionItems');
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Action items done on time: not known' }).waitFor();
    await page.getByRole('group', { name: 'Share, by quarter' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-focus'))).toBe('figure:actionItems');

    await tabTo(page, 'incidents:2026-Q3');
    await keyboard.press('ArrowLeft');
    await keyboard.press('ArrowLeft');
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Q1 2026' }).waitFor();
    expect(host.told).toContainEqual({ type: 'quarterPicked', quarter: '2026-Q1' });
    // The chart is drawn anew around the same place.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-focus'))).toBe('incidents:2026-Q1');

    await tabTo(page, 'behind:actionItems:0:rest');
    await keyboard.press('Enter');
    await tabTo(page, 'behind:actionItems:0:rest:2');
    await keyboard.press('Enter');
    await expect.poll(() => host.told.at(-1)).toEqual({ type: 'lineOpened', target: line('', undefined, 'docs/postmortems/a.md#L34').target });
    await page.keyboard.press('Home');
    await tabTo(page, 'service:0');
    await keyboard.press('Enter');
    await tabTo(page, 'service:0:0');
    expect(host.served.complaints).toEqual([]);
  });

  it('keeps the figure that is looked at over a reload, and says which quarter and folder it was', async () => {
    const host = await FakeDashboardHost.open(browser);
    await host.page.getByRole('button', { name: /^Postmortems published/ }).click();
    await host.page.locator('select').selectOption('2025-Q2');
    await host.page.getByRole('heading', { level: 2, name: 'Q2 2025' }).waitFor();
    expect(await host.served.saved()).toEqual({ figure: 'postmortems', folder: 'file:///team', quarter: '2025-Q2' });
    await host.served.reload();
    await host.page.getByRole('button', { name: /^Postmortems published/, pressed: true }).waitFor();
  });

  it('leads to the action items and to a review', async () => {
    const host = await FakeDashboardHost.open(browser);
    await host.page.getByRole('button', { name: '17 action items open today, 10 overdue' }).click();
    await host.page.getByRole('button', { name: 'New Quarterly Review' }).click();
    await expect.poll(() => host.told.slice(-2)).toEqual([{ type: 'actionItemsWanted' }, { type: 'reviewWanted' }]);
  });

  it('says that it reads, and what failed, and goes on with what comes after', async () => {
    const host = await FakeDashboardHost.open(browser);
    await host.post({ type: 'reading' });
    await host.page.getByRole('status').getByText('Reading the documents…').waitFor();
    await host.post({ type: 'failed', reason: 'The disk is gone' });
    await host.page.getByRole('alert').getByText('The disk is gone').waitFor();
    await host.show(dashboard());
    await expect.poll(() => host.page.getByRole('alert').isVisible()).toBe(false);
  });

  it('has room for long words in a narrow column, and says where there is nothing', async () => {
    const long = 'Thecheckoutserviceoftheinternationalbookingplatform'.repeat(4);
    const narrow = await FakeDashboardHost.open(browser, dashboard({
      folder: 'payments', leftOut: { heading: 'Documents in no quarter', lines: [line(long, long)], more: '3 more' }, causes: [line(long, long)], services: [{ name: long, count: '12', share: 1, lines: [line(long)] }],
    }), { width: 360 });
    await narrow.page.getByText(long).first().waitFor();
    await narrow.page.getByText('3 more', { exact: true }).waitFor();
    await narrow.served.screenshot('narrow');
    expect(await narrow.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

    const empty = await FakeDashboardHost.open(browser, dashboard(nothing));
    await empty.page.getByText('No postmortem and no incident record is of this quarter.').waitFor();
    await empty.served.screenshot('empty');
    expect([...narrow.served.complaints, ...empty.served.complaints]).toEqual([]);
  });
});
