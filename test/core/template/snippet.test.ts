import { expect, test } from 'vitest';
import { toSnippet } from '../../../src/core/template/snippet';

test('each blank becomes a tab stop that keeps its brackets', () => {
  expect(toSnippet('**Owner**: [Name]\n**Loss**: [$Z or N/A]\n')).toBe('**Owner**: ${1:[Name]}\n**Loss**: ${2:[\\$Z or N/A]}\n$0');
});

test('what a snippet would read as its own is escaped', () => {
  expect(toSnippet('`${HOME}\\x` $1 {a}')).toBe('`\\${HOME\\}\\\\x` \\$1 {a\\}$0');
});
