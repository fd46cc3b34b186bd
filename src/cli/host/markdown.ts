import type { MarkdownParser } from '../../core/ports';

/** remark, whose code is only run for the first document that needs it. `require` because rules are synchronous. */
export const markdown: MarkdownParser = {
  parse(text) {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- rules can't wait for an import()
    const remark = require('../../core/document/remark') as typeof import('../../core/document/remark');
    return remark.markdown.parse(text);
  },
};
