import { describe, expect, test } from 'vitest';
import dutch from '../../fixtures/documents/dutch.md';
import groupedByOwner from '../../fixtures/documents/grouped-by-owner.md';
import headingPerItem from '../../fixtures/documents/heading-per-item.md';
import headingTimeline from '../../fixtures/documents/heading-timeline.md';
import issueForm from '../../fixtures/documents/issue-form.md';
import japanese from '../../fixtures/documents/japanese.md';
import labelList from '../../fixtures/documents/label-list.md';
import spanish from '../../fixtures/documents/spanish.md';
import statusInBug from '../../fixtures/documents/status-in-bug.md';
import { entryLine, itemLine, read } from './read';

/** What a person would list from a document in each of the forms that teams write. */
interface Expected {
  readonly text: string;
  readonly title: string | undefined;
  readonly sections: readonly string[];
  readonly timeline: readonly string[];
  readonly items: readonly string[];
}

const forms: Readonly<Record<string, Expected>> = {
  'labels in a list': {
    text: labelList,
    title: 'Incident on 2024-06-11 - Build queue stuck',
    sections: ['timeline', 'detection', 'impact', 'summary', 'resolution', 'actionItems'],
    timeline: ['2024-06-11 09:12 - First detected', '2024-06-11 09:30 - Incident declared', '2024-06-11 10:05 - Repaired', '2024-06-12 14:00 - Resolved'],
    items: [
      'open Add a check that a runner takes a job |  |  | https://tracker.example.org/acme/ci/issues/301',
      'done Alert on a queue older than ten minutes |  |  | https://tracker.example.org/acme/ci/pull/77',
      'open Created a ticket to move runners in two steps |  |  | https://tracker.example.org/acme/ci/issues/302',
    ],
  },
  'a heading for each entry': {
    text: headingTimeline,
    title: '2019-05-02, Notebook storm',
    sections: ['summary', 'timeline', 'lessons', 'wentWell', 'gotLucky', 'actionItems'],
    timeline: [
      '2019-05-02 13:05 CEST The post goes out.',
      '2019-05-02 13:40~ CEST Launches slow down:',
      '2019-05-02 14:10-14:25 CEST Two nodes are added.',
      '2019-05-02 - CEST The same errors once more.',
      '2019-05-02 23:50~ CEST Quiet at last.',
      '2019-05-03 00:20 CEST Limits are put back.',
      '2019-05-03 08:15 CEST A lasting fix is applied.',
    ],
    items: [
      'open Announce posts to the people on call |  |  | https://tracker.example.org/acme/hub/issues/11',
      'done Agree who adds nodes',
      'open Limit how many builds run at once. |  |  | https://tracker.example.org/acme/hub/pull/12',
      'open Write down how to add a node',
    ],
  },
  'Spanish headings and tables': {
    text: spanish,
    title: 'Informe: pagos rechazados en la tienda',
    sections: ['summary', 'timeline', 'rootCause', 'wentWell', 'actionItems'],
    timeline: ['2026-05-07 16:05~ - Suben los rechazos', '2026-05-07 16:40 - Se revierte el despliegue'],
    items: [
      'open Vigilar la edad de cada certificado | Equipo de plataforma | 2026-05-20',
      'done Repartir certificados con un solo comando | Inés | 2026-05-14',
    ],
  },
  'Japanese tables': {
    text: japanese,
    title: 'PM-2026-101: 検索が空になる障害',
    sections: ['summary', 'impact', 'timeline', 'rootCause', 'rootCause', 'lessons', 'lessons', 'actionItems', 'legend'],
    timeline: ['2026-04-02 - JST 設定が古いまま', '2026-04-02 22:50~ JST **検知**: 利用者からの報告', '2026-04-02 23:40-00:10 JST 調査', '2026-04-03 00:30 JST 復旧'],
    items: [
      'done 設定を search.yaml に統一する | platform チーム | 2026-04-05',
      'open 起動時に a|b を検証する |  |  | 000201',
      'open 空の結果が続いたら通知する |  | ?〜継続',
    ],
  },
  'bullets under bold names': {
    text: groupedByOwner,
    title: 'Search went away',
    sections: ['timeline', 'rootCause', 'actionItems'],
    timeline: [
      '2022-01-05 13:26 - Name record changed',
      '2022-01-05 14:10~ - Alarm noticed',
      '2022-01-05 15:01-15:10 - Record put back',
      '2022-01-06 09:30 - Reviewed',
    ],
    items: [
      'open Add an alarm for the record | Alex, Jamie',
      'done Move records to code | Alex, Jamie',
      'open Write it up | RK',
      'dropped Look at health checks',
      'done Old record removed',
      'done JP/NW to tell the partners | JP, NW',
    ],
  },
  'labels in paragraphs, the state in the Bug cell': {
    text: statusInBug,
    title: 'Sonnet search postmortem (incident #12)',
    sections: ['summary', 'impact', 'rootCause', 'resolution', 'actionItems', 'lessons', 'wentWell', 'wentBadly', 'timeline'],
    timeline: ['2015-10-21 14:51 UTC A sonnet is found', '2015-10-21 14:54 UTC **OUTAGE BEGINS** — backends melt', '2015-10-21 15:36 UTC **OUTAGE ENDS**'],
    items: [
      'done Update the playbook | jo',
      'open Balance load between clusters | mik |  | 5554823',
      'done Plug the leak | mik |  | https://tracker.example.org/acme/search/issues/11',
    ],
  },
  'an issue form': {
    text: issueForm,
    title: undefined,
    sections: ['timeline', 'rootCause', 'followUp'],
    timeline: ['2026-02-05 14:20 UTC Alert', '2026-02-05 14:45 UTC Fixed', '2026-02-05 15:00~ UTC closed'],
    items: ['open Write a test', 'done Fix the pipeline | @sam | 2026-03-01', 'dropped Buy disks'],
  },
  'a heading for each action, setext title, no blank behind ##': {
    text: headingPerItem,
    title: 'Checkout outage',
    sections: ['timeline', 'actionItems'],
    timeline: ['2026-01-04 22:10 - deploy', '2026-01-04 23:59 - errors', '2026-01-05 00:20 - rollback'],
    items: [
      'open Add load shedding to the gateway | Priya (Platform) | 2026-10-21 | INF-204',
      'open Alert on queue depth |  | ?end of sprint 14',
      'open Review the retry policy with the payments team',
    ],
  },
  'Dutch, a table without outer pipes': {
    text: dutch,
    title: 'Postmortem: Storing betaalpagina',
    sections: ['summary', 'timeline', 'rootCause', 'wentWell', 'wentBadly', 'actionItems'],
    timeline: ['2026-03-02 09:10 CET Alarm', '2026-03-02 10:22 CET Hersteld'],
    items: ['done Voeg een alarm toe | @fenna | 2026-03-10 | ROOSE-12', 'open Beschrijf het herstel |  | ?week 12'],
  },
};

describe.each(Object.entries(forms))('%s', (_, { text, title, sections, timeline, items }) => {
  test.each([['line feeds', text], ['carriage returns and line feeds', text.replaceAll('\n', '\r\n')]])('is read as a person reads it, with %s', (_ending, written) => {
    const document = read(written);
    expect(document.title?.value).toBe(title);
    expect(document.sections.map((section) => section.concept).filter((concept) => concept !== undefined)).toEqual(sections);
    expect(document.timeline.map(entryLine).map((line) => line.replace('\r', ''))).toEqual(timeline);
    expect(document.actionItems.map(itemLine)).toEqual(items);
  });
});

describe('fields', () => {
  const named = (text: string) => Object.fromEntries<string>(read(text).fields.filter((field) => field.name !== undefined).map((field) => [field.name ?? '', field.value.value]));

  test('are none in what a heading of the timeline tells', () => {
    const timeline = '# Outage\n\n## Timeline\n\n### 14:23 UTC\n\nIncident resolved: all calm\n';
    expect(named(timeline)).toEqual({});
    expect(named(timeline.replace('### 14:23 UTC', '### Key moments').replace('all calm', '14:23 UTC'))).toEqual({ resolved: '14:23 UTC' });
  });

  test('of labels in a list, with and without a colon', () => {
    expect(named(labelList)).toMatchObject({ detected: '2024-06-11 09:12', declared: '2024-06-11 09.30', mitigated: '2024-06-11 10:05', resolved: '2024-06-12 1400', timeToRecover: '28h 48m' });
  });

  test('of a table of names and values', () => {
    expect(named(japanese)).toEqual({ severity: 'SEV-3（一部の利用者）', duration: '2026-04-02 〜 2026-04-03（約 1 日間）', timeToDetect: '約 4 時間', dataLoss: 'なし' });
  });

  test('are none in a table whose columns alone have such names', () => {
    expect(named('# T\n\n| Cause | Symptom |\n|---|---|\n| Pool full | timeouts |\n\n| # | Gap | Severity | Status |\n|---|---|---|---|\n| 1 | no switch | LOW | open |\n')).toEqual({});
    expect(named('# T\n\n| Severity | SEV-2 |\n|---|---|\n')).toEqual({ severity: 'SEV-2' });
  });

  test('of a table whose values are called details, as events are', () => {
    expect(named('# T\n\n| Field | Details |\n|---|---|\n| Severity | SEV-2 |\n| Duration | 22 minutes |\n')).toEqual({ severity: 'SEV-2', duration: '22 minutes' });
    expect(named('# T\n\n| Time | Details |\n|---|---|\n| Detected | pager |\n')).toEqual({});
  });

  test('several on one line', () => {
    expect(named(headingPerItem)).toEqual({ started: '2026-01-04 22:10 UTC', resolved: '2026-01-05 01:30 UTC', severity: '🔴 High' });
  });

  test('several without marks on one line, those with a name that is known', () => {
    expect(named('# T\n\nErstellt: 03.07.2026 · Autor: Tom Vogel · Schweregrad: SEV-2\n')).toEqual({ responders: 'Tom Vogel', severity: 'SEV-2' });
    expect(named('# T\n\nSeverity: high | we think\n')).toEqual({ severity: 'high | we think' });
  });

  test('where an editor left its blank, and nothing else', () => {
    expect(named('# T\n\n- **Severity:**&#x20;\n')).toEqual({ severity: '' });
  });

  test('of an issue form, one of them not filled in', () => {
    expect(named(issueForm)).toEqual({ severity: 'SEV-1', started: '2026-02-05 14:20 UTC', commander: '' });
  });

  test('of each line of a block quote', () => {
    expect(named('# T\n\n> **Status**: Resolved\n> **Severity**: SEV-2\n> **IC**: @nora | **Scribe**: @pete\n')).toEqual({ status: 'Resolved', severity: 'SEV-2', commander: '@nora' });
  });

  test('with the value below a bold label', () => {
    expect(named('# T\n\n**Date**\n2022-02-02\n\n**Severity**\nSEV-3\n')).toEqual({ date: '2022-02-02', severity: 'SEV-3' });
  });

  test('whose label is long for the link in it', () => {
    const link = 'https://handbook.example.com/engineering/on-call/incidents/how-we-rate-them_all#severity-levels';
    expect(named(`# T\n\n**Incident [Severity](${link})**: SEV-2\n_[Impact started](${link}):_ 14:20 UTC\n`)).toEqual({ severity: 'SEV-2', started: '14:20 UTC' });
    expect(named(`# T\n\n**Severity [of the incident that we had in the shop, in the checkout and elsewhere](${link})**: SEV-2\n`)).toEqual({});
  });

  test('of front matter', () => {
    expect(named(dutch)).toMatchObject({ date: '2026-03-02', severity: 'SEV-2', duration: '1 uur 12 minuten', commander: 'Fenna' });
  });
});

describe('the day', () => {
  /** The one that holds for a timeline entry without a date of its own. */
  const dayOf = (text: string, fileName?: string) => read(`${text}\n## Timeline\n\n- 10:00 Alert\n`, fileName).timeline[0]?.day;

  test.each([
    ['the date field', '# Outage on 2 March 2024\n\nDate: 2024-03-01\n', '2024-03-01'],
    ['the title', '# Outage on 2 March 2024\n\nStarted: 2024-03-01 10:00\n', '2024-03-02'],
    ['the moments', '# Outage\n\nStarted: 2024-03-01 10:00\n', '2024-03-01'],
    ['a heading below the title', '# Outage\n## Orders down - 5 March 2024\n', '2024-03-05'],
    ['how the story begins', '# Outage\n\n## Summary\n\nOn Friday, 1 March 2024 at 09:15 the queue stopped, as it had on 2 April 2023.\n', '2024-03-01'],
    ['when the story says it occurred', '# Outage\n\nWe are sorry for the outage that occurred on March 1st 2024, and for what came of it in the days behind it, which were long ones.\n', '2024-03-01'],
    ['a sentence of the story', '# Outage\n\nWe run our own deploys. On 1 March 2024, they failed for an hour.\n', '2024-03-01'],
    ['a short line below the title', '# Outage\n\n*2024-03-03, SEV-1, 47 minutes*\n', '2024-03-03'],
  ])('is that of %s', (_, text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  test('a file name goes before the line below the title', () => {
    expect(dayOf('# Outage\n\nWritten on 2024-03-05.\n', '2024-03-01-outage.md')).toBe('2024-03-01');
  });
});

describe('the day of a timeline', () => {
  const days = (text: string) => read(text).timeline.map(entryLine);

  test('stands in its heading, behind its name', () => {
    expect(days('# Outage\n\n## Timeline (PST) 4/21/23 to 4/25/23. All times approximate\n\n11:12 AM: mail\n\n_4/24/23_\n\n~9:00 AM: reset\n')).toEqual(['2023-04-21 11:12 PST mail', '2023-04-24 09:00~ PST reset']);
  });

  test('stands in the note above it, for all entries without one or up to the next', () => {
    const entries = '- 2024-02-29 23:55: disk full\n- 01:38: alert\n- 23:10: queue empty\n- 00:20: report\n';
    expect(days(`# Outage\n\n## Timeline\n\nUnless otherwise noted all events happened on 2024-03-01, in UTC.\n\n${entries}`)).toEqual([
      '2024-02-29 23:55 UTC disk full', '2024-03-01 01:38 UTC alert', '2024-03-01 23:10 UTC queue empty', '2024-03-02 00:20 UTC report',
    ]);
    expect(days(`# Outage\n\n## Timeline\n\nThe following happened from 3 March 2024.\n\n- 01:38: alert\n`)).toEqual(['2024-03-03 01:38 - alert']);
  });

  test('stands among other words of a label, or before a footnote', () => {
    expect(days('# Outage\n\n## Timeline\n\n- **Early morning of July 12th, 2024**: token made\n- **Before**: a token\n- 2024-07-13[^1]: told\n')).toEqual(['2024-07-12 - - token made', '2024-07-13 - - [^1]: told']);
  });

  test('is written month first where another date of the document can only be', () => {
    expect(days('# Stall\n\n## Timeline\n\n01-10-2024\n\n7:32 PM - stalled\n\n01-31-2024 - fixed\n')).toEqual(['2024-01-10 19:32 - stalled', '2024-01-31 - - fixed']);
  });
});

describe('exports of other editors', () => {
  test('anchors behind headings and backslashes before dashes are none of what a reader sees', () => {
    const document = read('# **Slow search** {#slow-search}\n\n## **Timeline (UTC)** {#timeline-(utc)}\n\n* 09:10 \\- Alert\n* **09:25** \\- Back\n\n### **What went well** {#what-went-well}\n\n* Alerts\n');
    expect(document.title?.value).toBe('Slow search');
    expect(document.sections.map(({ concept }) => concept)).toEqual([undefined, 'timeline', 'wentWell']);
    expect(document.timeline.map(entryLine)).toEqual(['- 09:10 UTC Alert', '- 09:25 UTC Back']);
  });

  test('a date may be a mention', () => {
    expect(read('# Down\n\n## Timeline\n\n- @May 5, 2026 10:02 AM Alert\n- @sam 10:10 joins\n').timeline.map(entryLine)).toEqual(['2026-05-05 10:02 - Alert']);
  });

  test('the answer to "Title" is the title of a form', () => {
    expect(read('### Title\n\nLogin down\n\n### Impact\n\n_No response_\n').title?.value).toBe('Login down');
    expect(read('### Title\n\n_No response_\n\n### Impact\n').title).toBeUndefined();
  });
});

describe('the title', () => {
  test('is that of the front matter where headings of the first level are the sections', () => {
    expect(read('---\ntitle: "Slow timelines"\n---\n\n# Working theory\n\nx\n\n# Timeline\n\n# Impact\n').title?.value).toBe('Slow timelines');
    expect(read('---\ntitle: short\n---\n\n# Slow timelines in the evening\n\n## Impact\n').title?.value).toBe('Slow timelines in the evening');
  });

  test('is that of TOML front matter', () => {
    const document = read('+++\npath = "2026/02/05/slow"\ntitle = "Slow timelines"\ndate = 2026-02-05\n\n[extra]\ntitle = "x"\ndate = 2026-03-01\n+++\n\n## Timeline\n\n- 10:00 Alert\n');
    expect([document.title?.value, document.day?.value, document.fields.map((field) => field.label.value)]).toEqual(['Slow timelines', '2026-02-05', ['path', 'title', 'date']]);
  });

  test('is a first heading of any level above all others', () => {
    expect(read('## Incident: mail delays\n\n### Timeline\n\n### Impact\n').title?.value).toBe('Incident: mail delays');
    expect(read('## Leadup\n\nx\n\n## Timeline\n').title).toBeUndefined();
    expect(read('## Timeline\n\n### Phase one\n').title).toBeUndefined();
  });
});
