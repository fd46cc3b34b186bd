import { expect, test } from 'vitest';
import { disabledRanges } from '../../../src/core/document/directives';
import { read } from './read';

/** The texts of the ranges, each with its rule. */
const off = (text: string) => disabledRanges(read(text)).map(({ start, end, rule }) => [rule, text.slice(start, end)]);

test('a document without comments has no ranges', () => {
  expect(off('# T\n\ntext')).toEqual([]);
});

test('disable holds to the end, for every rule or for those named', () => {
  expect(off('a\n\n<!--lint disable-->\n\nb')).toEqual([[undefined, '<!--lint disable-->\n\nb']]);
  expect(off('<!-- lint disable one two -->\n\nb')).toEqual([['one', '<!-- lint disable one two -->\n\nb'], ['two', '<!-- lint disable one two -->\n\nb']]);
});

test('enable ends it', () => {
  expect(off('<!--lint disable one-->\n\nb\n\n<!--lint enable one-->\n\nc')).toEqual([['one', '<!--lint disable one-->\n\nb\n\n<!--lint enable one-->']]);
  expect(off('<!--lint disable one-->\n\nb\n\n<!--lint enable-->\n\nc')).toEqual([['one', '<!--lint disable one-->\n\nb\n\n<!--lint enable-->']]);
});

test('ignore holds for the next block, also inside a list', () => {
  expect(off('<!--lint ignore one-->\n\nb\n\nc')).toEqual([['one', '<!--lint ignore one-->\n\nb']]);
  expect(off('- x\n\n  <!--lint ignore one-->\n\n  b\n\n- c')).toEqual([['one', '<!--lint ignore one-->\n\n  b']]);
});

test('a comment in code is none', () => {
  expect(off('```\n<!--lint disable-->\n```\n\nUse `<!--lint disable-->`.')).toEqual([]);
});
