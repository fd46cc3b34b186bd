import { onTestFailed, beforeEach } from 'vitest';
import { Window } from './window';

/** What the extension logged in the windows of a test that fails, which are gone before anybody could look. */
beforeEach(() => {
  onTestFailed(async () => {
    for (const window of Window.opened) console.error(await window.log());
  });
});
