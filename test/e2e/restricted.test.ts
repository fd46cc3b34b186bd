import { afterAll, beforeAll, expect, it } from 'vitest';
import { Window } from './window';

let window: Window;
beforeAll(async () => {
  window = await Window.open({ settings: { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' } });
});
afterAll(() => window.close());

const lens = (title: string) => window.page.locator('.codelens-decoration a').filter({ hasText: title });

it('in a folder that nobody trusts yet, a runbook says why nothing runs, and its commands can be copied', async () => {
  await window.openFile('docs/runbooks/search-reindex.md');
  await lens('Restricted mode: commands can be copied, not run').waitFor();
  await lens('Copy').first().waitFor();
  expect(await lens('Run in terminal').count()).toBe(0);
  await window.screenshot('runbook-restricted');
});
