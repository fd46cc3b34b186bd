import { afterAll, beforeAll, expect, it } from 'vitest';
import manifest from '../../package.json';
import strings from '../../package.nls.json';
import { Window } from './window';

let window: Window;
beforeAll(async () => {
  window = await Window.open();
});
afterAll(() => window.close());

interface PaletteEntry {
  readonly command: string;
  readonly when?: string;
}

/** Commands that the palette offers in any window: the manifest sets no condition on them. */
function unconditional(): string[] {
  const { menus = {} } = manifest.contributes as { menus?: { commandPalette?: PaletteEntry[] } };
  const conditional = new Set(menus.commandPalette?.map(({ command }) => command));
  return manifest.contributes.commands
    .filter(({ command }) => !conditional.has(command))
    .map(({ title }) => `Incident: ${strings[title.slice(1, -1) as keyof typeof strings]}`);
}

it('the palette offers the commands of the manifest', async () => {
  await window.page.keyboard.press('F1');
  for (const title of unconditional()) {
    await window.quickInput.fill(`>${title}`);
    const option = window.page.locator('.quick-input-list').getByRole('option', { name: title });
    await expect.poll(() => option.count(), { message: title }).toBeGreaterThan(0);
  }
  await window.quickInput.fill('>Incident: ');
  await window.screenshot('palette');
});
