import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Cache } from '../../../../src/core/index/cache/read';
import { CacheWriter } from '../../../../src/core/index/cache/write';
import { type DocumentChange, DocumentIndex, type IndexChange } from '../../../../src/core/index/document-index';
import { ActionItemGroups } from '../../../../src/core/index/queries/action-item-groups';
import { countOverdue, findActionItems } from '../../../../src/core/index/queries/action-item-rows';
import { keysOf, likenessOf } from '../../../../src/core/index/likeness';
import type { ActionItemSummary, DocumentSummary } from '../../../../src/core/index/summary';
import { defaultPolicy } from '../../../../src/core/policy/default';

const day = fc.constantFrom('2026-01-01', '2026-03-03', '2026-03-06', '2027-01-01');
const word = fc.constantFrom('', 'a', '監視', 'Über "all"', '\ud800', '["a","a"]');
const name = fc.constantFrom('@sam', 'Kim', 'Sam', '', '監視', 'a\nb');
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const item = fc.record({
  line: fc.nat(), text: fc.oneof(word, fc.constantFrom('Add an alert on the connection pool', 'Alert on connection pools')), state: fc.constantFrom('open' as const, 'done' as const, 'dropped' as const), owners: fc.array(name, { maxLength: 3 }),
  due: maybe(day), dueText: maybe(word), ticket: maybe(fc.oneof(word, fc.constantFrom('ABC-12', 'ABC-13', '#0', '007', 'https://git.example.com/issues/1234567890', '12-'))), doneOn: maybe(day), group: maybe(word),
}).map((each) => ({ ...each, ...(each.state === 'open' ? likenessOf(keysOf(each)) : {}) }));
const facts = { title: word, severity: maybe(fc.constantFrom('SEV-1', 'SEV-3')), severityText: maybe(word), services: fc.array(name, { maxLength: 2 }), owner: maybe(name), excerpt: word, actionItems: fc.array(item, { maxLength: 4 }) };
const summary = fc.oneof(
  fc.record({ ...facts, kind: fc.constant('postmortem'), date: maybe(day), published: fc.boolean(), unwritten: fc.constantFrom(true, undefined), draftBy: maybe(day), publishBy: maybe(day) }),
  fc.record({ ...facts, kind: fc.constant('runbook'), scenario: maybe(word), alert: maybe(word), lastUpdated: maybe(day), reviewBy: maybe(day) }),
  fc.record({ ...facts, kind: fc.constant('incident'), date: maybe(day), status: fc.constantFrom('investigating', 'resolved'), resolvedAt: maybe(fc.nat()) }),
  fc.record({ ...facts, kind: fc.constant('meeting'), date: maybe(day) }),
).map((each) => withoutEmpty({ ...each, actionItems: each.actionItems.map(withoutEmpty) }) as unknown as DocumentSummary);

function withoutEmpty(each: object): object {
  return Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined));
}

const paths = ['docs/a.md', 'docs/b.md', 'docs/c.md'];
/** What several folders hold, each with a cache of its own, and which of it is told, or is not there. */
const folders = fc.array(fc.tuple(summary, summary, summary), { minLength: 1, maxLength: 3 });
const updates = fc.array(fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.boolean(), fc.boolean()), { maxLength: 4 }), { maxLength: 8 });

function cacheOf(documents: readonly DocumentSummary[]): Cache {
  const writer = new CacheWriter('', new TextEncoder());
  for (const document of documents) writer.add({ modified: 1, size: 2, summary: document });
  return Cache.read(writer.finish(), '', new TextDecoder())!;
}

it('answers every question as one made of summaries, after any updates from any caches', () => {
  fc.assert(fc.property(folders, updates, (all, rounds) => {
    const caches = all.map((documents) => cacheOf(documents.map((each, at) => ({ ...each, path: paths[at]! }))));
    const [plain, cached] = [new DocumentIndex(), new DocumentIndex()];
    const [heard, heardToo]: [IndexChange[], IndexChange[]] = [[], []];
    plain.onChange((change) => heard.push(change));
    cached.onChange((change) => heardToo.push(change));
    for (const round of rounds) {
      const told = round.map(([folder, at, isThere, isCached]) => {
        const [cache, document] = [caches[folder % all.length]!, all[folder % all.length]![at]!];
        const expected = isThere ? { ...document, path: paths[at]! } : undefined;
        const uri = `file:///${folder}/${paths[at]}`;
        return { plain: [uri, expected], cached: [uri, isThere && isCached ? cache.get(paths[at]!, 1, 2) : expected] } satisfies Record<string, DocumentChange>;
      });
      plain.update(told.map((each) => each.plain));
      cached.update(told.map((each) => each.cached));
      expect(answers(cached)).toEqual(answers(plain));
    }
    expect(heardToo).toEqual(heard);
  }));
});

it('makes room of what is gone, and every answer stays the same', () => {
  const items = Array.from({ length: 100 }, (_, line): ActionItemSummary => ({ line, text: `Item ${line}`, state: 'open', owners: ['@sam'], ticket: `ABC-${line}` }));
  const document = (title: string): DocumentSummary => ({ kind: 'postmortem', path: 'a.md', title, services: [], excerpt: `About ${title}`, published: true, actionItems: items });
  const [one, other] = [cacheOf([document('A')]), cacheOf([document('B')])];
  const index = new DocumentIndex();
  index.update([['kept', one.get('a.md', 1, 2)]]);
  for (let round = 0; round < 200; round++) index.update([['changing', (round % 2 === 0 ? one : other).get('a.md', 1, 2)]]);
  expect(index.table.length).toBeLessThan(10_000);
  expect({ ...index.get('kept') }).toEqual(document('A'));
  expect({ ...index.get('changing') }).toEqual(document('B'));
});

/** All that can be asked. */
function answers(index: DocumentIndex) {
  const today = '2026-03-04';
  const groupings = ['urgency', 'owner', 'severity', 'document'] as const;
  const filters = [{ showClosed: false }, { showClosed: true }, { showClosed: true, mine: ['Sam'] }, { showClosed: false, text: 'alert' }];
  const policy = defaultPolicy;
  return {
    documents: index.documents().map(({ uri, document }) => ({ uri, document: { ...document } })),
    kinds: [index.postmortems(), index.runbooks(), index.incidents()].map((documents) => documents.map(({ uri }) => uri)),
    items: index.actionItems().map(({ uri, item: each }) => ({ uri, each })),
    found: filters.map((filter) => findActionItems(index, filter, policy).map(({ uri, item: each }) => ({ uri, each }))),
    groups: groupings.flatMap((by) => filters.map((filter) => {
      const groups = new ActionItemGroups(index, { by, filter, today, policy });
      return groups.groups().map(({ key, size }) => ({ key, size, first: groups.items(key, 2, 'due').map(({ uri, item: each }) => ({ uri, each })) }));
    })),
    counts: [countOverdue(index, today), index.table.closed, index.size],
    names: [index.owners(), index.people(), index.services()],
    earlier: ['ABC-12', undefined].map((ticket) => index.earlierActions({ text: 'Alert on the connection pool', ticket }, '2026-12-31')),
    json: JSON.stringify(index.documents().map(({ document }) => document.excerpt)),
  };
}
