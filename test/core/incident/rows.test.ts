import { describe, expect, test } from 'vitest';
import { apply } from '../../../src/core/edit/apply';
import { acknowledge, changeSeverity, changeStatus, escalate, handOver, logEvent } from '../../../src/core/incident/lifecycle/changes';
import { postUpdate } from '../../../src/core/incident/lifecycle/post-update';
import { reopen, resolve } from '../../../src/core/incident/lifecycle/resolve';
import { eventIn } from '../../../src/core/incident/row-events';
import { defaultPolicy } from '../../../src/core/policy/default';
import { Play, utc, type Change } from './play';

const facts = { title: 'Checkout fails', severity: 'SEV-2', commander: '@sam' };
const log = (moment: string, text: string) => (incident: Parameters<typeof logEvent>[0]) => logEvent(incident, utc(moment), text);

describe('after midnight', () => {
  test('a row says its day where that is another one', () => {
    const play = Play.declare(utc('2026-02-05 23:40'), facts)
      .do(log('2026-02-05 23:50', 'Still failing')).do(log('2026-02-06 00:10', 'Pool restarted')).do(log('2026-02-06 00:12', 'Calm'));
    expect(play.rows).toEqual([
      '| 2026-02-05 23:40 UTC | Incident declared as SEV-2 |', '| 23:50 UTC | Still failing |',
      '| 2026-02-06 00:10 UTC | Pool restarted |', '| 00:12 UTC | Calm |',
    ]);
    expect(play.record.timeline.map(({ at }) => at)).toEqual(['05 23:40', '05 23:50', '06 00:10', '06 00:12'].map((time) => utc(`2026-02-${time}`)));
  });

  test.each(['UTC', 'Europe/Amsterdam', 'Asia/Kolkata', 'America/St_Johns'])('and at any second leaves it out on the same one, in %s', (zone) => {
    const play = ['14:00:20', '14:00:40', '14:01:59'].reduce((before, time) => before.do(log(`2026-02-05 ${time}`, 'Calm')), Play.declare(utc('2026-02-05 14:00:10'), facts, zone));
    expect(play.rows.map((row) => row.includes('2026-02-05'))).toEqual([true, false, false, false]);
  });

  test('an earlier event goes to its place on its own day', () => {
    const play = Play.declare(utc('2026-02-05 23:40'), facts)
      .do(log('2026-02-06 00:10', 'Pool restarted')).do(log('2026-02-05 23:55', 'Alert')).do(log('2026-02-05 22:10', 'First error')).do(log('2026-02-06 00:01', 'Paging'));
    expect(play.rows).toEqual([
      '| 2026-02-05 22:10 UTC | First error |', '| 2026-02-05 23:40 UTC | Incident declared as SEV-2 |', '| 23:55 UTC | Alert |',
      '| 2026-02-06 00:01 UTC | Paging |', '| 2026-02-06 00:10 UTC | Pool restarted |',
    ]);
  });

  test('a row that takes its day from the one above gets its own where the new row would give it another', () => {
    const text = Play.declare(utc('2026-02-05 23:40'), facts).text.replace('| 2026-02-05 23:40 UTC |', '| 23:40 UTC |');
    const play = new Play(text).do(log('2026-02-05 00:05', 'First sign'));
    expect(play.rows).toEqual(['| 2026-02-05 00:05 UTC | First sign |', '| 2026-02-05 23:40 UTC | Incident declared as SEV-2 |']);
    expect(play.record.timeline.map(({ at }) => at)).toEqual([utc('2026-02-05 00:05'), utc('2026-02-05 23:40')]);
  });
});

test('behind a row that somebody has only begun, the words of each command stand', () => {
  const begun = (change: Change) => {
    const { text } = Play.declare(utc('2026-02-05 14:00'), facts);
    return new Play(text.replace(/\n(?=\n## Response)/, '\n| 14:05 |\n')).do(change).rows.at(-1);
  };
  const at = utc('2026-02-05 14:10');
  expect(begun(log('2026-02-05 14:10', 'Restarted the primary database'))).toBe('| 14:10 UTC | Restarted the primary database |');
  expect(begun((incident) => resolve(incident, at))).toBe('| 14:10 UTC | Incident resolved |');
  expect(begun((incident) => acknowledge(incident, at, '@kim'))).toBe('| 14:10 UTC | Acknowledged by @kim |');
});

describe('when clocks change', () => {
  test('in autumn the hour that comes twice is told apart by its zone', () => {
    const play = Play.declare(utc('2026-10-25 00:30'), facts, 'Europe/Amsterdam')
      .do(log('2026-10-25 00:50', 'before')).do(log('2026-10-25 01:10', 'after')).do(log('2026-10-25 00:55', 'late word'));
    expect(play.text).toContain('All times in Europe/Amsterdam.');
    expect(play.rows).toEqual([
      '| 2026-10-25 02:30 UTC+02:00 | Incident declared as SEV-2 |', '| 02:50 UTC+02:00 | before |', '| 02:55 UTC+02:00 | late word |', '| 02:10 UTC+01:00 | after |',
    ]);
    expect(play.record.timeline.map(({ at }) => at)).toEqual(['00:30', '00:50', '00:55', '01:10'].map((time) => utc(`2026-10-25 ${time}`)));
  });

  test('in autumn a row by hand without a zone is the later hour behind a later row', () => {
    const play = Play.declare(utc('2026-10-25 00:30'), facts, 'Europe/Amsterdam');
    const last = '| Incident declared as SEV-2 |';
    play.text = play.text.replace(last, `${last}\n| 02:50 | before |\n| 02:10 | after |`);
    expect(play.record.timeline.map(({ at }) => at)).toEqual(['00:30', '00:50', '01:10'].map((time) => utc(`2026-10-25 ${time}`)));
  });

  test('in spring the clock jumps and the rows follow', () => {
    const play = Play.declare(utc('2026-03-29 00:50'), facts, 'Europe/Amsterdam').do(log('2026-03-29 01:10', 'after'));
    expect(play.rows.at(-1)).toBe('| 03:10 UTC+02:00 | after |');
    expect(play.record.timeline.map(({ at }) => at)).toEqual([utc('2026-03-29 00:50'), utc('2026-03-29 01:10')]);
  });
});

describe('two windows', () => {
  test('that log at once both keep their row', () => {
    const base = Play.declare(utc('2026-02-05 14:23'), facts);
    const first = apply(base.text, log('2026-02-05 14:25', 'from one')(base.incident));
    const both = new Play(first).do(log('2026-02-05 14:25', 'from the other'));
    expect(both.rows.slice(1)).toEqual(['| 14:25 UTC | from one |', '| 14:25 UTC | from the other |']);
  });

  test('whose rows a merge left out of order or twice are read in order and once', () => {
    const play = Play.declare(utc('2026-02-05 23:40'), facts);
    const last = '| Incident declared as SEV-2 |';
    play.text = play.text.replace(last, `${last}\n| 23:50 UTC | a |\n| 2026-02-06 00:10 UTC | c |\n| 23:50 UTC | a |\n| 23:55 UTC | b |\n| 2026-02-06 00:10 UTC | c |`);
    expect(play.record.timeline.map(({ at, text }) => [at, text])).toEqual([
      [utc('2026-02-05 23:40'), 'Incident declared as SEV-2'], [utc('2026-02-05 23:50'), 'a'], [utc('2026-02-05 23:55'), 'b'], [utc('2026-02-06 00:10'), 'c'],
    ]);
  });
});

describe('what two people set at once', () => {
  const one = utc('2026-02-05 14:30');
  const other = utc('2026-02-05 14:31');
  const twice = (change: (at: number, words: string) => Change, words: string) => Play.declare(utc('2026-02-05 14:00'), facts).do(change(one, '')).do(change(other, words)).rows.slice(1);
  const status = (at: number, note: string): Change => (incident) => changeStatus(incident, at, 'monitoring', note);
  const severity = (at: number, reason: string): Change => (incident) => changeSeverity(incident, at, defaultPolicy.severities[0]!, reason);

  test('stands there once', () => {
    expect(twice(status, ' ')).toEqual(['| 14:30 UTC | Status changed to Monitoring |']);
    expect(twice(severity, '')).toEqual(['| 14:30 UTC | Severity changed from SEV-2 to SEV-1 |']);
  });

  test('loses none of the words that go with it', () => {
    expect(twice(status, 'Errors are gone')).toEqual(['| 14:30 UTC | Status changed to Monitoring |', '| 14:31 UTC | Errors are gone |']);
    expect(twice(severity, 'All regions are down')).toEqual(['| 14:30 UTC | Severity changed from SEV-2 to SEV-1 |', '| 14:31 UTC | All regions are down |']);
  });

  test('changes back where it was another one in between', () => {
    const play = Play.declare(utc('2026-02-05 14:00'), facts).do(status(one, '')).do((incident) => changeStatus(incident, other, 'identified')).do(status(other, ''));
    expect(play.rows).toHaveLength(4);
    expect(play.record.status).toBe('monitoring');
  });
});

test('a record in another form keeps it', () => {
  const play = new Play('# Incident: Down\n\n- Status: open\n- Detected: 2026-02-05 14:23 UTC\n\n## Timeline\n\n- **14:23** – Alert fired\n- **14:40** – Calm\n')
    .do(log('2026-02-05 14:30', 'Pool *restarted*')).do((incident) => changeStatus(incident, utc('2026-02-05 14:45'), 'monitoring'));
  expect(play.text).toBe('# Incident: Down\n\n- Status: Monitoring\n- Detected: 2026-02-05 14:23 UTC\n- **Mitigated**: 2026-02-05 14:45 UTC\n\n## Timeline\n\n'
    + '- **14:23** – Alert fired\n- **14:30 UTC** – Pool \\*restarted\\*\n- **14:40** – Calm\n- **14:45 UTC** – Status changed to Monitoring\n');
});

test('an update of several lines is read back as it was sent', () => {
  const text = 'Status: Identified\n# not a heading\n- not a list\n`code` and *stars*';
  const play = Play.declare(utc('2026-02-05 14:23'), facts).do((incident) => postUpdate(incident, utc('2026-02-05 14:30'), '#incidents', text));
  expect(play.record.updates.map(({ at, channel, text: sent }) => [at, channel, sent])).toEqual([[utc('2026-02-05 14:30'), '#incidents', text]]);
  expect(play.text).not.toContain('None sent yet');
  expect(play.record.status).toBe('investigating');
});

describe('an event in words of a person', () => {
  const after = (text: string) => {
    const play = Play.declare(utc('2026-02-05 14:00'), facts)
      .do((incident) => escalate(incident, utc('2026-02-05 14:15'), { level: 2, name: 'Team Lead' }, undefined)).do(log('2026-02-05 14:25', text));
    return play.record.timeline.at(-1)!.event;
  };

  test.each([
    'Reopened the circuit breaker', 'Reopened ticket #123', 'Noticed that nobody was paged.', 'Found out why on-call was not paged', 'The primary could not be paged',
    'The primary wasn’t paged', 'Update sent to AWS support', 'Update posted to npm: 4.2.1',
  ])('%s: tells only what happened', (text) => {
    expect(after(text)).toBeUndefined();
  });

  test.each([
    ['Reopened', { kind: 'reopened' }], ['Reopened: errors are back', { kind: 'reopened' }], ['Reopened by @kim', { kind: 'reopened' }],
    ['Reopened the incident', { kind: 'reopened' }], ['Incident was reopened', { kind: 'reopened' }],
    ['Jelle de Wit was paged', { kind: 'paged', who: 'Jelle de Wit' }], ['Kim has been paged: no answer', { kind: 'paged', who: 'Kim' }], ['On-call paged.', { kind: 'paged', who: 'On-call' }],
    ['Update sent to the status page', { kind: 'update', channel: 'the status page' }], ['Update posted in Slack', { kind: 'update', channel: 'Slack' }],
    ['Status update sent to customers', { kind: 'update', channel: 'customers' }], ['Update posted in the incident channel', { kind: 'update', channel: 'the incident channel' }],
  ])('%s', (text, event) => {
    expect(after(text)).toEqual(event);
  });

  test('is an update in a channel that the policy names', () => {
    const policy = { ...defaultPolicy, channels: { ...defaultPolicy.channels, incidents: 'War Room' } };
    expect(eventIn('Update posted to War room', policy)).toEqual({ kind: 'update', channel: 'War room' });
  });
});

test('what is handed over, escalated and reopened is read back', () => {
  const play = Play.declare(utc('2026-02-05 14:23'), facts)
    .do((incident) => escalate(incident, utc('2026-02-05 14:40'), { level: 2, name: 'Team Lead' }, '@kim'))
    .do((incident) => handOver(incident, utc('2026-02-05 14:41'), '@kim'));
  expect(play.record).toMatchObject({ commander: '@kim', commanderSince: utc('2026-02-05 14:41'), escalation: { level: 2, who: '@kim', at: utc('2026-02-05 14:40') } });
  play.do((incident) => resolve(incident, utc('2026-02-05 15:00')));
  expect(play.record.resolved?.value).toBe(utc('2026-02-05 15:00'));
  play.do((incident) => reopen(incident, utc('2026-02-05 15:10'), 'Errors are back'));
  expect(play.record).toMatchObject({ status: 'investigating', resolved: undefined, escalation: undefined });
  expect(play.text).toContain('**Resolved**:\n');
});
