import { expect, test } from 'vitest';
import { findActionItem } from '../../../src/core/index/find-action-item';
import { read } from '../edit/read';

const text = '## Action Items\n\n- Fix it\n- Test it\n- Fix it\n';

test.each([
  ['on its line', { line: 4, text: 'Fix it' }, 4],
  ['where it has moved to', { line: 9, text: 'Test it' }, 3],
  ['nearest to where it was', { line: 3, text: 'Fix it' }, 2],
])('an item is found %s', (_, known, line) => {
  expect(findActionItem(read(text), known)?.line).toBe(line);
});

test('no other item is taken for one that is gone', () => {
  expect(findActionItem(read(text), { line: 2, text: 'Something else' })).toBeUndefined();
});
