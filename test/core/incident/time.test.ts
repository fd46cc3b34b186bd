import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saysNothingYet } from '../../../src/core/document/unfilled';
import { dueOf } from '../../../src/core/incident/due';
import { escalationState } from '../../../src/core/incident/escalation';
import { acknowledge, changeStatus, escalate, logEvent } from '../../../src/core/incident/lifecycle/changes';
import { postUpdate } from '../../../src/core/incident/lifecycle/post-update';
import { resolve } from '../../../src/core/incident/lifecycle/resolve';
import { renderMessage } from '../../../src/core/incident/messages';
import { postmortemFacts } from '../../../src/core/incident/postmortem';
import { isForgotten } from '../../../src/core/incident/reminders';
import { readWhen } from '../../../src/core/incident/when';
import { defaultPolicy } from '../../../src/core/policy/default';
import type { Policy } from '../../../src/core/policy/schema';
import { Play, utc } from './play';

const minute = 60_000;
const at = (moment: string) => (incident: Parameters<typeof logEvent>[0]) => logEvent(incident, utc(moment), `Seen at ${moment}`);
const iso = (moment: number | undefined) => moment === undefined ? undefined : new Date(moment).toISOString().slice(0, 16).replace('T', ' ');

describe('a time that somebody types', () => {
  const amsterdam = 'Europe/Amsterdam';
  test.each([
    // Just after midnight, an evening's clock time was yesterday's.
    ['23:50', '2026-02-06 00:10', 'UTC', '2026-02-05 23:50'],
    ['00:05', '2026-02-06 00:10', 'UTC', '2026-02-06 00:05'],
    ['30 min ago', '2026-02-06 00:10', 'UTC', '2026-02-05 23:40'],
    // A clock that is a little ahead of this one.
    ['14:24', '2026-02-05 14:23', 'UTC', '2026-02-05 14:24'],
    // The hour that comes twice: at 02:40 summer time, and at 02:40 winter time.
    ['02:30', '2026-10-25 00:40', amsterdam, '2026-10-25 00:30'],
    ['02:30', '2026-10-25 01:40', amsterdam, '2026-10-25 01:30'],
    ['02:50', '2026-10-25 01:40', amsterdam, '2026-10-25 00:50'],
    // The hour that never came.
    ['02:30', '2026-03-29 01:40', amsterdam, '2026-03-29 01:30'],
    ['2 hours ago', '2026-03-29 01:40', amsterdam, '2026-03-28 23:40'],
    ['yesterday 23:50', '2026-03-29 22:10', amsterdam, '2026-03-29 21:50'],
    ['yesterday 23:50', '2026-03-29 21:10', amsterdam, '2026-03-28 22:50'],
    ['14:23 UTC', '2026-07-01 14:30', amsterdam, '2026-07-01 14:23'],
    ['9:05 am', '2026-07-01 14:30', 'America/New_York', '2026-07-01 13:05'],
  ])('%s at %s in %s', (typed, now, timeZone, expected) => {
    const read = readWhen(typed, { now: utc(now), timeZone });
    expect('at' in read && iso(read.at)).toBe(expected);
  });
});

describe('an incident that is open for three days', () => {
  const start = utc('2026-02-05 14:23');
  const long = () => {
    const play = Play.declare(start, { title: 'Slow search', severity: 'SEV-2', commander: '@sam' }, 'Europe/Amsterdam');
    play.do((incident) => acknowledge(incident, start + 4 * minute, '@sam')).do((incident) => postUpdate(incident, start + 9 * minute, '#incidents', 'Looking'));
    for (const moment of ['2026-02-05 23:30', '2026-02-06 09:00', '2026-02-06 23:10', '2026-02-07 07:00', '2026-02-08 13:00']) play.do(at(moment));
    return play;
  };

  test('each day is written once, and each row is read back', () => {
    const play = long();
    expect(play.rows.slice(3)).toEqual([
      '| 2026-02-06 00:30 UTC+01:00 | Seen at 2026-02-05 23:30 |', '| 10:00 UTC+01:00 | Seen at 2026-02-06 09:00 |',
      '| 2026-02-07 00:10 UTC+01:00 | Seen at 2026-02-06 23:10 |', '| 08:00 UTC+01:00 | Seen at 2026-02-07 07:00 |',
      '| 2026-02-08 14:00 UTC+01:00 | Seen at 2026-02-08 13:00 |',
    ]);
    expect(play.record.timeline.slice(3).map((entry) => `Seen at ${iso(entry.at)}`)).toEqual(play.record.timeline.slice(3).map(({ text }) => text));
  });

  test('it is still due what it was due, and is only forgotten when nobody touches it', () => {
    const { record, policy } = long();
    expect(dueOf(record, policy, utc('2026-02-08 13:30')).map(({ kind, state }) => `${kind} ${state}`)).toEqual(['update overdue', 'escalation overdue', 'mitigation overdue']);
    expect(isForgotten(record, utc('2026-02-08 13:30'))).toBe(false);
    expect(isForgotten(record, utc('2026-02-09 01:30'))).toBe(true);
  });

  test('its duration and its postmortem count the days', () => {
    const play = long().do((incident) => resolve(incident, utc('2026-02-08 15:00'), { note: 'Index rebuilt' }));
    const facts = postmortemFacts(play.incident, 'docs/incidents/a.md', 'docs/postmortems');
    expect(facts.duration).toBe('3 days 37 minutes');
    expect([facts.startTime, facts.endTime]).toEqual(['2026-02-05 15:23', '2026-02-08 16:00']);
  });
});

test('a clock that jumps back writes its row where it says, and what is due follows the clock', () => {
  const play = Play.declare(utc('2026-02-05 14:23'), { title: 'Down', severity: 'SEV-1', commander: '@sam' })
    .do(at('2026-02-05 14:40')).do(at('2026-02-05 13:40')).do(at('2026-02-05 14:41'));
  expect(play.record.timeline.map((entry) => iso(entry.at))).toEqual(['2026-02-05 13:40', '2026-02-05 14:23', '2026-02-05 14:40', '2026-02-05 14:41']);
  expect(dueOf(play.record, play.policy, utc('2026-02-05 13:41')).every(({ state }) => state === 'later')).toBe(true);
});

describe('other policies', () => {
  const withPolicy = (change: Partial<Policy>, text?: string) =>
    new Play(text ?? Play.declare(utc('2026-02-05 14:23'), { title: 'Down', severity: 'SEV-1', commander: '@sam' }).text, 'UTC', { ...defaultPolicy, ...change });

  test('other minutes make other due times', () => {
    const [first, ...others] = defaultPolicy.severities;
    const quick = { ...first!, response: { ...first!.response, withinMinutes: 1 }, communication: { ...first!.communication, withinMinutes: 0, updateEveryMinutes: 7 }, mitigateWithinMinutes: 11 };
    const play = withPolicy({ severities: [quick, ...others] });
    expect(dueOf(play.record, play.policy, utc('2026-02-05 14:23')).map(({ kind, at: due }) => `${kind} ${iso(due)?.slice(11)}`)).toEqual([
      'channelPost 14:23', 'page 14:24', 'response 14:24', 'mitigation 14:34', 'escalation 14:38',
    ]);
    play.do((incident) => postUpdate(incident, utc('2026-02-05 14:25'), '#incidents', 'Looking'));
    expect(dueOf(play.record, play.policy, utc('2026-02-05 14:26')).find(({ kind }) => kind === 'update')?.at).toBe(utc('2026-02-05 14:32'));
  });

  test('a ladder with gaps goes from one rung to the next', () => {
    const rung = (level: number, afterMinutes: number) => ({ ...defaultPolicy.escalation[0]!, level, name: `Level ${level}`, afterMinutes, untilMinutes: undefined });
    const play = withPolicy({ escalation: [rung(5, 40), rung(2, 5)] });
    expect(escalationState(play.record, play.policy, utc('2026-02-05 14:30'))).toMatchObject({ reached: { level: 2 }, next: { level: 5, minutesLeft: 33 } });
    play.do((incident) => escalate(incident, utc('2026-02-05 14:31'), { level: 5, name: 'Level 5' }));
    expect(escalationState(play.record, play.policy, utc('2026-02-05 15:30'))).toMatchObject({ reached: { level: 5 }, next: undefined });
  });

  test('without a ladder and a rotation nobody is escalated to, and the rest stays', () => {
    const play = withPolicy({ escalation: [], onCall: { ...defaultPolicy.onCall, rotation: [] }, contacts: [], vendors: [] });
    expect(escalationState(play.record, play.policy, utc('2026-02-05 14:30'))).toBeUndefined();
    expect(dueOf(play.record, play.policy, utc('2026-02-05 14:30')).map(({ kind }) => kind)).toEqual(['page', 'response', 'channelPost', 'mitigation']);
  });

  test('a severity that the policy does not have is kept, and asks for nothing', () => {
    const text = withPolicy({}).text.replace('**Severity**: SEV-1', '**Severity**: P0');
    const play = withPolicy({}, text);
    expect(play.record).toMatchObject({ severity: undefined, severityText: 'P0' });
    expect(dueOf(play.record, play.policy, utc('2026-02-05 15:30'))).toEqual([]);
    play.do((incident) => changeStatus(incident, utc('2026-02-05 14:30'), 'monitoring'));
    expect(play.text).toContain('**Severity**: P0');
    expect(renderMessage('incident', play.record, play.policy)).toContain('P0');
  });
});

test('names of any length are written whole and read back', () => {
  // "na" is what people write where there is nobody to name.
  const name = fc.string({ unit: fc.constantFrom(...'abcdefghij klmnop'), minLength: 1, maxLength: 400 }).map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '' && !saysNothingYet(text));
  fc.assert(fc.property(name, name, (title, commander) => {
    const play = Play.declare(utc('2026-02-05 14:23'), { title, severity: 'SEV-1', commander });
    play.do((incident) => resolve(incident, utc('2026-02-05 14:30'), { thanked: [commander] }));
    expect(play.record).toMatchObject({ title, commander, status: 'resolved' });
  }), { numRuns: 30 });
}, 60_000);
