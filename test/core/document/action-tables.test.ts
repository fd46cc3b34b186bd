import { describe, expect, test } from 'vitest';
import { itemLine, read } from './read';

const items = (...lines: string[]) => read(['# Outage 2026-01-20', '', '## Action Items', '', ...lines, ''].join('\n')).actionItems;
const lines = (...written: string[]) => items(...written).map(itemLine);

describe('tables of actions', () => {
  test('of names and who they are assigned to list the names', () => {
    expect(lines('| Name | Assign | Due | Status |', '|---|---|---|---|', '| Add a canary | Kim Lee | August 20, 2026 | Not started |', '| Alert | [Ana](mailto:ana@example.org) |  | Done |'))
      .toEqual(['open Add a canary | Kim Lee | 2026-08-20', 'done Alert | Ana']);
  });

  test('a list that says what the values of a table mean holds no actions', () => {
    const table = ['', '| Action | Priority |', '|--|--|', '| Watch the queue | P0 |'];
    expect(lines('Priorities:', '* P0 - before all else', '* P1 - when there is time', ...table)).toEqual(['open Watch the queue']);
    expect(lines('* Queue - drain it every night', '* Alerts - page somebody', ...table)).toEqual(['open Queue - drain it every night', 'open Alerts - page somebody', 'open Watch the queue']);
  });

  test('in any order of columns, several of them, escaped pipes and ids kept', () => {
    const found = items('| Status | # | Action Item | Who |', '|--|--|--|--|', '| ✅ | P-1 | Check `a\\|b` | @sam |', '| | P-2 | Restart | — |', '', '| Due | Task |', '|--|--|', '| 2026-02-01 | Test |');
    expect(found.map(itemLine)).toEqual(['done Check a|b | @sam', 'open Restart', 'open Test |  | 2026-02-01']);
    expect(found.map((item) => item.id)).toEqual(['P-1', 'P-2', undefined]);
  });

  test('the number of another row is no ticket of theirs', () => {
    const rows = '| # | Action | Status |\n|---|---|---|\n| 1 | Fix pool | Todo (depends on #2) |\n| 2 | Add alert | Done in #49 |\n';
    expect(read(`## Action Items\n\n${rows}`).actionItems.map(({ ticket }) => ticket?.value)).toEqual([undefined, '#49']);
    expect(read(`## Action Items\n\n${rows.replaceAll('Status', 'Ticket')}`).actionItems.map(({ ticket }) => ticket?.value)).toEqual(['#2', '#49']);
  });

  test('rows without an action are left out, and so is a table that lists none', () => {
    expect(lines('| Action | Owner |', '|--|--|', '| | |', '| TBD | |', '', '| Colour | Meaning |', '|--|--|', '| red | bad |')).toEqual([]);
  });

  test('a check box, a percentage and a line break in a cell are read as a reader sees them', () => {
    expect(lines('| Action | Complete |', '|--|--|', '| Load test<br>the gateway | [x] |', '| Audit | [ ] |', '| Tune | 50% |', '| Ship | 100% |')).toEqual(['done Load test the gateway', 'open Audit', 'open Tune', 'done Ship']);
  });

  test('without a column for states have it in place of a priority or as the link to what was done', () => {
    expect(lines('| Action | Priority | Tracking |', '|--|--|--|', '| Test it | DONE | commit `3917ffb` |', '| Watch it | P0 | none |', '| Drop it | P1 | [Utført](https://tracker.example.org/a/b/commit/81103ba) |'))
      .toEqual(['done Test it', 'open Watch it', 'done Drop it |  |  | https://tracker.example.org/a/b/commit/81103ba']);
    expect(lines('| Action | Tested? |', '|--|--|', '| Test it | Yes |')).toEqual(['open Test it']);
    expect(lines('| Issue | Trigger | Outcome |', '|--|--|--|', '| #41 no alarm | a review | Resolved by PR #47: an alarm |').map((line) => line.slice(0, 4))).toEqual(['done']);
  });

  test('tells the column that an edit must touch', () => {
    expect(items('| Owner | Action | Status |', '|--|--|--|', '| @sam | Fix | open |')[0]?.form).toMatchObject({ kind: 'table', columns: { action: 1, owner: 0, status: 2 } });
  });
});

test('a list of things with their names is no list of actions, though one of people has what they do', () => {
  expect(lines('These were removed:', '', '| Type | Name |', '| --- | --- |', '| CNAME | a.example.org |', '| A | b.example.org |')).toEqual([]);
  expect(lines('| What comes first | Name | Due |', '| --- | --- | --- |', '| Add a disk | Jo | 2026-08-20 |')).toEqual(['open Add a disk | Jo | 2026-08-20']);
});

test.each([
  ['措施 | 负责人 | 计划完成时间 | 状态', '已验证', 'done'], ['조치 | 담당자 | 완료 예정일 | 진행 상태', '진행중', 'open'], ['対策 | 担当者 | 対応期日 | ステータス', '反映済み', 'done'], ['改善策 | 担当者 | 完了期限 | 状況', '実施予定', 'open'],
  ['Azione | Incaricato | Entro | Stato', 'Completata', 'done'], ['Akcja | Wykonawca | Termin | Stan', 'Wykonane', 'done'], ['Action | Pilote | Échéance prévue | Avancement', 'Clôturée', 'done'], ['Acción | Encargada | Fecha compromiso | Estado', 'Cerrada', 'done'],
  ['Мера | Исполнитель | Срок исполнения | Состояние', 'Завершено', 'done'], ['조치 항목 | 담당 | 완료 목표일 | 상태', '완료', 'done'], ['措施 | 负责人 | 完成期限 | 状态', '尚未完成', 'open'],
])('%s: %s', (head, state, told) => {
  expect(lines(`| ${head} |`, '|--|--|--|--|', `| Add a disk | Jo | 2026-03-15 | ${state} |`)).toEqual([`${told} Add a disk | Jo | 2026-03-15`]);
});
