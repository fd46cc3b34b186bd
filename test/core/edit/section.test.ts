import { expect, test } from 'vitest';
import { apply } from '../../../src/core/edit/apply';
import { insertSection } from '../../../src/core/edit/section';
import type { Outline } from '../../../src/core/template/outline';
import { read } from './read';

const outline: Outline = {
  fields: [],
  sections: [['summary', 'Summary'], ['impact', 'Impact'], ['rootCause', 'Root Cause']].map(([concept, title]) => ({
    concept: concept!, title: title!, level: 2, optional: false, text: `## ${title}\n\n[${title} in words]`,
  })),
};
const [summary, impact, rootCause] = outline.sections;

test.each([
  ['behind the section that comes before it', impact!, '# Down\n\n## Summary\n\nIt broke.\n\n## Lessons\n\nNone.\n', '# Down\n\n## Summary\n\nIt broke.\n\n## Impact\n\n[Impact in words]\n\n## Lessons\n\nNone.\n'],
  ['before the section that comes after it', summary!, '# Down\n\n## Impact\n\nAll users.\n', '# Down\n\n## Summary\n\n[Summary in words]\n\n## Impact\n\nAll users.\n'],
  ['before the first of those that come after it, in whatever order they stand', summary!, '# Down\n\n## Root Cause\n\nA lock.\n\n## Impact\n\nAll users.\n', '# Down\n\n## Summary\n\n[Summary in words]\n\n## Root Cause\n\nA lock.\n\n## Impact\n\nAll users.\n'],
  ['at the end where no section is known', rootCause!, '# Down\n\nText without a newline', '# Down\n\nText without a newline\n\n## Root Cause\n\n[Root Cause in words]\n'],
  ['in the line endings of the document', impact!, '# Down\r\n\r\n## Summary\r\n\r\nIt broke.\r\n', '# Down\r\n\r\n## Summary\r\n\r\nIt broke.\r\n\r\n## Impact\r\n\r\n[Impact in words]\r\n'],
])('a missing section is inserted %s', (_, section, before, after) => {
  expect(apply(before, [insertSection(read(before), outline, section)])).toBe(after);
});

test('a missing section is inserted behind a timeline that goes on under headings beside its own', () => {
  const [root] = outline.sections.slice(2);
  const timeline = { ...summary!, concept: 'timeline', title: 'Timeline' };
  const before = '# Down\n\n## Timeline\n\nAll times in UTC.\n\n## 2026-02-05\n\n### 20:15\n\nAlert fired.\n\n### 20:40\n\nRestarted.\n\n## Notes\n\nNone.\n';
  const after = apply(before, [insertSection(read(before), { ...outline, sections: [timeline, root!] }, root!)]);
  expect(read(before).timeline).toHaveLength(2);
  expect(read(after).timeline).toHaveLength(2);
  expect(after).toContain('Restarted.\n\n## Root Cause\n\n[Root Cause in words]\n\n## Notes\n');
});
