import { describe, expect, test } from 'vitest';
import { instantsOf, minutesBetween } from '../../../src/core/document/instants';
import { endOf } from '../../../src/core/incident/deadlines';
import { defaultPolicy } from '../../../src/core/policy/default';
import { read } from './read';

describe('minutes between two moments', () => {
  const minutes = (started: string, resolved: string) => {
    const instants = instantsOf(read(`# Outage\n\n- Started: ${started}\n- Resolved: ${resolved}\n`));
    return minutesBetween(instants.get('started')!, instants.get('resolved')!);
  };

  test.each([
    ['2026-02-05 15:00 Europe/Amsterdam', '2026-02-05 14:30 UTC', 30],
    ['2026-07-05 15:00 Europe/Amsterdam', '2026-07-05 14:30 UTC', 90],
    ['2026-02-05 15:00 CET', '2026-02-05 10:00 America/New_York', 60],
    // A night in which clocks are set takes its real time, and the clock time that never came is as if they had not been set yet.
    ['2026-03-28 23:00 Europe/Amsterdam', '2026-03-29 04:00 Europe/Amsterdam', 240],
    ['2026-03-29 01:30 Europe/Amsterdam', '2026-03-29 02:30 Europe/Amsterdam', 60],
    // Of a zone that nobody can read, and of no zone, the clock counts as it is.
    ['2026-02-05 15:00 US/East', '2026-02-05 15:30 UTC', 30],
    ['2026-02-05 15:00 IST', '2026-02-05 15:30 Europe/Amsterdam', 30],
    ['2026-02-05 15:00', '2026-02-05 15:30 Europe/Amsterdam', 30],
  ])('%s to %s', (started, resolved, expected) => {
    expect(minutes(started, resolved)).toBe(expected);
  });
});

describe('the end of an incident', () => {
  test.each([
    ['Resolved: 2026-02-05 23:00 America/Los_Angeles', 'UTC', '2026-02-06T07:00Z'],
    ['Resolved: 2026-02-05 23:00 PST', 'UTC', '2026-02-06T07:00Z'],
    ['Resolved: 2026-02-05 23:00', 'America/Los_Angeles', '2026-02-06T07:00Z'],
    ['Resolved: 2026-02-05 23:00 US/East', 'UTC', '2026-02-05T23:00Z'],
    ['Resolved: 2026-02-05', 'Europe/Amsterdam', '2026-02-05T23:00Z'],
    // Hours before and behind the change of clocks.
    ['Resolved: 2026-03-29 01:30', 'Europe/Amsterdam', '2026-03-29T00:30Z'],
    ['Resolved: 2026-03-29 03:30', 'Europe/Amsterdam', '2026-03-29T01:30Z'],
    ['Resolved: 2026-03-08 03:30', 'America/Los_Angeles', '2026-03-08T10:30Z'],
    ['Date: 2026-02-05\n- Duration: From 22:00 to 23:00 America/Los_Angeles', 'UTC', '2026-02-06T07:00Z'],
  ])('%s in %s', (fields, timeZone, expected) => {
    expect(endOf(read(`# Outage\n\n- ${fields}\n`), { ...defaultPolicy, timeZone })).toBe(Date.parse(expected));
  });
});
