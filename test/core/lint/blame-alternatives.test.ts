import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byFirstLetter } from '../../../src/core/lint/rules/blameless-language/alternatives';
import { spaced } from '../../../src/core/lint/rules/blameless-language/patterns';

it.each([
  [['human error', 'harm'], 'h(?:uman error|arm)'],
  [['(?:is|was) careless', 'carelessness|careless'], 'i(?:s careless)|w(?:as careless)|c(?:arelessness|areless)'],
  [['(?:(?:had|has) )?(?:failed|failing) to'], 'h(?:ad (?:failed|failing) to|as (?:failed|failing) to)|f(?:ailed to|ailing to)'],
])('groups %j', (sources, grouped) => {
  expect(byFirstLetter(sources)).toBe(grouped);
});

it('finds what the patterns find one beside the other', () => {
  const sources = spaced.filter(({ opening, after }) => opening === undefined && after !== 'owner').map(({ words }) => words);
  const words = [...new Set(sources.flatMap((source) => source.match(/[a-z'’-]+/g) ?? []))];
  const matches = (source: string, text: string) => [...text.matchAll(new RegExp(`\\b(?:${source})(?![\\w-])`, 'gi'))].map(({ 0: found, index }) => [index, found]);
  expect(matches(byFirstLetter(sources), sources.join('\n'))).not.toEqual([]);
  fc.assert(fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (picked) => {
    const text = picked.join(' ');
    expect(matches(byFirstLetter(sources), text)).toEqual(matches(sources.join('|'), text));
  }));
});
