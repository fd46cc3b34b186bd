import { describe, expect, test } from 'vitest';
import { DocumentIndex } from '../../../../src/core/index/document-index';
import { filterActionItems, groupActionItems, sortActionItems, urgencyOf, type Grouping, type Sorting } from '../../../../src/core/index/queries/action-items';
import { defaultPolicy } from '../../../../src/core/policy/default';
import { summaryOf } from '../documents';

/** A Wednesday. */
const today = '2026-03-04';

const document = (title: string, severity: string, date: string, ...items: string[]) =>
  summaryOf([`# Postmortem: ${title}`, '', `**Date**: ${date}`, `**Severity**: ${severity}`, '', '## Action Items', '', ...items.map((item) => `- ${item}`), ''].join('\n'), 'postmortem', `docs/postmortems/${date}.md`);

const index = new DocumentIndex();
index.set('one', document('Login outage', 'SEV-1', '2026-02-01',
  'Late (owner: @sam) (due: 2026-03-03)', 'Today (owner: Kim) (due: 2026-03-04)', 'Sunday (owner: Sam) (due: 2026-03-08)', 'Monday (due: 2026-03-09)'));
index.set('two', document('Slow search', 'SEV-3', '2026-02-20',
  'Some day (owner: @kim, @sam)', 'Rotate the keys (owner: @kim) (due: 2026-02-01) ✅ 2026-02-02', 'Index the archive'));
const items = index.actionItems();
const texts = (list: readonly { item: { text: string } }[]) => list.map(({ item }) => item.text);
const byText = (text: string) => items.find(({ item }) => item.text === text)!;

test.each([['Late', 'overdue'], ['Today', 'thisWeek'], ['Sunday', 'thisWeek'], ['Monday', 'later'], ['Some day', 'noDate'], ['Rotate the keys', 'closed']])(
  '%s is %s', (text, urgency) => {
    expect(urgencyOf(byText(text), today)).toBe(urgency);
  },
);

describe('filtering', () => {
  test('leaves closed items out unless they are asked for', () => {
    expect(texts(filterActionItems(items, { showClosed: false }))).not.toContain('Rotate the keys');
    expect(texts(filterActionItems(items, { showClosed: true }))).toContain('Rotate the keys');
  });

  test('finds mine by any of my names, with or without the at sign', () => {
    expect(texts(filterActionItems(items, { showClosed: false, mine: ['SAM'] }))).toEqual(['Late', 'Sunday', 'Some day']);
  });

  test.each([['outage kim', ['Today']], ['sev-3', ['Some day', 'Index the archive']], ['nothing like it', []]])(
    'by %j looks in the item and its document', (text, found) => {
      expect(texts(filterActionItems(items, { showClosed: false, text }))).toEqual(found);
    },
  );
});

describe('grouping', () => {
  const groups = (by: Grouping) => groupActionItems(items, by, today, defaultPolicy).map(({ key, items: group }) => [key, group.length]);

  test('by urgency puts the pressing first and the closed last', () => {
    expect(groups('urgency')).toEqual([['overdue', 1], ['thisWeek', 2], ['later', 1], ['noDate', 2], ['closed', 1]]);
  });

  test('by owner counts an item for each of its owners, whose spellings are one', () => {
    expect(groups('owner')).toEqual([['Kim', 3], ['@sam', 3], ['', 2]]);
  });

  test('by severity follows the policy, by document the newest comes first', () => {
    expect(groups('severity')).toEqual([['SEV-1', 4], ['SEV-3', 3]]);
    expect(groups('document')).toEqual([['two', 3], ['one', 4]]);
  });
});

test.each<[Sorting, string[]]>([
  ['due', ['Rotate the keys', 'Late', 'Today', 'Sunday', 'Monday', 'Some day', 'Index the archive']],
  ['severity', ['Late', 'Today', 'Sunday', 'Monday', 'Rotate the keys', 'Some day', 'Index the archive']],
  ['owner', ['Rotate the keys', 'Today', 'Some day', 'Late', 'Sunday', 'Monday', 'Index the archive']],
])('sorting by %s', (by, order) => {
  expect(texts(sortActionItems(items, by, defaultPolicy))).toEqual(order);
});
