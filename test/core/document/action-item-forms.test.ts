import { describe, expect, test } from 'vitest';
import { entryLine, itemLine, read } from './read';

const lines = (...written: string[]) => read(['# Outage 2026-01-20', '', '## Action Items', '', ...written, ''].join('\n')).actionItems.map(itemLine);

test('a table may say in the cell for the owner how far it is, which names nobody', () => {
  expect(lines('| Action | Owner | Status |', '|--|--|--|', '| Restart | Done | Done |', '| Fix | Completed | Open |')).toEqual(['done Restart', 'open Fix']);
  expect(lines('| Action | Owner |', '|--|--|', '| Restart | ✅ **Done** |', '| Drop it | Cancelled |', '| Alert | Open |', '| Test | Done by Kim |', '| Page | Yes |', '| Mail | Closed-loop team |'))
    .toEqual(['done Restart', 'dropped Drop it', 'open Alert', 'open Test | Done by Kim', 'open Page | Yes', 'open Mail | Closed-loop team']);
});

test.each([
  ['- [Done](https://example.com/commit/1f2e): rotate keys', 'done rotate keys'],
  ['- [GH-12 (Done)](https://github.com/o/r/pull/12) rotate keys', 'done rotate keys |  |  | https://github.com/o/r/pull/12'],
  ['- [Resolved] rotate keys', 'done rotate keys'],
  ['- [In progress](https://example.com/x/issues/3): rotate keys', 'open rotate keys |  |  | https://example.com/x/issues/3'],
  ['- [Open](https://example.com/d/1) the dashboard first', 'open Open the dashboard first'],
  ['- [Release](https://example.com/d/1) it with the next version', 'open Release it with the next version'],
  ['- [Not done](https://example.com/d/1) in CI', 'open Not done in CI'],
])('what stands in brackets before %s tells its state, or asks for something', (written, item) => {
  expect(lines(written)).toEqual([item]);
});

test('the buttons of a page to share it are none', () => {
  expect(lines('- Share the report with support', `- [![x](/x.svg)](https://x.com/intent?url=${'a'.repeat(200)})`, '- ![linkedin](/linkedin.svg)', '- Facebook', '- Copy link', '- Email')).toEqual(['open Share the report with support']);
});

test.each([
  ['(owner=kim, priority=P1, due=2026-02-01)', '| kim | 2026-02-01'],
  ['(due=2026-02-01, owner=@kim, effort=high)', '| @kim | 2026-02-01'],
  ['[P1; owner: Kim Lee; due: 2026-02-01]', '| Kim Lee | 2026-02-01'],
  ['(owner: kim, P1)', '| kim'],
  ['(owner=kim, severity=high)', '| kim'],
  ['(owner=, priority=, due=)', ''],
])('what stands in the brackets %s is left out', (brackets, read) => {
  expect(lines(`- Add an alert ${brackets}`)).toEqual([`open Add an alert ${read}`.trim()]);
});

test('brackets that say more than whose it is and when it is due stay', () => {
  expect(lines('- Add an alert (see the runbook, owner: kim)')).toEqual(['open Add an alert (see the runbook | kim']);
});

describe('names in brackets that end the items of a list', () => {
  test('are whose they are, where all of two or more have one', () => {
    expect(lines('- Brief everybody before the change [Rita]', '  - with the handbook', '- Ask for two reviews [Jim Lee]')).toEqual(['open Brief everybody before the change | Rita', 'open Ask for two reviews | Jim Lee']);
  });

  test.each([['- Brief everybody [Rita]'], ['- Brief everybody [Rita]', '- Ask for two reviews'], ['- Brief everybody [Rita]', '- Ask for two reviews [see above]']])('may be what one is about: %s', (...written) => {
    expect(read(['## Action Items', '', ...written, ''].join('\n')).actionItems.flatMap(({ owners }) => owners)).toEqual([]);
  });
});

describe('names in brackets that begin the items of a list', () => {
  const items = (...written: string[]) => read(['# Outage', '', '**Responders:** Rita Moss', '', '## Action Items', '', ...written, ''].join('\n')).actionItems.map(itemLine);

  test('are whose they are, where one of them is known', () => {
    expect(items('- [Rita] Brief everybody', '- [Jim Lee] Ask for two reviews')).toEqual(['open Brief everybody | Rita', 'open Ask for two reviews | Jim Lee']);
  });

  test('may be parts of the system', () => {
    expect(items('- [Kafka] Add a broker', '- [Load Balancer] Raise the limit')).toEqual(['open [Kafka] Add a broker', 'open [Load Balancer] Raise the limit']);
    expect(items('- [Rita] Brief everybody', '- Ask for two reviews [Kafka]')).toEqual(['open Brief everybody | Rita', 'open Ask for two reviews [Kafka]']);
  });
});

test.each(['待指定', '待定', 'por definir', 'sin asignar'])('%s for an owner is nobody', (words) => {
  expect(lines('| Action | Owner |', '|--|--|', `| Restart | ${words} |`)).toEqual(['open Restart']);
});

describe('what stands among the actions and is none', () => {
  test.each(['References:', '参考：', '**Post-deployment checklist:**', '**What went well**'])('is a list below "%s"', (label) => {
    expect(lines('- Add a disk', '', label, '', '- the disks', '- the queue')).toEqual(['open Add a disk']);
  });

  test.each(['**Follow-up checklist:**', '**Monitoring:**', '**Impact on users:**'])('is not the list below "%s"', (label) => {
    expect(lines('- Add a disk', '', label, '', '- Watch the disks')).toEqual(['open Add a disk', 'open Watch the disks']);
  });

  test('is a paragraph that concludes', () => {
    expect(lines('✅ Add a disk  ', '✅ Watch it', '', '---', '', '🎉 **Conclusion:**', 'A disk was full, and now it is not.')).toEqual(['done Add a disk', 'done Watch it']);
  });
});

describe('an emoji that is written as GitHub names it', () => {
  test('tells the state of an item before or behind it, and of a row', () => {
    expect(lines('- :white_check_mark: Add a disk', '- Watch it :heavy_check_mark:', '- :no_entry_sign: Buy a house', '- :bell: Page somebody', '- Answer `GET /a` with 200: done'))
      .toEqual(['done Add a disk', 'done Watch it', 'dropped Buy a house', 'open :bell: Page somebody', 'done Answer GET /a with 200']);
    expect(lines('| Action | Status |', '|--|--|', '| Add a disk | :white_check_mark: |', '| Watch it | :hourglass: |', '| Page | :heavy_check_mark: Done |')).toEqual(['done Add a disk', 'open Watch it', 'done Page']);
  });

  test('stands before a heading, a label and a time', () => {
    const { sections, fields, timeline } = read('# Outage\n\n:fire: **Severity:** SEV-2\n\n## :clock1: Timeline\n\n- :bell: 10:00 UTC slow\n- &nbsp;10:05 UTC slower\n\n## :mag: Root cause\n\nDisk.\n');
    expect(sections.map(({ concept }) => concept)).toEqual([undefined, 'timeline', 'rootCause']);
    expect(fields.map(({ name, value }) => [name, value.value])).toEqual([['severity', 'SEV-2']]);
    expect(timeline.map(entryLine)).toEqual(['- 10:00 UTC slow', '- 10:05 UTC slower']);
  });
});

test('what is asked of those who read it is no action, unlike one that is put as a question', () => {
  expect(lines('1. What is the cause?', '2. Why did nobody notice?', '3. **¿Qué falló?**', '4. Почему диск заполнился?', '5. Can we add an alert?', '6. Add what is missing')).toEqual(['open Can we add an alert?', 'open Add what is missing']);
});

test('what came of the actions is none, nor is what the code of one does', () => {
  expect(lines('### Improvements', '', '- Set a limit', '', '### Test results', '', '- Two hours without an error', '', '### Benefits achieved', '', '1. Less load', '', '### Evidence after the fix', '', 'No lag any more.')).toEqual(['open Set a limit']);
  expect(lines('### Fix: **a limit**', '', 'We now set a limit:', '', '```', 'limit = 3', '```', '', 'Now no partition is idle.')).toEqual([]);
  expect(lines('### Show more of the results', '', 'Ten are too few.')).toEqual(['open Show more of the results']);
});

test('a numbered checklist among actions is one of them, and not what it lists', () => {
  expect(lines('### A1. Deploy the queue with the rest', '', 'By hand it is forgotten.', '', '### A2. Checklist before staging', '', '- [ ] The queue is deployed', '- [ ] No `force`')).toEqual(['open Deploy the queue with the rest', 'open Checklist before staging']);
});

test.each([
  ['The limit has been raised to 1 GiB', 'done'], ['**Alerts:** Two alerts were added', 'done'], ['Monitoring is now set up', 'done'], ['Security checks have already been improved', 'done'], ['Vulnerable jobs were quickly disabled', 'done'],
  ['Ensure alerts have been added', 'open'], ['Check that the limit was raised', 'open'], ['The limit should have been raised', 'open'], ['No alert was added', 'open'], ['Find out why the limit was changed', 'open'],
  ['A ticket was created for the limit', 'open'], ['Tell when the limit was changed', 'open'], ['The limit was too low', 'open'], ['The limit, which was raised', 'open'],
])('"%s", told in the passive, is %s', (words, state) => {
  expect(read(`# Outage 2026-01-20\n\n## Action Items\n\n- ${words}\n`).actionItems.map((item) => item.state)).toEqual([state]);
});

test('the kind of an action may stand behind who is to do it', () => {
  expect(lines('- Fewer threads `@sam` [repair]', '- Alert on the load @kim [detect]', '', '### 3) Write down what happened `@sam` [process]', '', 'This post.'))
    .toEqual(['open Fewer threads | @sam', 'open Alert on the load | @kim', 'open Write down what happened | @sam']);
  expect(lines('- Alert on the load [detect]', '- Ask @sam about [the limit](a.md)')).toEqual(['open Alert on the load [detect]', 'open Ask @sam about the limit']);
});

test.each([
  'Add a disk (Responsable: Jo, fecha límite: 15 de marzo de 2026)', 'Add a disk (担当: Jo、期限: 2026年3月15日)', 'Add a disk (責任者：Jo、期日：2026年3月15日)', 'Add a disk（负责人：Jo，完成时间：2026年3月15日）', 'Add a disk (담당: Jo, 마감: 2026년 3월 15일)',
  'Add a disk (Odpowiedzialny: Jo, termin: 15 marca 2026)', 'Add a disk (исполнитель: Jo, до 15 марта 2026)', 'Add a disk (Eigenaar: Jo, voor 15 maart 2026)', 'Add a disk (Ansvarig: Jo, klart senast 15 mars 2026)', 'Add a disk (Pilote : Jo, date cible : 15 mars 2026)',
])('who and when are told in the languages that the sections are read in: %s', (written) => {
  expect(lines(`- ${written}`)).toEqual(['open Add a disk | Jo | 2026-03-15']);
});

test('a day before which it is to be done is its due date, and nothing else that such a word stands before is', () => {
  expect(lines('- Add a disk до 15 марта 2026', '- Add a disk do 15 marca 2026', '- Add a disk antes del 15 de marzo de 2026', '- To do 3 tests', '- Termin mit dem Lieferanten', '- Поднять лимит до 15 потоков'))
    .toEqual(['open Add a disk |  | 2026-03-15', 'open Add a disk |  | 2026-03-15', 'open Add a disk |  | 2026-03-15', 'open To do 3 tests', 'open Termin mit dem Lieferanten', 'open Поднять лимит до 15 потоков']);
});
