import { expect, test } from 'vitest';
import { signOf } from '../../../src/core/index/action-item-sign';
import { read } from '../edit/read';

const signs = (lines: readonly string[], path = 'docs/a.md') => {
  const document = read(['## Action Items', '', ...lines, ''].join('\n'));
  return document.actionItems.map((item) => signOf(document, item, path));
};

test('an action item keeps its sign on another line, with another owner, date and state', () => {
  const [sign] = signs(['- Fix pool']);
  expect(sign).toMatch(/^[0-9a-f]{16}$/);
  expect(signs(['- Other', '- [x] Fix pool (owner: @sam, due: 2026-03-01)'])[1]).toBe(sign);
});

test('other words, another document and another item of the same words have another sign', () => {
  const all = [...signs(['- Fix pool', '- Fix pools', '- Fix pool']), ...signs(['- Fix pool'], 'docs/b.md')];
  expect(new Set(all).size).toBe(4);
});
