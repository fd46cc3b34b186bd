import { expect, test } from 'vitest';
import { displayWidth } from '../../../src/core/edit/display-width';

test.each([
  ['Status', 6],
  ['状態', 4],
  ['ｶﾅ', 2],
  ['完了 ok', 7],
  ['✅', 2],
  ['☑️', 2],
  ['👩‍💻', 2],
  ['e\u0301', 1],
  ['', 0],
])('%j takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});
