import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DocumentIndex } from '../../../../src/core/index/document-index';
import { type Asked, asksForTheSame as sameKeys, keysOf, likenessOf as likenessOfKeys } from '../../../../src/core/index/likeness';
import type { ActionItemSummary, DocumentSummary } from '../../../../src/core/index/summary';

const asksForTheSame = (one: Asked, other: Asked) => sameKeys(keysOf(one), keysOf(other));
const likenessOf = (asked: Asked) => likenessOfKeys(keysOf(asked));

function item(text: string, state: ActionItemSummary['state'] = 'open', line = 9): ActionItemSummary {
  const { sameWords, sameTicket } = state === 'open' ? likenessOf({ text }) : {};
  return { line, text, state, owners: [], ...(sameWords === undefined ? {} : { sameWords }), ...(sameTicket === undefined ? {} : { sameTicket }) };
}

function postmortem(date: string | undefined, actionItems: readonly ActionItemSummary[]): DocumentSummary {
  return { kind: 'postmortem', path: 'x.md', title: `Of ${date}`, services: [], excerpt: '', published: true, actionItems, ...(date === undefined ? {} : { date }) };
}

const alert = 'Add an alert for the connection pool';

it('finds open items of earlier days, the earliest three in order', () => {
  const index = new DocumentIndex();
  const days = ['2025-03-01', '2025-01-01', '2025-05-01', '2025-02-01', '2026-02-05', '2026-03-01'];
  index.update(days.map((day) => [day, postmortem(day, [item('Something else entirely'), item(alert)])]));
  index.set('undated', postmortem(undefined, [item(alert)]));
  index.set('done', postmortem('2024-01-01', [item(alert, 'done'), item(alert, 'dropped')]));
  index.set('incident', { kind: 'meeting', path: 'y.md', title: 'Meeting', services: [], excerpt: '', date: '2024-01-01', actionItems: [item(alert)] });
  const found = index.earlierActions({ text: `${alert}s` }, '2026-02-05');
  expect(found.map(({ document }) => document)).toEqual(['2025-01-01', '2025-02-01', '2025-03-01']);
  expect(found[0]).toEqual({ document: '2025-01-01', title: 'Of 2025-01-01', date: '2025-01-01', line: 9, text: alert });
});

it('forgets what is done, changed, moved or gone', () => {
  const index = new DocumentIndex();
  const found = () => index.earlierActions({ text: alert }, '2026-02-05').map(({ document }) => document);
  index.update(['a', 'b', 'c', 'd'].map((key) => [key, postmortem('2025-01-01', [item(alert)])]));
  index.set('a', postmortem('2025-01-01', [item(alert, 'done')]));
  index.delete('b');
  index.rename('c', 'e', 'y.md');
  expect(found().sort()).toEqual(['d', 'e']);
});

it('finds what a look at every document finds, after any updates', () => {
  const text = fc.constantFrom(alert, 'Create alerts for our connection pools', 'Rehearse the failover of orders', 'Add tests');
  const state = fc.constantFrom('open' as const, 'done' as const);
  const day = fc.constantFrom('2025-01-01', '2025-01-02', '2025-01-03', undefined);
  const summary = fc.option(fc.tuple(day, fc.array(fc.tuple(text, state), { maxLength: 3 }))
    .map(([date, items]) => postmortem(date, items.map(([words, open], line) => item(words, open, line)))), { nil: undefined });
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), summary)), text, (updates, asked) => {
    const index = new DocumentIndex();
    for (const update of updates) index.update([update]);
    const expected = index.postmortems()
      .filter(({ document: { date, actionItems } }) => date !== undefined && date < '2025-01-03'
        && actionItems.some((each) => each.state === 'open' && asksForTheSame(each, { text: asked })))
      .map(({ document: { date } }) => date).sort().slice(0, 3);
    expect(index.earlierActions({ text: asked }, '2025-01-03').map(({ date }) => date)).toEqual(expected);
  }));
});
