import { describe, expect, test } from 'vitest';
import { apply } from '../../../src/core/edit/apply';
import { insertTimelineEntries } from '../../../src/core/edit/timeline';
import { read, vocabulary } from './read';

const entry = { day: '2026-02-05', minute: 14 * 60 + 45, text: 'Confirmed stable' };

/** The lines of a document's timeline after an entry is added. */
function added(lines: readonly string[], change: Partial<typeof entry> = {}): string[] {
  const text = ['# Postmortem: Down', '', '**Date**: 2026-02-05', '', '## Timeline', '', ...lines, '', '## Root Cause', '', 'None.', ''].join('\n');
  const document = read(text);
  const after = apply(text, insertTimelineEntries(document, [{ ...entry, ...change }], document.timeline.at(-1), vocabulary));
  expect(read(after).timeline.length).toBe(document.timeline.length + 1);
  return after.slice(after.indexOf('## Timeline'), after.indexOf('## Root Cause')).split('\n').slice(2, -2);
}

describe('a table', () => {
  const head = ['| Time  | Event          |', '|-------|----------------|'];

  test('gets a row in line with its columns', () => {
    expect(added([...head, '| 14:23 | Alert fired    |'])).toEqual([...head, '| 14:23 | Alert fired    |', '| 14:45 | Confirmed stable |']);
  });

  test('without entries gets its first row', () => {
    expect(added(head)).toEqual([...head, '| 14:45 | Confirmed stable |']);
  });

  test('keeps pipes of the text out of its cells', () => {
    expect(added([...head, '| 14:23 | Alert fired    |'], { text: 'a | b\nc' }).at(-1)).toBe('| 14:45 | a \\| b c       |');
  });

  test('with a column of dates gets the day there, and with more columns leaves the rest empty', () => {
    const lines = ['| Date | Time | Event | Who |', '|---|---|---|---|', '| 2026-02-05 | 14:23 | Alert fired | @sam |'];
    expect(added(lines).at(-1)).toBe('| 2026-02-05 | 14:45 | Confirmed stable | |');
  });
});

describe('a table whose header tells what the row beside does not', () => {
  test.each([
    ['with a row that is half typed', ['| Time | Event |', '|---|---|', '| 14:05 |'], '| 14:45 | Confirmed stable |'],
    ['with a row that holds less than its day', ['| Date | Time | Who | Event |', '|---|---|---|---|', '| 2026-02-05 |'], '| 2026-02-05 | 14:45 | | Confirmed stable |'],
    ['without outer pipes', ['Time | Event', '---|---', '14:05 |'], '14:45 | Confirmed stable'],
    ['with somebody before the event', ['| Time | Who | Event |', '|---|---|---|'], '| 14:45 | | Confirmed stable |'],
    ['with numbers', ['| # | Time | Event |', '|---|---|---|'], '| | 14:45 | Confirmed stable |'],
    ['with the event first', ['| Event | Time |', '|---|---|'], '| Confirmed stable | 14:45 |'],
    ['with the day behind the time', ['| Time | Date | Event |', '|---|---|---|', '| 14:05 | 2026-02-05 |'], '| 14:45 | 2026-02-05 | Confirmed stable |'],
    ['with a day', ['| Date | Time | Event |', '|---|---|---|'], '| 2026-02-05 | 14:45 | Confirmed stable |'],
    ['with only a date', ['| Date | Event |', '|---|---|'], '| 14:45 | Confirmed stable |'],
    ['with names that nobody knows', ['| A | B | C |', '|---|---|---|'], '| 14:45 | Confirmed stable | |'],
    ['with a template row', ['| # | Time | Event |', '|---|---|---|', '| 1 | [HH:MM] | [What] |'], '| | 14:45 | Confirmed stable |'],
  ])('%s', (_, lines, row) => {
    expect(added(lines).at(-1)?.replace(/ {2,}\|/g, ' |')).toBe(row);
    const document = read(['# Down', '', '**Date**: 2026-02-05', '', '## Timeline', '', ...lines, row, ''].join('\n'));
    expect(document.timeline.at(-1)).toMatchObject({ day: '2026-02-05', time: { value: entry.minute }, text: { value: entry.text } });
  });
});

describe('other forms', () => {
  test.each([
    ['a bullet', ['- 14:23 Alert fired'], '- 14:45 Confirmed stable'],
    ['a bold clock', ['- **14:23** – Alert fired'], '- **14:45** – Confirmed stable'],
    ['a zone', ['- 14:23 UTC: Alert fired'], '- 14:45 UTC: Confirmed stable'],
    ['a dot', ['- 14.23 Alert fired'], '- 14.45 Confirmed stable'],
    ['am and pm', ['- 2:23 PM Alert fired'], '- 2:45 PM Confirmed stable'],
    ['a day on each entry', ['- 2026-02-05 14:23 Alert fired'], '- 2026-02-05 14:45 Confirmed stable'],
    ['a bullet that is half typed', ['- 14:23'], '- 14:45 Confirmed stable'],
    ['a range', ['- 14:23-14:30 Alert fired'], '- 14:45 Confirmed stable'],
    ['a bold entry', ['- **14:23 Alert** fired'], '- 2026-02-05 14:45 Confirmed stable'],
    ['a clock that is not exact', ['- 14:00ish Alert fired'], '- 2026-02-05 14:45 Confirmed stable'],
    ['a word before the clock', ['- Around 14:23, Alert fired'], '- 2026-02-05 14:45 Confirmed stable'],
    ['a day behind the clock', ['- 14:23 (Feb 5) Alert fired'], '- 2026-02-05 14:45 Confirmed stable'],
    ['a moment behind the words', ['- First detected 2026-02-05 14:23', '- Incident declared 2026-02-05 14:30'], '- 2026-02-05 14:45 Confirmed stable'],
    ['a heading that ends with its time', ['### Recovery (14:20-14:25)'], '### 2026-02-05 14:45 Confirmed stable'],
    ['a task', ['- [x] 14:23 Alert fired'], '- [x] 14:45 Confirmed stable'],
    ['an item of HTML', ['<ul>', '<li><b>14:23</b> - Alert fired</li>', '</ul>'], '<li><b>14:45</b> - Confirmed stable</li>'],
  ])('%s is written as before, without its words', (_, lines, row) => {
    expect(added(lines).filter((line) => line !== '' && line !== '</ul>').at(-1)).toBe(row);
  });

  test.each([
    ['a list', ['- 14:23 Alert fired', '  - 500s from the edge', '', '    More of them'], '- 14:45 Confirmed stable'],
    ['a log', ['* 14:23 Alert fired', '', '  ```', '  FATAL', '  ```'], '* 14:45 Confirmed stable'],
    ['its words alone', ['- **14:23**', '  - Alert fired'], '- **14:45** Confirmed stable'],
    ['a picture', ['14:20 Alert fired', '14:23 On call looks', '', '![graph](graph.png)'], '14:45 Confirmed stable'],
    ['more words', ['**14:23** Alert fired', '', '- 500s', '', '| Rate |', '|---|', '| 3% |'], '**14:45** Confirmed stable'],
    ['a table below its heading', ['### 14:23 Alert fired', '', 'Somebody looks.', '', '| Rate |', '|---|', '| 3% |'], '### 14:45 Confirmed stable'],
  ])('%s below an entry stays with it', (_, lines, row) => {
    expect(added(lines).filter((line) => line !== '')).toEqual([...lines, row].filter((line) => line !== ''));
  });

  test.each([
    ['a rule', ['14:23 Alert fired', '14:45 Confirmed stable', '', '---', '', 'Written by hand.']],
    ['a heading', ['14:23 Alert fired', '14:45 Confirmed stable', '', '### How it went', '', 'Well.']],
    ['a day', ['14:23 Alert fired', 'Somebody looks.', '', '- 500s', '', '14:45 Confirmed stable', '', '6 February 2026', 'All is well.', '', '09:30 Review']],
    ['the end of a log', ['```', '14:20 Alert fired', '14:23 On call looks', '  at the pool', '14:45 Confirmed stable', '```', '', 'So much for the log.']],
  ])('%s ends what belongs to an entry', (_, lines) => {
    const text = ['# Down', '', '**Date**: 2026-02-05', '', '## Timeline', '', ...lines.filter((line) => !line.startsWith('14:45')), ''].join('\n').replace(/\n{3,}/, '\n\n');
    const document = read(text);
    const behind = document.timeline.filter(({ day, time }) => day === '2026-02-05' && time!.value < entry.minute).at(-1);
    expect(apply(text, insertTimelineEntries(document, [entry], behind, vocabulary)).split('\n').slice(6, -1)).toEqual(lines);
  });

  test('the table of what came later is none of an entry', () => {
    const text = '# Down\n\n**Date**: 2026-02-05\n\n## Timeline\n\n14:23 Alert fired\n\n| Time | Event |\n|---|---|\n| 15:00 | Up |\n';
    const document = read(text);
    expect(apply(text, insertTimelineEntries(document, [entry], document.timeline[0], vocabulary))).toBe(text.replace('fired\n', 'fired\n14:45 Confirmed stable\n'));
  });

  test('the day is written where it is another one', () => {
    expect(added(['- 14:23 Alert fired'], { day: '2026-02-06', minute: 5 }).at(-1)).toBe('- 2026-02-06 00:05 Confirmed stable');
  });

  test('where most entries write their day the new one does, even if it is asked for none', () => {
    const text = '# Down\n\n## Timeline\n\n- 2026-02-05 14:20: Alert fired\n- 2026-02-05 14:23: On call looks\n';
    const document = read(text);
    expect(apply(text, insertTimelineEntries(document, [{ ...entry, dated: false, zone: 'UTC' }], document.timeline[1], vocabulary))).toBe(`${text}- 2026-02-05 14:45 UTC: Confirmed stable\n`.replace('looks\n-', 'looks\n-'));
  });

  test('the zone in brackets behind a clock leaves none of them', () => {
    const text = '# Down\n\n**Date**: 2026-02-05\n\n## Timeline\n\n- 14:23 (UTC) Alert fired\n';
    const document = read(text);
    expect(apply(text, insertTimelineEntries(document, [{ ...entry, zone: 'UTC' }], document.timeline[0], vocabulary))).toBe(`${text}- 2026-02-05 14:45 UTC Confirmed stable\n`);
  });

  test('a heading for each entry stands apart', () => {
    expect(added(['### 14:23', '', 'Alert fired.']).slice(-3)).toEqual(['### 14:45', '', 'Confirmed stable']);
  });

  test('a document without a timeline gets one', () => {
    const text = '# Incident: Down\n';
    expect(apply(text, insertTimelineEntries(read(text), [entry], undefined, vocabulary))).toBe('# Incident: Down\n\n## Timeline\n\n- 2026-02-05 14:45 Confirmed stable\n');
  });
});
