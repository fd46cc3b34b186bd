import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../../src/core/document/model';
import { lint, type LintOptions } from '../../../src/core/lint/lint';
import type { LintMemory } from '../../../src/core/lint/memory';
import { finderIn, type Search } from '../../../src/core/lint/stretches';
import dutch from '../../fixtures/documents/dutch.md';
import groupedByOwner from '../../fixtures/documents/grouped-by-owner.md';
import headingTimeline from '../../fixtures/documents/heading-timeline.md';
import japanese from '../../fixtures/documents/japanese.md';
import twoFlaws from '../../fixtures/documents/two-flaws.md';
import { lintOptions, read } from './document';

const piece = fc.constantFrom(
  'e', '\n', '\n\n', '## Root Cause\n\n', '# ', '- ', '1. **Why?** ', '| 14:75 | Down |\n', 'Human error. ', 'Sam forgot to test it.', '[log](gone.md) ', '](#none)', '2026-02-30 ', 'TBD ',
  '**Resolved**: 25:10\n', 'ghp_0123456789', '```\n', '<!-- ', '---\n', '> ', '\r\n', '\ud83d',
);
/** What somebody types one after the other: where, how many characters go, and what comes. */
const typing = fc.array(fc.record({ at: fc.nat(), gone: fc.nat(12), pieces: fc.array(piece, { maxLength: 3 }) }), { minLength: 1, maxLength: 12 });
const long = `${[dutch, twoFlaws, headingTimeline].join('\n\n')}\n\n## Log\n\n${'- The queue grew, see [the log](log.md), and someone forgot to look.\n'.repeat(120)}`;

const options: LintOptions = { ...lintOptions({}), surroundings: { exists: () => false, secretsIn: (text) => [{ kind: 'key', start: 0, end: text.length }], earlierActions: () => [] } };

function findingsOf(text: string, memory?: LintMemory): string[] {
  const { findings } = lint(read(text), { ...options, memory });
  return findings.map(({ rule, start, end, message }) => `${rule} ${start}-${end} ${JSON.stringify(message.facts)}`);
}

test('finds the same with the memory of what was there before a change as without', () => {
  let found = 0;
  fc.assert(fc.property(fc.constantFrom(dutch, groupedByOwner, headingTimeline, japanese, twoFlaws, long), typing, (first, changes) => {
    const memory: LintMemory = {};
    let text = first;
    for (const { at, gone, pieces } of changes) {
      findingsOf(text, memory);
      const start = at % (text.length + 1);
      text = text.slice(0, start) + pieces.join('') + text.slice(start + gone);
    }
    const findings = findingsOf(text);
    found += findings.length;
    expect(findingsOf(text, memory)).toEqual(findings);
  }), { numRuns: 40, seed: 20260205 });
  expect(found).toBeGreaterThan(500);
}, 120_000);

const part = (title: string) => `## ${title}\n\n${`What is said of ${title}. `.repeat(20)}\n\n`;
const document = (...titles: readonly string[]) => read(titles.map(part).join(''));

/** Looks for the word "said" and notes where it was asked to. */
function searchOf(asked: string[]): Search<Span> {
  return (text) => {
    asked.push(/## (.*)/.exec(text)?.[1] ?? '');
    return Array.from(text.matchAll(/said/g), ({ index }) => ({ start: index, end: index + 4 }));
  };
}

test('looks only in the stretch that has changed', () => {
  const asked: string[] = [];
  const search = searchOf(asked);
  const memory: LintMemory = { stretches: [] };
  finderIn(document('one', 'two', 'three'), memory)(search);
  expect(asked.splice(0)).toEqual(['one', 'two', 'three']);
  const changed = document('one', 'two, and more', 'three');
  const hits = finderIn(changed, memory)(search);
  expect(asked.splice(0)).toEqual(['two, and more']);
  expect(hits.map(({ start, end }) => changed.text.slice(start, end))).toEqual(new Array(60).fill('said'));
  finderIn(document('one', 'three'), memory)(search);
  expect(asked).toEqual([]);
});

test('looks once in a run for what two ask, and answers for a span with what lies within it', () => {
  const asked: string[] = [];
  const search = searchOf(asked);
  const source = document('one', 'two', 'three');
  const find = finderIn(source, { stretches: [] });
  const { body } = source.sections[1]!;
  const hits = find(search, body);
  expect(asked).toEqual(['two']);
  expect(hits.map(({ start }) => start)).toEqual(Array.from(source.text.matchAll(/said/g), ({ index }) => index).filter((start) => start > body.start && start < body.end));
  find(search);
  expect(asked).toEqual(['two', 'one', 'three']);
});

test('looks through the whole text the first time', () => {
  const asked: string[] = [];
  const memory: LintMemory = {};
  const source = document('one', 'two', 'three');
  const hits = finderIn(source, memory)(searchOf(asked));
  expect(asked).toEqual(['one']);
  expect(finderIn(source, memory)(searchOf(asked))).toEqual(hits);
  expect(asked.slice(1)).toEqual(['one', 'two', 'three']);
});

test('parts a long section between its blocks', () => {
  const text = `# Log\n\n${`- ${'word '.repeat(100)}\n\nand\n\n`.repeat(40)}`;
  const lengths: number[] = [];
  finderIn(read(text), { stretches: [] })((stretch) => {
    lengths.push(stretch.length);
    return [];
  });
  expect(lengths.length).toBeGreaterThan(3);
  expect(Math.max(...lengths)).toBeLessThan(5000);
  expect(lengths.reduce((sum, length) => sum + length)).toBe(text.length);
});
