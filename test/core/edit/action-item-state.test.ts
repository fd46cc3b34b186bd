import { describe, expect, test } from 'vitest';
import type { ActionItem } from '../../../src/core/document/model';
import { changeDueDate } from '../../../src/core/edit/action-item-parts';
import { drop, markDone, reopen } from '../../../src/core/edit/action-item-state';
import { apply } from '../../../src/core/edit/apply';
import { changeOwner } from '../../../src/core/edit/change-owner';
import { read } from './read';

const today = '2026-03-01';

/** The first action item's line after a change of its state; the lines are a document's action items. */
function changed(change: 'done' | 'dropped' | 'open', ...lines: string[]): string {
  const text = ['# Postmortem', '', '## Action Items', '', ...lines, ''].join('\n');
  const document = read(text);
  const item = document.actionItems[0];
  if (!item) throw new Error('the example has no action item');
  const edits = change === 'done' ? markDone(document, item, today) : change === 'open' ? reopen(document, item) : drop(document, item);
  return apply(text, edits).split('\n')[item.line] ?? '';
}

function table(status: string, ...others: string[]): string[] {
  return ['| Action | Owner | Status |', '|---|---|---|', ...[status, ...others].map((word, row) => `| Fix pool ${row} | @sam | ${word} |`)];
}

const reasons = ': the queue has moved to another region since then, which has three times the room, so that nobody could say any more what a pool would be for, nor who would look after it';

const lastCell = (line: string) => line.split('|').at(-2)?.trim();

describe('lists', () => {
  test.each([
    ['- Fix the pool', '- Fix the pool ✅ 2026-03-01'],
    ['2. Fix the pool @sam (due: 2026-02-01)', '2. Fix the pool @sam (due: 2026-02-01) ✅ 2026-03-01'],
    ['* Fix the pool  ', '* Fix the pool ✅ 2026-03-01  '],
    ['- Fix the pool (owner=kim, priority=P1, due=2026-02-01)', '- Fix the pool (owner=kim, priority=P1, due=2026-02-01) ✅ 2026-03-01'],
    ['- Fix the pool **TODO**', '- Fix the pool **DONE**'],
    ['- [ ] Fix the pool', '- [x] Fix the pool'],
    ['- [ ] Fix the pool **Won\'t do**', '- [x] Fix the pool'],
    ['- Fix the pool WONTDO', '- Fix the pool ✅ 2026-03-01'],
    ['- TODO: Fix the pool', '- DONE: Fix the pool'],
    ['- [/] Fix the pool', '- Fix the pool ✅ 2026-03-01'],
    ['- [In progress](https://example.com/1): Fix the pool', '- [Done](https://example.com/1): Fix the pool'],
    ['- [GH-1 (In progress)](https://example.com/1) Fix the pool', '- **Done**: [GH-1 (In progress)](https://example.com/1) Fix the pool'],
  ])('%s becomes done: %s', (before, after) => {
    expect(changed('done', before)).toBe(after);
  });

  test.each([
    ['- Fix the pool', '- Fix the pool **Won\'t do**'],
    ['- [ ] Fix the pool', '- [ ] Fix the pool **Won\'t do**'],
    ['- [x] Fix the pool', '- [ ] Fix the pool **Won\'t do**'],
    ['- Fix the pool ✅ 2026-02-01', '- Fix the pool **Won\'t do**'],
    ['- TODO: Fix the pool', "- WON'T DO: Fix the pool"],
    ['- [TODO] Fix the pool', "- [WON'T DO] Fix the pool"],
    ['- (TODO) Fix the pool', "- (WON'T DO) Fix the pool"],
    ['- Fix the pool TODO', '- Fix the pool **Won\'t do**'],
  ])('%s becomes dropped: %s', (before, after) => {
    expect(changed('dropped', before)).toBe(after);
  });

  test.each([
    ['- Fix the pool ✅ 2026-02-01', '- Fix the pool'],
    ['- ✅ Fix the pool', '- Fix the pool'],
    ['- ~~Fix the pool~~', '- Fix the pool'],
    ['- ~~Fix the pool~~ won\'t do', '- Fix the pool'],
    [`- ~~Fix the pool~~ (no pool any more${reasons})`, `- Fix the pool (no pool any more${reasons})`],
    ['- Fix the pool (done)', '- Fix the pool'],
    ['- [Done](https://example.com/1): Fix the pool', '- **TODO**: [Done](https://example.com/1): Fix the pool'],
    ['- [GH-1 (Done)](https://example.com/1) Fix the pool', '- **TODO**: [GH-1 (Done)](https://example.com/1) Fix the pool'],
    ['- Fix the pool - done', '- Fix the pool'],
    ['1. **Done**: Fix the pool', '1. Fix the pool'],
    ["- We've advised the teams to adjust", "- **TODO**: We've advised the teams to adjust"],
    ['- Have snapshots? Not needed as the vendor has been reliable.', '- **TODO**: Have snapshots? Not needed as the vendor has been reliable.'],
    ['- Fix the pool - DONE in [#65](https://example.com/pull/65)', '- **TODO**: Fix the pool - DONE in [#65](https://example.com/pull/65)'],
    ['- [x] Fix the pool (Completed: 2026-02-01)', '- [ ] Fix the pool'],
    ['- Fix the pool: raise its limit DONE', '- Fix the pool: raise its limit'],
    ['- [x] Fix the pool', '- [ ] Fix the pool'],
    ['- [x] Fix the pool ✅ 2026-02-01', '- [ ] Fix the pool'],
    ['- Fix the pool **Won\'t do**', '- Fix the pool'],
  ])('%s becomes open: %s', (before, after) => {
    expect(changed('open', before)).toBe(after);
  });

  test('a mark goes to the end of a description of several lines', () => {
    const text = '## Action Items\n\n- Fix the pool\n  of the database\n- Other\n';
    const document = read(text);
    expect(apply(text, markDone(document, document.actionItems[0]!, today)))
      .toBe('## Action Items\n\n- Fix the pool\n  of the database ✅ 2026-03-01\n- Other\n');
  });

  test.each([['- ✅ Fixed the pool', 'Fixed the pool **TODO**'], ['- Fixed the pool (done)', 'Fixed the pool **TODO**']])('below a heading that calls its items done, %s says itself that it is open again', (line, after) => {
    const text = `## Action Items\n\n### Immediate (completed)\n\n${line}\n- ✅ Wrote it down\n`;
    const document = read(text);
    const written = apply(text, reopen(document, document.actionItems[0]!));
    expect(written).toContain(`\n- ${after}\n`);
    expect(read(written).actionItems.map(({ state }) => state)).toEqual(['open', 'done']);
  });

  test.each(['- https://example.com/issues/95', '- [Create a form](https://example.com/pull/9)'])('%s, which is only a link, reads the same when it is done', (line) => {
    const [item] = read(`## Action Items\n\n${line}\n`).actionItems;
    const [again] = read(`## Action Items\n\n${changed('done', line)}\n`).actionItems;
    expect([again?.text, again?.state]).toEqual([item?.text, 'done']);
  });

  test('what was closed as not planned is dropped, and keeps the reasons behind that when it is open again', () => {
    const reasons = 'the health of the login service is watched already, and following a whole login through all of them waits for its next version';
    const text = `## Action Items\n\n| Action | Status |\n|---|---|\n| Watch logins | Closed (not_planned) — ${reasons} |\n| Fix pool | Open |\n`;
    const document = read(text);
    expect(document.actionItems.map(({ state }) => state)).toEqual(['dropped', 'open']);
    const after = apply(text, reopen(document, document.actionItems[0]!));
    expect(after).toContain(`| Watch logins | Open (not_planned) — ${reasons} |`);
    expect(read(after).actionItems[0]?.state).toBe('open');
  });

  test('a box with nothing behind it is no item', () => {
    expect(read('## Action Items\n\n- [ ] \n- [ ] Fix the pool\n').actionItems.map(({ text }) => text)).toEqual(['Fix the pool']);
  });

  test('an item that a heading calls done says itself that it is open again', () => {
    const text = '## Action Items\n\n**Done**\n\n- Fix the pool\n';
    const document = read(text);
    const item = document.actionItems[0]!;
    expect(item.state).toBe('done');
    const after = apply(text, reopen(document, item));
    expect(after).toContain('- Fix the pool **TODO**');
    expect(read(after).actionItems[0]?.state).toBe('open');
  });
});

describe('an owner by name in place of mentions', () => {
  test.each([
    ['- Fix pool @sam', '- Fix pool (owner: Jan)'],
    ['- Fix pool (@sam)', '- Fix pool (owner: Jan)'],
    ['- Fix pool [@sam]', '- Fix pool (owner: Jan)'],
    ['- Fix pool (@sam, @kim)', '- Fix pool (owner: Jan)'],
    ['- Fix pool (@sam, 2026-02-20)', '- Fix pool (owner: Jan) (due: 2026-02-20)'],
    ['- Fix pool [2026-02-20, @sam]', '- Fix pool (owner: Jan) (due: 2026-02-20)'],
    ['- Fix pool (@sam, 2026-02-20, @kim)', '- Fix pool (owner: Jan) (due: 2026-02-20)'],
    ['- Fix pool (@sam, due 2026-02-20)', '- Fix pool (owner: Jan) (due 2026-02-20)'],
    ['- Fix pool (@sam, 2026-02-20) ✅ 2026-02-19', '- Fix pool (owner: Jan) (due: 2026-02-20) ✅ 2026-02-19'],
    ['- Fix pool [2026-02-20] [@sam] [#12]', '- Fix pool (due: 2026-02-20) (owner: Jan) [#12]'],
    ['- Fix pool ([#12](https://example.com/issues/12), @sam)', '- Fix pool (owner: Jan) ([#12](https://example.com/issues/12))'],
    ['- Fix pool (OPS-1, @sam, 2026-02-20)', '- Fix pool (owner: Jan) (due: 2026-02-20) (OPS-1)'],
    ['- (@sam) Fix pool', '- (owner: Jan) Fix pool'],
    ['- @sam: Fix pool', '- (owner: Jan) Fix pool'],
    ['- [ ] @sam, @kim - Fix pool', '- [ ] (owner: Jan) Fix pool'],
    ['- Fix pool, assigned to @sam', '- Fix pool, (owner: Jan)'],
    ['- [x] Fix pool @sam (Completed: 2026-02-20)', '- [x] Fix pool (owner: Jan) (Completed: 2026-02-20)'],
  ])('%s becomes %s, and nothing else of it changes', (before, after) => {
    const text = `## Action Items\n\n${before}\n`;
    const item = read(text).actionItems[0]!;
    const written = apply(text, changeOwner(read(text), item, 'Jan'));
    expect(written.split('\n')[2]).toBe(after);
    const again = read(written).actionItems[0]!;
    expect(again.owners.map(({ value }) => value)).toEqual(['Jan']);
    expect([again.text, again.due?.value, again.ticket?.value, again.state]).toEqual([item.text, item.due?.value, item.ticket?.value, item.state]);
  });

  test('bold initials before others give way as a whole', () => {
    const text = '## Action Items\n\n- **JP**/NW to tell the partners\n';
    const document = read(text);
    expect(apply(text, changeOwner(document, document.actionItems[0]!, '@robin'))).toContain('- @robin to tell the partners\n');
    expect(apply(text, changeOwner(document, document.actionItems[0]!, 'Jan de Vries'))).toContain('- (owner: Jan de Vries) tell the partners\n');
  });

  test('several of them at the end are one place, from left to right', () => {
    const text = '## Action Items\n\n- Fix pool (@sam, @kim)\n';
    const document = read(text);
    expect(apply(text, changeOwner(document, document.actionItems[0]!, '@robin'))).toContain('- Fix pool (@robin)\n');
  });
});

describe('a due date without a label', () => {
  test.each([
    ['- [ ] Fix pool (2026-03-01)', '- [x] Fix pool (due: 2026-03-01)'],
    ['- [ ] Fix pool @sam - 2026-03-01', '- [x] Fix pool @sam - due: 2026-03-01'],
    ['- @sam: Fix pool [2026-03-01]', '- @sam: Fix pool (due: 2026-03-01) ✅ 2026-03-01'],
    ['- TODO: Fix pool (Q3 2026)', '- DONE: Fix pool (due: Q3 2026)'],
    ['- Fix pool (Sam Jones, 2026-03-01)', '- Fix pool (Sam Jones, 2026-03-01) ✅ 2026-03-01'],
  ])('stays one when %s becomes done: %s', (before, after) => {
    expect(changed('done', before)).toBe(after);
    const [item, again] = [before, after].map((line) => read(`## Action Items\n\n${line}\n`).actionItems[0]!);
    const facts = ({ text, due, dueText, owners }: ActionItem) => [text, due?.value, dueText?.value, owners.map(({ value }) => value)];
    expect(facts(again!)).toEqual(facts(item!));
  });

  test.each(['- Fix pool (2026-01-01)', '- Fix pool - 2026-01-01', '- Fix pool (2026-01-01) ✅ 2026-01-05'])('stays one when %s gets an owner', (line) => {
    const text = `## Action Items\n\n${line}\n`;
    const [item] = read(text).actionItems;
    const [again] = read(apply(text, changeOwner(read(text), item!, '@lee'))).actionItems;
    expect([again?.text, again?.due?.value, again?.owners[0]?.value]).toEqual(['Fix pool', '2026-01-01', '@lee']);
  });

  test('is read beside the day that the item was done, and not where no other day is written', () => {
    const text = '## Action Items\n\n- Fix pool (2026-03-01) ✅ 2026-02-06\n- [x] Add test (2026-03-01)\n';
    expect(read(text).actionItems.map(({ due, doneOn }) => [due?.value, doneOn?.value])).toEqual([['2026-03-01', '2026-02-06'], [undefined, undefined]]);
  });
});

test('lines with a label below a heading take what is said of its item', () => {
  const text = '## Action Items\n\n### Fix the pool\n\n- Owner: TBD\n- **Due date**:\n- Status: open\n';
  const written = [
    changeOwner(read(text), read(text).actionItems[0]!, '@sam'),
    changeDueDate(read(text), read(text).actionItems[0]!, '2026-03-09'),
    markDone(read(text), read(text).actionItems[0]!, today),
  ].flat();
  expect(apply(text, written)).toBe('## Action Items\n\n### Fix the pool\n\n- Owner: @sam\n- **Due date**: 2026-03-09\n- Status: done\n');
});

test.each([
  ['- Status: In progress — see [#12](https://example.com/12)', 'done', '- Status: Done — see [#12](https://example.com/12)'],
  ['- Status: **Done** (PR #12)', 'dropped', "- Status: **Won't do** (PR #12)"],
  ['- Status: [#12](https://example.com/12)', 'done', '- Status: Done [#12](https://example.com/12)'],
] as const)('of the line %s only the state changes when it is %s', (line, change, after) => {
  const text = `## Action Items\n\n### Fix the pool\n\n- Owner: @sam\n${line}\n`;
  const document = read(text);
  const item = document.actionItems[0]!;
  expect(apply(text, change === 'done' ? markDone(document, item, today) : drop(document, item))).toBe(text.replace(line, after));
});

describe('a status column', () => {
  test.each([
    ['TODO', [], 'DONE'],
    ['todo', [], 'done'],
    ['Open', [], 'Done'],
    ['', [], 'Done'],
    ['☐', [], '☑'],
    ['⏳', [], '✅'],
    ['🔄 In progress', [], '✅ Done'],
    ['未着手', [], '完了'],
    ['Bezig', [], 'Gereed'],
    ['Open', ['Closed'], 'Closed'],
    ['Open', ['✅ Complete', '✅ Complete', 'Done'], '✅ Complete'],
    ['TODO (from PM-12)', [], 'DONE (from PM-12)'],
    ['**TODO**', [], '**DONE**'],
    ['In progress: [#28](https://example.com/28)', [], 'Done: [#28](https://example.com/28)'],
    ['**Open** — blocked on vendor', [], '**Done** — blocked on vendor'],
    ['[Open](https://example.com/OPS-12)', [], '[Done](https://example.com/OPS-12)'],
    ['OPS-12: open', [], 'OPS-12: done'],
    ['Blocked on vendor', [], 'Done'],
    ['Waiting for PR #28', [], 'Done for PR #28'],
    ['Triaged', [], 'Done'],
    ['<https://example.com/issues/62>', [], 'Done <https://example.com/issues/62>'],
  ])('of %s beside %j gets done as %s', (before, others, after) => {
    expect(lastCell(changed('done', ...table(before, ...others)))).toBe(after);
  });

  test.each([
    ['DONE', [], 'TODO'],
    ['Done', [], 'Open'],
    ['Done', ['To do'], 'To do'],
    ['Done', ['', ''], ''],
    ['Done (2026-02-01)', [], 'Open'],
    ['✅ **Done** 2026-02-01', [], '⏳ Open'],
    ['**Done** (PR #28)', [], '**Open** (PR #28)'],
    ['**完了 (2026-05-07、改訂を含む)**', [], '**未着手 (2026-05-07、改訂を含む)**'],
    ['完了', ['未'], '未'],
    ['Done', ['In progress', 'In progress', 'Planned'], 'Planned'],
  ])('of %s beside %j gets open as %j', (before, others, after) => {
    expect(lastCell(changed('open', ...table(before, ...others)))).toBe(after);
  });

  test.each([['TODO', [], "WON'T DO"], ['Open', ['Deferred'], 'Deferred'], ['未着手', [], '見送り']])('of %s beside %j gets dropped as %s', (before, others, after) => {
    expect(lastCell(changed('dropped', ...table(before, ...others)))).toBe(after);
  });

  test('tells the state in the ticket cell where a table has no other place', () => {
    const line = '| Fix pool | sam | [#11](https://example.com/issues/11) **TODO** |';
    expect(changed('done', '| Action Item | Owner | Bug |', '|---|---|---|', line))
      .toBe('| Fix pool | sam | [#11](https://example.com/issues/11) **DONE** |');
  });

  test('goes from the ticket cell with its emphasis where open items have none', () => {
    const lines = ['| Fix pool | sam | [#11](https://example.com/issues/11) **DONE** |', '| Add test | sam | |'];
    expect(changed('open', '| Action Item | Owner | Bug |', '|---|---|---|', ...lines))
      .toBe('| Fix pool | sam | [#11](https://example.com/issues/11) |');
  });

  test('that a table lacks is made up for by a mark in the action cell', () => {
    expect(changed('done', '| # | Action | Owner |', '|---|---|---|', '| 1 | Fix pool | @sam |'))
      .toBe('| 1 | Fix pool ✅ 2026-03-01 | @sam |');
  });
});

test('an item that is in that state already is left alone', () => {
  const document = read('## Action Items\n\n- [x] Fix the pool\n');
  expect(markDone(document, document.actionItems[0]!, today)).toEqual([]);
});
