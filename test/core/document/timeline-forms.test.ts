import { describe, expect, test } from 'vitest';
import { entryLine, read } from './read';

const entries = (...lines: string[]) => read(['# Outage 2026-07-01', '', '## Timeline', '', ...lines, ''].join('\n')).timeline.map(entryLine);

describe('a timeline in phases', () => {
  test('whose headings end with the time takes what stands below them for their story', () => {
    expect(entries('### Before it', '', '- The disk was half full', '', '### The queue stops (16:15)', '', '- Nobody is mailed', '', '### Recovery (16:40-17:00)', '', '- A second disk', '', '### Closing (done)'))
      .toEqual(['2026-07-01 16:15 - The queue stops', '2026-07-01 16:40-17:00 - Recovery']);
  });

  test('that tells no times lists what happened, and not what a label leads in to', () => {
    expect(entries('### Stage 1', '', 'It stopped.', '', '**Ruled out**:', '', '- the disk', '- the net', '', '### Stage 2', '', '- The queue restarts'))
      .toEqual(['2026-07-01 - - The queue restarts']);
    expect(entries('**In short**:', '', '- The queue stops')).toEqual(['2026-07-01 - - The queue stops']);
  });
});

test('a part of the timeline that is named like another section goes on with it where its entries tell times', () => {
  expect(entries('### Attack', '', '| Time | Event |', '|---|---|', '| 10:00 | A token is stolen |', '', '### Detection and response', '', '| Time | Event |', '|---|---|', '| 10:40 | A mail from outside |'))
    .toEqual(['2026-07-01 10:00 - A token is stolen', '2026-07-01 10:40 - A mail from outside']);
  expect(entries('- 10:00 A token is stolen', '', '### Detection and response', '', '- Nobody saw it')).toEqual(['2026-07-01 10:00 - A token is stolen']);
});

test('two clocks for each moment are read by the first, which tells the whole of it', () => {
  expect(entries('| NZST | UTC | Event |', '|---|---|---|', '| 2026-07-02 09:46 | 2026-07-01 21:46 | slow |', '| 2026-07-02 ~10:00 | ~22:00 prior day | slower |', '| 2026-07-02 ~12:00 | — | fast |'))
    .toEqual(['2026-07-02 09:46 NZST slow', '2026-07-02 10:00~ NZST slower', '2026-07-02 12:00~ NZST fast']);
});

test('what is told of each problem below its heading is no entry', () => {
  expect(entries('### 1. The queue stops', '', '- **Causa:** a full disk', '- **Fix:** empty it', '', '### 2. Mail is late', '', '- **Cause**: the same')).toEqual([]);
  expect(entries('### Day 1', '', '- **Detection:** a customer calls', '- **Fix:** empty the disk')).toHaveLength(2);
});

test('rows of a table with blank lines between them are entries', () => {
  expect(entries('| **19:46:45** | The queue stops.', '', '| 19:47 | An alarm |')).toEqual(['2026-07-01 19:46 - The queue stops.', '2026-07-01 19:47 - An alarm |']);
});

test('a table of facts has entries where it tells a day, and no others', () => {
  expect(entries('| Field | Value |', '|---|---|', '| First detected | 1 July 2026 (by a customer) |', '| Severity | High |', '| Impact | None |')).toEqual(['2026-07-01 - - First detected']);
  expect(entries('| When it was | What |', '|---|---|', '| 2026-07-01 10:00 | slow |', '| 2026-07-01 10:10 | slower |', '| 2026-07-0110:20 | fast |').at(-1)).toContain('fast');
});

test('a day and a month with a slash are read in the order that is near the day of the incident', () => {
  expect(entries('| When | What |', '|---|---|', '| 01/07 ~19:17 | slow |', '| 02/07 | fast |')).toEqual(['2026-07-01 19:17~ - slow', '2026-07-02 - - fast']);
  expect(entries('| When | What |', '|---|---|', '| 07/02 08:00 | fast |')).toEqual(['2026-07-02 08:00 - fast']);
  expect(entries('- 02.07. 08:00 langsam', '- 03.07. 09:30: schnell', '- 22.04. installed')).toEqual(['2026-07-02 08:00 - langsam', '2026-07-03 09:30 - schnell']);
  expect(entries('- 11/12 of the disks were full at 10:00')).toEqual(['2026-07-01 - - 11/12 of the disks were full at 10:00']);
});

test('a row with nothing but a day is the heading of those below it', () => {
  expect(entries('| When | What |', '|---|---|', '| 6/29 | |', '| 12:45 | a change |', '| 7/1 | |', '| 11:00 | slow |', '| 2026-07-02 | |', '| 08:04 | fast |'))
    .toEqual(['2026-06-29 12:45 - a change', '2026-07-01 11:00 - slow', '2026-07-02 08:04 - fast']);
  expect(entries('| When | What |', '|---|---|', '| 11:00 | slow |', '| 3/4 | of the disks |')).toEqual(['2026-07-01 11:00 - slow', '2026-07-01 - - of the disks']);
});

describe('a clock of twelve hours without its halves', () => {
  test('goes on behind noon on the same day, and past midnight on the next', () => {
    expect(entries('- 9:44 slow', '- 11:57-12:08 slower', '- 1:17 down', '- 10:50 a patch', '- 1:05 up'))
      .toEqual(['2026-07-01 09:44 - slow', '2026-07-01 11:57-12:08 - slower', '2026-07-01 13:17 - down', '2026-07-01 22:50 - a patch', '2026-07-02 01:05 - up']);
  });

  test('has the half of the heading above it, which may stand behind the second of two times', () => {
    expect(entries('### 9:40-10:29 AM: first look', '', '- 9:44 slow', '', '### 2:00-3:25 PM: the patch', '', '- 2:12 built', '- 3:24 deployed', '', '### 5:38 PM: wrapping up', '', '- 5:40 we meet'))
      .toEqual(['2026-07-01 09:40-10:29 - first look', '2026-07-01 09:44 - slow', '2026-07-01 14:00-15:25 - the patch', '2026-07-01 14:12 - built', '2026-07-01 15:24 - deployed', '2026-07-01 17:38 - wrapping up', '2026-07-01 17:40 - we meet']);
  });

  test('is none where a zero stands before an hour or an hour is past noon', () => {
    expect(entries('- 09:44 slow', '- 12:08 slower', '- 1:17 up')).toEqual(['2026-07-01 09:44 - slow', '2026-07-01 12:08 - slower', '2026-07-02 01:17 - up']);
    expect(entries('- 9:44 slow', '- 14:08 slower', '- 1:17 up')).toEqual(['2026-07-01 09:44 - slow', '2026-07-01 14:08 - slower', '2026-07-02 01:17 - up']);
    expect(entries('- 12:08 slow', '- 01:17 up')).toEqual(['2026-07-01 12:08 - slow', '2026-07-02 01:17 - up']);
  });
});

test('entries of the evening before the first date are of the day before it', () => {
  expect(entries('- 23:47 slow', '- ~23:50 slower', '- 00:20 (2026-07-01) down', '- 07:05 up')).toEqual(['2026-06-30 23:47 - slow', '2026-06-30 23:50~ - slower', '2026-07-01 00:20 - down', '2026-07-01 07:05 - up']);
  expect(entries('- 23:47 slow', '- 00:20 (2026-07-02) down')).toEqual(['2026-07-01 23:47 - slow', '2026-07-02 00:20 - down']);
  expect(entries('- 2026-07-01 23:47 slow', '- 2026-07-01 00:20 down')).toEqual(['2026-07-01 23:47 - slow', '2026-07-01 00:20 - down']);
});

test('a row of a template that nobody filled in is no entry; one whose time nobody knows is', () => {
  expect(entries('| Time | Event |', '|---|---|', '| HH:MM | Alert fired |', '| HH:MM | Resolved |')).toEqual([]);
  expect(entries('### 2026-07-02', '', '* `unknown` - the queue fills', '', '### 2026-07-03', '', '* `10:34` - somebody looks'))
    .toEqual(['2026-07-02 - - the queue fills', '2026-07-03 10:34 - somebody looks']);
  expect(entries('- unknown users call', '- 10:34 somebody looks')).toEqual(['2026-07-01 10:34 - somebody looks']);
});

test('words of other languages may stand before a time, and between the two of a range', () => {
  expect(entries('- antes de las 18:40 — primer despliegue', '- entre 18:45 y 18:50 — segundo', '- vers 19:00 : retour', '- gegen 19:10: Entwarnung', '- около 19:20 — конец'))
    .toEqual(['2026-07-01 18:40~ - primer despliegue', '2026-07-01 18:45-18:50~ - segundo', '2026-07-01 19:00~ - retour', '2026-07-01 19:10~ - Entwarnung', '2026-07-01 19:20~ - конец']);
});

test('a heading that names the timeline of a day is none of its entries', () => {
  expect(entries('### July 2, 2026: timeline of the second day', '', 'We met at noon.', '', '### 12:10: first idea', '', '- 12:11 a second disk'))
    .toEqual(['2026-07-02 12:10 - first idea', '2026-07-02 12:11 - a second disk']);
});

describe('a document without a timeline', () => {
  test('is the log of an incident where its headings begin with times', () => {
    const log = '---\ntitle: Mail late\ndate: 2026-07-01T08:00:00\n---\n\n## 2026-07-01T09:25:00 - Mended\n\n* Mail flows.\n\n## 2026-07-01T09:10:00\n\nWe look at the disk.\n';
    expect(read(log).timeline.map(entryLine)).toEqual(['2026-07-01 09:25 - Mended', '2026-07-01 09:10 - We look at the disk.']);
  });

  test('has no entries where only one does', () => {
    expect(read('# Mail late\n\n## 09:25 and what then\n\nMail flows.\n\n## The disk\n\nFull.\n').timeline).toEqual([]);
  });
});

describe('a list in a document without a timeline', () => {
  const story = (...items: string[]) => read(`# Post-mortem 2026-07-01\n\n## What happened\n\n${items.map((item) => `- ${item}\n`).join('')}\n## Root cause\n\nDisk.\n`).timeline.map(entryLine);

  test('is one where nearly all of its items begin with a time', () => {
    expect(story('**21:10 UTC**: the disk fills', '21:12: no mail', 'more of that', '21:30: a second disk')).toEqual(['2026-07-01 21:10 UTC the disk fills', '2026-07-01 21:12 UTC no mail', '2026-07-01 21:30 UTC a second disk']);
  });

  test('is none where few do', () => {
    expect(story('21:10 the disk fills', 'the queue', '21:12 no mail', 'the net')).toEqual([]);
    expect(story('21:10 the disk fills', '21:12 no mail')).toEqual([]);
  });
});

test('times from the start, and estimated ones, are entries', () => {
  expect(entries('- **Day 1 - T+0:40** - the disk fills', '- T+5m: no mail', '- The T+1 rule')).toEqual(['2026-07-01 - - the disk fills', '2026-07-01 - - no mail']);
  expect(entries('| 시각 | 이벤트 |', '|---|---|', '| 추정: ~11:15 | 재현 |', '| 11:48 | 수정 |')).toEqual(['2026-07-01 11:15~ - 재현', '2026-07-01 11:48 - 수정']);
});

test('a long list of tasks in a timeline is read at once', () => {
  expect(entries(...Array<string>(32_000).fill('- [ ] a')).length).toBe(32_000);
});

test('a list of what is known of an incident is none of its entries', () => {
  expect(entries('- **Duration**: two hours', '- **Impact**: no mail')).toEqual([]);
  expect(entries('- **Support**: two calls', '- **Sam**: looks at the disk')).toEqual(['2026-07-01 - - **Support**: two calls', '2026-07-01 - - **Sam**: looks at the disk']);
});

test('an item that waits for its words is no entry', () => {
  expect(entries('- T0:', '- T1: ', '- The disk fills:')).toEqual(['2026-07-01 - - The disk fills:']);
});

test('an item that only points elsewhere is no entry', () => {
  expect(entries('- Chat: [the channel](https://example.com)', '- The disk fills', '- [A page](https://example.com) is down')).toEqual(['2026-07-01 - - The disk fills', '2026-07-01 - - [A page](https://example.com) is down']);
});

test('what happened within the hours of the entry above it was on the same day', () => {
  expect(entries('| Time | Event |', '|--|--|', '| 03:00–14:00 | the disk is full |', '| 03:10 | an alert |', '| 14:20 | a new disk |')).toEqual(['2026-07-01 03:00-14:00 - the disk is full', '2026-07-01 03:10 - an alert', '2026-07-01 14:20 - a new disk']);
  expect(entries('- 08:00–18:00: the disk fills', '- 07:30: it is full')).toEqual(['2026-07-01 08:00-18:00 - the disk fills', '2026-07-02 07:30 - it is full']);
  expect(entries('- 22:00–02:00: the disk fills', '- 02:30: it is full', '- 23:00: a new disk')).toEqual(['2026-07-01 22:00-02:00 - the disk fills', '2026-07-02 02:30 - it is full', '2026-07-02 23:00 - a new disk']);
});

test('a span of time without words leads in to what happened in it', () => {
  expect(entries('- 2026-07-02 12:39 - 15:30', '  - 12:39 the disk is full', '  - We look at it', '  - 15:30 a new disk', '- 2026-07-03 07:41 - 10:30', '  - We add more'))
    .toEqual(['2026-07-02 12:39 - the disk is full', '2026-07-02 15:30 - a new disk', '2026-07-03 07:41-10:30 - ']);
});
