import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerWords } from '../../../../src/core/index/cache/layout';
import { Cache } from '../../../../src/core/index/cache/read';
import { type CachedDocument, CacheWriter } from '../../../../src/core/index/cache/write';
import { summaryFrom } from '../../../../src/core/index/items/held-document';
import type { DocumentSummary } from '../../../../src/core/index/summary';

const text = fc.oneof(fc.string({ maxLength: 8 }), fc.array(fc.nat(0xffff), { maxLength: 8 }).map((units) => String.fromCharCode(...units)), fc.constantFrom('', '監視', '"\\\n', '\ud800', 'é—\u2028'));
const optional = fc.option(text, { nil: undefined });
const hash = fc.option(fc.integer({ min: 0, max: 2 ** 30 - 1 }), { nil: undefined });
const item = fc.record({
  line: fc.nat(), text, state: fc.constantFrom('open', 'done', 'dropped'), owners: fc.array(text, { maxLength: 3 }),
  due: optional, dueText: optional, ticket: optional, doneOn: optional, group: optional, sameWords: hash, sameTicket: hash,
});
const common = {
  title: text, severity: optional, severityText: optional, services: fc.array(text, { maxLength: 3 }), owner: optional, excerpt: text,
  actionItems: fc.array(item, { maxLength: 4 }),
};
const summary = fc.oneof(
  fc.record({ ...common, kind: fc.constant('postmortem'), date: optional, published: fc.boolean(), unwritten: fc.constantFrom(true, undefined), draftBy: optional, publishBy: optional }),
  fc.record({ ...common, kind: fc.constant('runbook'), scenario: optional, lastUpdated: optional, reviewBy: optional }),
  fc.record({
    ...common, kind: fc.constant('incident'), date: optional, status: fc.constantFrom('investigating', 'resolved'),
    resolvedAt: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined }),
  }),
  fc.record({ ...common, kind: fc.constantFrom('meeting', 'review'), date: optional }),
);
const documents = fc.array(fc.tuple(summary, fc.double({ noNaN: true, min: 0 }), fc.nat()), { maxLength: 8 }).map((all) => all.map(([each, modified, size], index): CachedDocument => ({
  modified, size,
  // Without what holds nothing, as a summary is.
  summary: Object.fromEntries(Object.entries({ ...each, path: `docs/${index}.md`, actionItems: each.actionItems.map(withoutEmpty) })
    .filter(([, value]) => value !== undefined)) as unknown as DocumentSummary,
})));

function withoutEmpty(each: object) {
  return Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined));
}

function write(all: readonly CachedDocument[], identity = 'file:///work 1'): Uint8Array {
  const writer = new CacheWriter(identity, new TextEncoder());
  for (const document of all) writer.add(document);
  return writer.finish();
}

const read = (bytes: Uint8Array, identity: string) => Cache.read(bytes, identity, new TextDecoder());

function known(cache: Cache | undefined, { summary: { path }, modified, size }: CachedDocument): DocumentSummary | undefined {
  const found = cache?.get(path, modified, size);
  return found && summaryFrom(found);
}

function many(count: number): CachedDocument[] {
  return Array.from({ length: count }, (_, index) => ({
    modified: 1e12 + index, size: index,
    summary: { kind: 'postmortem', path: `docs/${index}.md`, title: `Title ${index}`, services: [], excerpt: '—', published: true, actionItems: [] },
  }));
}

it('gives back what was written', () => {
  fc.assert(fc.property(documents, (all) => {
    const cache = read(write(all), 'file:///work 1');
    expect(cache?.size).toBe(all.length);
    for (const each of all) expect(known(cache, each)).toEqual(each.summary);
  }));
});

it('gives back thousands, over many pages, from the middle of a larger buffer', () => {
  const all = many(5000);
  const bytes = write(all);
  const larger = new Uint8Array(bytes.length + 8);
  larger.set(bytes, 4);
  const cache = read(larger.subarray(4, 4 + bytes.length), 'file:///work 1');
  expect(all.map((each) => known(cache, each)?.title)).toEqual(all.map(({ summary: { title } }) => title));
});

it('finds files in any order, those that it does not know among them', () => {
  const all = many(50);
  const order = fc.shuffledSubarray([...all, ...many(100).slice(50)], { minLength: 10 });
  const cache = read(write(all), 'file:///work 1');
  fc.assert(fc.property(order, (asked) => {
    expect(asked.map((each) => known(cache, each)?.title)).toEqual(asked.map(({ size, summary: { title } }) => (size < 50 ? title : undefined)));
  }));
});

it('knows a file no more that has another time, size or path', () => {
  const cache = read(write(many(2)), 'file:///work 1');
  expect(cache?.get('docs/1.md', 1e12 + 1, 1)).toBeDefined();
  expect(cache?.get('docs/1.md', 1e12, 1)).toBeUndefined();
  expect(cache?.get('docs/1.md', 1e12 + 1, 0)).toBeUndefined();
  expect(cache?.get('docs/2.md', 1e12 + 1, 1)).toBeUndefined();
});

describe('throws away', () => {
  const bytes = write(many(3));

  it('what belongs to another folder or process', () => {
    expect(read(bytes, 'file:///work 2')).toBeUndefined();
  });

  it('a file that was cut off anywhere', () => {
    for (let length = 0; length < bytes.length; length++) expect(read(bytes.slice(0, length), 'file:///work 1')).toBeUndefined();
  });

  it('a file that something follows', () => {
    expect(read(new Uint8Array([...bytes, 0, 0, 0, 0]), 'file:///work 1')).toBeUndefined();
  });

  it('a file with any one bit turned, in each part of it', () => {
    for (let at = 0; at < bytes.length; at++) {
      const damaged = bytes.slice();
      damaged[at] = damaged[at]! ^ (1 << (at % 8));
      expect(read(damaged, 'file:///work 1')).toBeUndefined();
    }
  });

  it('a file of an older version that is sound in itself', () => {
    const older = bytes.slice();
    new Uint32Array(older.buffer)[1] = 0;
    expect(read(older, 'file:///work 1')).toBeUndefined();
  });

  it('anything that is no cache at all', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
      expect(read(noise, 'file:///work 1')).toBeUndefined();
    }));
    expect(read(new Uint8Array(4 * headerWords), 'file:///work 1')).toBeUndefined();
  });
});
