import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DocumentIndex } from '../../../src/core/index/document-index';
import { ActionItemGroups } from '../../../src/core/index/queries/action-item-groups';
import { countOverdue } from '../../../src/core/index/queries/action-item-rows';
import { urgencies, urgencyOf } from '../../../src/core/index/queries/action-items';
import { defaultPolicy } from '../../../src/core/policy/default';
import type { ActionItemSummary, DocumentSummary } from '../../../src/core/index/summary';

const word = fc.constantFrom('', 'a', 'Add an alert', '2026-01-01', '監視');
const optional = fc.option(word, { nil: undefined });
const item = fc.record({
  line: fc.nat(), text: word, state: fc.constantFrom('open', 'done', 'dropped'), owners: fc.array(word, { maxLength: 3 }),
  due: fc.option(fc.constantFrom('2026-01-01', '2026-03-03', '2026-03-06', '2027-01-01'), { nil: undefined }), dueText: optional, ticket: fc.option(fc.oneof(word, fc.constantFrom('ABC-12', '#0', '0', '007', 'https://git.example.com/issues/1234567890', '12-'), fc.string()), { nil: undefined }), doneOn: optional, group: optional, sameWords: fc.option(fc.nat(3), { nil: undefined }),
}).map((each) => withoutEmpty(each) as unknown as ActionItemSummary);
const summary = fc.record({ kind: fc.constant('postmortem'), path: word, title: word, severity: optional, services: fc.array(word, { maxLength: 2 }), excerpt: word, published: fc.boolean(), actionItems: fc.array(item, { maxLength: 4 }) })
  .map((each) => withoutEmpty(each) as unknown as DocumentSummary);

function withoutEmpty(each: object): object {
  return Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined));
}

it('holds what it was last given, after any updates', () => {
  const update = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.option(summary, { nil: undefined }));
  fc.assert(fc.property(fc.array(update, { maxLength: 20 }), (updates) => {
    const index = new DocumentIndex();
    const expected = new Map<string, DocumentSummary>();
    for (const [uri, document] of updates) {
      index.update([[uri, document]]);
      if (document) expected.set(uri, document);
      else expected.delete(uri);
    }
    expect(new Map(index.documents().map(({ uri, document }) => [uri, { ...document }]))).toEqual(expected);
    expect(index.actionItems().map(({ uri, item: each }) => [uri, each])).toEqual([...expected].flatMap(([uri, { actionItems }]) => actionItems.map((each) => [uri, each])));
  }));
});

it('counts what presses without a look at each item as with one, after any updates', () => {
  const today = '2026-03-04';
  const update = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.option(summary, { nil: undefined }));
  fc.assert(fc.property(fc.array(update, { maxLength: 20 }), fc.boolean(), (updates, showClosed) => {
    const index = new DocumentIndex();
    for (const each of updates) index.update([each]);
    const looked = index.actionItems().map((each) => urgencyOf(each, today));
    const groups = new ActionItemGroups(index, { by: 'urgency', filter: { showClosed }, today, policy: defaultPolicy }).groups();
    const expected = urgencies.filter((key) => looked.includes(key) && (showClosed || key !== 'closed'));
    expect(groups.map(({ key, size }) => [key, size])).toEqual(expected.map((key) => [key, looked.filter((each) => each === key).length]));
    expect(countOverdue(index, today)).toBe(looked.filter((each) => each === 'overdue').length);
  }));
});

it('makes room of what is gone, and every answer stays the same', () => {
  const items = (round: number) => Array.from({ length: 100 }, (_, line): ActionItemSummary => ({ line, text: `Item ${line} of ${round}`, state: 'open', owners: ['@sam'], sameWords: line }));
  const document = (round: number): DocumentSummary => ({ kind: 'postmortem', path: 'a.md', title: 'A', date: '2025-01-01', services: [], excerpt: '', published: true, actionItems: items(round) });
  const index = new DocumentIndex();
  index.set('other', document(-1));
  for (let round = 0; round < 200; round++) index.set('changing', document(round));
  expect(index.table.length).toBeLessThan(10_000);
  expect(index.get('changing')?.actionItems).toEqual(items(199));
  expect(index.get('other')?.actionItems).toEqual(items(-1));
  expect(index.owners()).toEqual(['@sam']);
});

it('leaves a summary that it holds no more as it was', () => {
  const index = new DocumentIndex();
  const one: DocumentSummary = { kind: 'meeting', path: 'a.md', title: 'A', services: [], excerpt: '', actionItems: [{ line: 1, text: 'Do it', state: 'open', owners: [] }] };
  index.set('a', one);
  const held = index.get('a');
  index.set('a', { ...one, actionItems: [{ line: 1, text: 'Do something else', state: 'open', owners: [] }] });
  index.delete('a');
  expect({ ...held }).toEqual(one);
});
