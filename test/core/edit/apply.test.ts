import { expect, test } from 'vitest';
import { apply } from '../../../src/core/edit/apply';

test('edits apply by their offsets in the original text, whatever their order', () => {
  const edits = [{ start: 6, end: 11, text: 'team' }, { start: 0, end: 5, text: 'Hi' }, { start: 11, end: 11, text: '!' }];
  expect(apply('hello world', edits)).toBe('Hi team!');
});

test('edits that overlap are refused', () => {
  expect(() => apply('hello', [{ start: 0, end: 3, text: '' }, { start: 2, end: 4, text: '' }])).toThrow(RangeError);
});
