import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DocumentIndex } from '../../../../src/core/index/document-index';
import { ActionItemGroups, type Grouping } from '../../../../src/core/index/queries/action-item-groups';
import { countOverdue, findActionItems } from '../../../../src/core/index/queries/action-item-rows';
import { type ActionItemFilter, firstActionItems, sortActionItems, textMatcher, urgencyOf, type Sorting } from '../../../../src/core/index/queries/action-items';
import { defaultPolicy } from '../../../../src/core/policy/default';
import { bareName, People } from '../../../../src/core/policy/people';
import type { Policy } from '../../../../src/core/policy/schema';
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
    expect(texts(findActionItems(index, { showClosed: false }, defaultPolicy))).not.toContain('Rotate the keys');
    expect(texts(findActionItems(index, { showClosed: true }, defaultPolicy))).toContain('Rotate the keys');
  });

  test('finds mine by any of my names, with or without the at sign', () => {
    expect(texts(findActionItems(index, { showClosed: false, mine: ['SAM'] }, defaultPolicy))).toEqual(['Late', 'Sunday', 'Some day']);
  });

  test('finds none of mine where nobody knows my name', () => {
    expect(findActionItems(index, { showClosed: true, mine: [] }, defaultPolicy)).toEqual([]);
  });

  test.each([['outage kim', ['Today']], ['sev-3', ['Some day', 'Index the archive']], ['nothing like it', []]])(
    'by %j looks in the item and its document', (text, found) => {
      expect(texts(findActionItems(index, { showClosed: false, text }, defaultPolicy))).toEqual(found);
    },
  );
});

describe('a search in the index', () => {
  const filter = fc.record({
    mine: fc.constantFrom(undefined, [], ['sam'], ['@KIM', ' '], ['nobody']),
    text: fc.constantFrom(undefined, '', 'outage', 'sev-3 the', 'sam'),
    showClosed: fc.boolean(),
  });

  function lookAtAll({ mine, text = '', showClosed }: ActionItemFilter) {
    const names = new Set(mine?.map(bareName).filter((name) => name !== ''));
    const matches = textMatcher(text, new People([]));
    return items.filter((each) => (showClosed || each.item.state === 'open')
      && (mine === undefined || each.item.owners.some((owner) => names.has(bareName(owner))))
      && (!matches || matches(each)));
  }

  test('finds what a look at every item finds', () => {
    fc.assert(fc.property(filter, (asked) => {
      expect(texts(findActionItems(index, asked, defaultPolicy))).toEqual(texts(lookAtAll(asked)));
    }));
  });

  test('counts what is overdue', () => {
    expect(countOverdue(index, today)).toBe(items.filter((each) => urgencyOf(each, today) === 'overdue').length);
  });
});

describe('grouping', () => {
  const grouped = (by: Grouping) => new ActionItemGroups(index, { by, filter: { showClosed: true }, today, policy: defaultPolicy });
  const groups = (by: Grouping) => grouped(by).groups().map(({ key, size }) => [key, size]);

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

  test('a group has its first items in order, as many as are asked for', () => {
    expect(texts(grouped('severity').items('SEV-1', 2, 'due'))).toEqual(['Late', 'Today']);
    expect(texts(grouped('severity').items('SEV-1', 9, 'due'))).toEqual(['Late', 'Today', 'Sunday', 'Monday']);
    expect(grouped('severity').items('SEV-2', 9, 'due')).toEqual([]);
  });

  test('groups are those of the index as it is now', () => {
    const growing = new DocumentIndex();
    const shown = new ActionItemGroups(growing, { by: 'severity', filter: { showClosed: false }, today, policy: defaultPolicy });
    expect(shown.groups()).toEqual([]);
    growing.set('one', document('Login outage', 'SEV-1', '2026-02-01', 'Late', 'Later'));
    expect(shown.groups()).toMatchObject([{ key: 'SEV-1', size: 2 }]);
    growing.set('one', document('Login outage', 'SEV-2', '2026-02-01', 'Latest'));
    expect(shown.groups()).toMatchObject([{ key: 'SEV-2', size: 1 }]);
    expect(texts(shown.items('SEV-2', 9, 'due'))).toEqual(['Latest']);
  });
});

test('the first of many items are those that sorting all puts first', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...items)), fc.integer({ min: 1, max: 5 }), fc.constantFrom<Sorting>('due', 'severity', 'owner', 'document'), (some, count, by) => {
    expect(texts(firstActionItems(some, count, by, defaultPolicy))).toEqual(texts(sortActionItems(some, by, defaultPolicy).slice(0, count)));
  }));
});

test.each<[Sorting, string[]]>([
  ['due', ['Rotate the keys', 'Late', 'Today', 'Sunday', 'Monday', 'Some day', 'Index the archive']],
  ['severity', ['Late', 'Today', 'Sunday', 'Monday', 'Rotate the keys', 'Some day', 'Index the archive']],
  ['owner', ['Rotate the keys', 'Today', 'Some day', 'Late', 'Sunday', 'Monday', 'Index the archive']],
])('sorting by %s', (by, order) => {
  expect(texts(sortActionItems(items, by, defaultPolicy))).toEqual(order);
});

describe('somebody whom the policy names', () => {
  const policy: Policy = { ...defaultPolicy, contacts: [{ role: 'Team Lead', name: 'Sam Swaab', handle: '@sam' }, { role: 'CTO', name: 'Ada Kim', handle: 'adak' }] };
  const mixed = new DocumentIndex();
  mixed.set('one', document('Login outage', 'SEV-1', '2026-02-01',
    'By handle (owner: @sam)', 'By name (owner: SAM SWAAB)', 'By both (owner: @sam, Sam Swaab)', 'Of another (owner: @sammy)', 'Of a team (owner: Platform)', 'Of Ada (owner: @adak)'));
  const find = (filter: Partial<ActionItemFilter>) => texts(findActionItems(mixed, { showClosed: false, ...filter }, policy));

  test.each(['@sam', 'sam swaab', 'Sam'])('is found as %s', (name) => {
    expect(find({ mine: [name] })).toEqual(['By handle', 'By name', 'By both']);
  });

  test('is found by words of a name that the item does not have', () => {
    expect(find({ text: 'swaab' })).toEqual(['By handle', 'By name', 'By both']);
  });

  test('is one group, with the name of the contact', () => {
    const groups = new ActionItemGroups(mixed, { by: 'owner', filter: { showClosed: false }, today, policy });
    expect(groups.groups().map(({ key, size }) => [key, size])).toEqual([['Ada Kim', 1], ['Platform', 1], ['Sam Swaab', 3], ['@sammy', 1]]);
    expect(texts(groups.items('Sam Swaab', 9, 'document'))).toEqual(['By handle', 'By name', 'By both']);
  });

  test('stands where the name does when items are sorted by owner', () => {
    expect(texts(sortActionItems(mixed.actionItems(), 'owner', policy))).toEqual(['Of Ada', 'Of a team', 'By handle', 'By name', 'By both', 'Of another']);
  });
});
