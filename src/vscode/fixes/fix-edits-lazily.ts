import type { FixEdits } from '../../core/lint/rule';

/** What makes the edits of fixes, loaded by the first one. `require` because whoever has a finding may ask for its fixes at once. */
export function fixEdits(): FixEdits {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- on the desktop it reads `dist/fixes.js`, in the web bundle it is there already
  return require('../../core/lint/fix-edits') as FixEdits;
}
