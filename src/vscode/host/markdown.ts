import type { MarkdownParser } from '../../core/ports';

/**
 * remark, loaded by the first document that needs it. `require` because rules are synchronous: on the desktop it reads
 * `dist/remark.js`, in the web bundle the module is already there and only runs now.
 */
export const markdown: MarkdownParser = {
  parse(text) {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- rules can't wait for an import()
    const remark = require('../../core/document/remark') as typeof import('../../core/document/remark');
    return remark.markdown.parse(text);
  },
};
