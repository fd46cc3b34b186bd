import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ActionItem, IncidentDocument } from '../../../src/core/document/model';
import { changeDueDate, setTicket } from '../../../src/core/edit/action-item-parts';
import { drop, markDone, reopen } from '../../../src/core/edit/action-item-state';
import { apply } from '../../../src/core/edit/apply';
import { changeOwner } from '../../../src/core/edit/change-owner';
import { giveTicket } from '../../../src/core/edit/give-ticket';
import type { TextEdit } from '../../../src/core/edit/text-edit';
import { read } from './read';
import { bareDates, documents, mentioning, names, owned, stated, statusCells } from './written-forms';

type Change = (document: IncidentDocument, item: ActionItem) => TextEdit[];

function facts({ text, state, owners, due, ticket }: ActionItem) {
  return { text, state, owners: owners.map(({ value }) => value), due: due?.value, ticket: ticket?.value };
}

/** Applies a change to one item of the document and checks that nothing but what is expected of it is different when read again. */
function expectOnly(text: string, place: number, change: Change, expected: Partial<ReturnType<typeof facts>>): string {
  const before = read(text);
  const index = place % before.actionItems.length;
  const item = before.actionItems[index]!;
  const after = apply(text, change(before, item));
  expect(read(after).actionItems.map(facts)).toEqual(
    before.actionItems.map((each, at) => (at === index ? { ...facts(each), ...expected } : facts(each))),
  );
  const lines = text.split('\n');
  const ownLines = text.slice(item.start, item.end).split('\n').length;
  const changedLines = after.split('\n').flatMap((line, at) => (line === lines[at] ? [] : [at]));
  expect(after.split('\n')).toHaveLength(lines.length);
  expect(changedLines.every((line) => line >= item.line && line < item.line + ownLines)).toBe(true);
  return after;
}

const cases: [name: string, change: Change, expected: Partial<ReturnType<typeof facts>>][] = [
  ['marking it done', (document, item) => markDone(document, item, '2026-03-01'), { state: 'done' }],
  ['dropping it', drop, { state: 'dropped' }],
  ['reopening it', reopen, { state: 'open' }],
  ['giving it to a person', (document, item) => changeOwner(document, item, '@robin'), { owners: ['@robin'] }],
  ['giving it to a team', (document, item) => changeOwner(document, item, 'Database team'), { owners: ['Database team'] }],
  ['changing its due date', (document, item) => changeDueDate(document, item, '2026-06-15'), { due: '2026-06-15' }],
  ['naming its ticket', (document, item) => setTicket(document, item, '[OPS-7](https://example.com/browse/OPS-7)'), { ticket: 'https://example.com/browse/OPS-7' }],
];

test.each(cases)('%s changes that and no other line of the document', (_, change, expected) => {
  fc.assert(fc.property(documents, fc.nat(10), ({ text }, place) => {
    expectOnly(text, place, change, expected);
  }), { numRuns: 100 });
});

test.each(['@robin', 'Jan', 'Database team'])('giving what somebody is mentioned for to %s changes that and no other line of the document', (owner) => {
  fc.assert(fc.property(mentioning, fc.nat(10), ({ text }, place) => {
    expectOnly(text, place, (document, item) => changeOwner(document, item, owner), { owners: [owner] });
  }), { numRuns: 100 });
});

const listOf = (...items: readonly string[]): string => ['## Action Items', '', ...items.map((words) => `- ${words}`), ''].join('\n');

test('an owner is read back as typed, and nothing else of the line is lost, however both are written', () => {
  fc.assert(fc.property(fc.constantFrom(...owned), fc.constantFrom(...names), (words, name) => {
    expectOnly(listOf(words, 'Other'), 0, (document, item) => changeOwner(document, item, name), { owners: [name] });
  }), { numRuns: 400 });
});

test.each(cases.slice(0, 6))('%s changes that however an owner is written', (_, change, expected) => {
  for (const words of owned) expectOnly(listOf(words), 0, change, expected);
});

const trackers = [{ name: 'Plane', prefix: 'OPS', url: 'https://example.com/browse/{key}' }];

test.each([
  ['documents', documents], ['documents that mention people', mentioning], ['documents of dates without labels', bareDates],
] as const)('an item without a ticket gets the one that was made for it, and nothing else changes, in %s', (_, texts) => {
  const made = fc.constantFrom({ key: 'OPS-7', url: 'https://example.com/browse/OPS-7' }, { key: '#7', url: 'https://github.com/acme/shop/issues/7' });
  fc.assert(fc.property(texts, fc.nat(10), made, ({ text }, place, ticket) => {
    const before = read(text);
    const item = before.actionItems[place % before.actionItems.length]!;
    fc.pre(item.ticket === undefined);
    const change: Change = (document, each) => giveTicket(document, each, ticket, trackers);
    const isLinked = apply(text, change(before, item)).split(ticket.url).length > text.split(ticket.url).length;
    expectOnly(text, place, change, { ticket: isLinked ? ticket.url : ticket.key });
  }), { numRuns: 300 });
});

test.each(cases)('%s changes that and no date without a label', (_, change, expected) => {
  fc.assert(fc.property(bareDates, fc.nat(10), ({ text }, place) => {
    expectOnly(text, place, change, expected);
  }), { numRuns: 200 });
});

test.each(cases.slice(0, 6))('%s changes only that however it and others say their state', (_, change, expected) => {
  const lines = fc.array(fc.constantFrom(...stated), { minLength: 1, maxLength: 3 });
  fc.assert(fc.property(lines, fc.nat(10), (items, place) => {
    expectOnly(listOf(...items), place, change, expected);
  }), { numRuns: 200 });
});

const tableOf = (...cells: readonly string[]): string => ['## Action Items', '', '| Action | Owner | Status |', '|---|---|---|', ...cells.map((cell) => `| Fix pool | @sam | ${cell} |`), ''].join('\n');

test.each(cases.slice(0, 3))('%s changes the words of state of its cell and keeps what stands beside them', (_, change, expected) => {
  fc.assert(fc.property(fc.array(statusCells, { minLength: 1, maxLength: 2 }), fc.nat(10), (cells, place) => {
    const after = expectOnly(tableOf(...cells.map(({ word, note }) => word + note)), place, change, expected);
    after.split('\n').slice(4, -1).forEach((line, row) => {
      expect(line.endsWith(`${cells[row]!.note} |`), line).toBe(true);
      expect(line.split('**').length % 2, line).toBe(1);
    });
  }), { numRuns: 100 });
});

test.each(['#62', '<https://example.com/issues/62>', '[OPS-62](https://example.com/OPS-62)'])('a status cell that holds only %s keeps it beside the state', (cell) => {
  for (const [, change, expected] of cases.slice(0, 2)) expect(expectOnly(tableOf(cell), 0, change, expected)).toContain(` ${cell} |`);
});

test.each([['done', (document: IncidentDocument, item: ActionItem) => markDone(document, item, '2026-03-01')], ['dropped', drop]] as const)(
  'reopening what was just %s gives back every byte where the table has open items to learn from',
  (state, close) => {
    fc.assert(fc.property(documents, fc.nat(10), ({ text }, place) => {
      const before = read(text);
      const open = before.actionItems.filter((item) => item.state === 'open');
      fc.pre(open.length > 1);
      const item = open[place % open.length]!;
      const closed = apply(text, close(before, item));
      const document = read(closed);
      const again = document.actionItems[before.actionItems.indexOf(item)]!;
      expect(again.state).toBe(state);
      expect(apply(closed, reopen(document, again))).toBe(text);
    }), { numRuns: 100 });
  },
);
