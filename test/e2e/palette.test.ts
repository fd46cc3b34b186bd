import { afterAll, beforeAll, expect, it } from 'vitest';
import manifest from '../../package.json';
import strings from '../../package.nls.json';
import { Window } from './window';

let window: Window;
beforeAll(async () => {
  window = await Window.open();
});
afterAll(() => window.close());

it('offers the commands of the manifest in the palette', async () => {
  const titles = manifest.contributes.commands
    .filter(({ command }) => !command.includes('actionItem.'))
    .map(({ title }) => strings[title.slice(1, -1) as keyof typeof strings]);

  await window.page.keyboard.press('F1');
  await window.quickInput.fill('>Incident: ');
  const options = window.page.locator('.quick-input-list').getByRole('option', { name: /^Incident: / });
  await expect.poll(() => options.allInnerTexts().then((texts) => texts.join('\n'))).toContain(titles[0]);
  await window.screenshot('palette');
});
