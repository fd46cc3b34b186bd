import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '../../../src/core/edit/apply';
import { editsBetween } from '../../../src/core/edit/between';

const line = fc.array(fc.constantFrom('a', 'b', '✅', '👩', '\r'), { maxLength: 4 }).map((parts) => parts.join(''));
const text = fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n'));

test('the edits make one text of the other', () => {
  fc.assert(fc.property(text, text, (before, after) => {
    expect(apply(before, editsBetween(before, after))).toBe(after);
  }));
});

test('lines that are the same are left alone where there are as many', () => {
  expect(editsBetween('- one\n- two\n- three', '- one ✅\n- two\n- done')).toEqual([{ start: 5, end: 5, text: ' ✅' }, { start: 14, end: 18, text: 'don' }]);
});

test('a line that comes is inserted', () => {
  expect(editsBetween('a\nc\n', 'a\nb\nc\n')).toEqual([{ start: 2, end: 2, text: 'b\n' }]);
});

test('no pair of surrogates is parted', () => {
  expect(editsBetween('👩 x', '👨 x')).toEqual([{ start: 0, end: 2, text: '👨' }]);
});
