import { describe, expect, test } from 'vitest';
import { parseCommand, usages } from '../../../src/core/incident/command-line';
import { readWhen, splitWhen } from '../../../src/core/incident/when';
import { defaultPolicy } from '../../../src/core/policy/default';
import { utc } from './play';

const now = { now: utc('2026-02-06 00:10'), timeZone: 'UTC' };
const parsed = (line: string) => {
  const result = parseCommand(line, defaultPolicy, now);
  return 'problem' in result ? result.problem.text : JSON.parse(JSON.stringify({ ...result.command, severity: 'severity' in result.command ? result.command.severity.id : undefined })) as unknown;
};

describe('a typed command', () => {
  test.each([
    ['/incident start SEV-1 Production website down', { verb: 'start', severity: 'SEV-1', title: 'Production website down' }],
    ['incident declare sev2: Slow', { verb: 'start', severity: 'SEV-2', title: 'Slow' }],
    ['log Pool restarted', { verb: 'log', at: now.now, text: 'Pool restarted' }],
    ['/incident /incident start SEV-1 Production website down', { verb: 'start', severity: 'SEV-1', title: 'Production website down' }],
    ['/incident log 23:50 - Alert fired', { verb: 'log', at: utc('2026-02-05 23:50'), text: 'Alert fired' }],
    ['/incident log 5 min ago: Alert fired', { verb: 'log', at: utc('2026-02-06 00:05'), text: 'Alert fired' }],
    ['log 1.5 hours ago: restarted', { verb: 'log', at: utc('2026-02-05 22:40'), text: 'restarted' }],
    ['log 1 hour and 5 minutes ago restarted', { verb: 'log', at: utc('2026-02-05 23:05'), text: 'restarted' }],
    ['log 2 uur en 10 minuten geleden restarted', { verb: 'log', at: utc('2026-02-05 22:00'), text: 'restarted' }],
    ['log 1h30 ago restarted', { verb: 'log', at: utc('2026-02-05 22:40'), text: 'restarted' }],
    ['log 1:30 ago restarted', { verb: 'log', at: now.now, text: '1:30 ago restarted' }],
    ['log 5 pods failed 2 min ago', { verb: 'log', at: now.now, text: '5 pods failed 2 min ago' }],
    ['log 23:50-23:55 No logins', { verb: 'log', at: utc('2026-02-05 23:50'), text: '23:50-23:55 No logins' }],
    ['log 00:30-00:40 CET No logins', { verb: 'log', at: utc('2026-02-05 23:30'), text: '00:30-00:40 CET No logins' }],
    ['log 3 pods restarted', { verb: 'log', at: now.now, text: '3 pods restarted' }],
    ['status identified Pool exhausted', { verb: 'status', status: 'identified', note: 'Pool exhausted' }],
    ['severity SEV-3', { verb: 'severity', severity: 'SEV-3', reason: '' }],
    ['update #incidents: Restored', { verb: 'update', channel: '#incidents', text: 'Restored' }],
    ['update status page We are looking', { verb: 'update', channel: 'Status page', text: 'We are looking' }],
    ['update Restored', { verb: 'update', channel: '', text: 'Restored' }],
    ['escalate', { verb: 'escalate', who: '' }],
    ['escalate 3: @ada', { verb: 'escalate', level: 3, who: '@ada' }],
    ['escalate team lead: @kim', { verb: 'escalate', level: 2, who: '@kim' }],
    ['escalate 3 @ada', { verb: 'escalate', level: 3, who: '@ada' }],
    ['escalate team lead @kim', { verb: 'escalate', level: 2, who: '@kim' }],
    ['commander @kim', { verb: 'commander', who: '@kim' }],
    ['page', { verb: 'page', who: '' }],
    ['ack @sam', { verb: 'acknowledge', who: '@sam' }],
    ['RESOLVE Restored', { verb: 'resolve', note: 'Restored' }],
    ['reopen', { verb: 'reopen', note: '' }],
  ])('%s', (line, command) => {
    expect(parsed(line)).toEqual(command);
  });

  test.each([
    ['', 'Type what to do: {verbs}.'], ['/incident dance', '"{word}" is no command; one of these is: {verbs}.'],
    ['start Production down', '"{word}" is no severity; one of these is: {severities}.'], ['start SEV-10 Down', '"{word}" is no severity; one of these is: {severities}.'],
    ['start SEV-1', 'Something is missing. Write it like this: {usage}'], ['log', 'Something is missing. Write it like this: {usage}'],
    ['status sideways', '"{word}" is no status; one of these is: {statuses}.'], ['escalate 9', 'There is no level {level}; the ladder has {levels}.'],
    ['commander', 'Something is missing. Write it like this: {usage}'], ['update #incidents', 'Something is missing. Write it like this: {usage}'],
  ])('%s is told what was expected', (line, problem) => {
    expect(parsed(line)).toBe(problem);
  });

  test('every usage is itself a command of its verb', () => {
    for (const [verb, line] of Object.entries(usages)) expect(parsed(line)).toMatchObject({ verb });
  });
});

test.each(['an hour and a half ago', '2 hours or so ago', '1:30 ago', '10 to 15 minutes ago'])('%s is no moment', (text) => {
  expect(readWhen(text, now)).toHaveProperty('problem');
});

describe('a moment', () => {
  const at = (text: string, zone = 'UTC', moment = now.now) => {
    const when = readWhen(text, { now: moment, timeZone: zone });
    return 'at' in when ? new Date(when.at).toISOString().slice(0, 16).replace('T', ' ') : when.problem.text;
  };

  test.each([
    ['', '2026-02-06 00:10'], ['now', '2026-02-06 00:10'], ['00:05', '2026-02-06 00:05'], ['14:23', '2026-02-05 14:23'], ['5 min ago', '2026-02-06 00:05'],
    ['1h 30m ago', '2026-02-05 22:40'], ['an hour ago', '2026-02-05 23:10'], ['10 minuten geleden', '2026-02-06 00:00'], ['yesterday 23:50', '2026-02-05 23:50'],
    ['gisteren 23:50', '2026-02-05 23:50'], ['2026-02-04 09:00', '2026-02-04 09:00'], ['11:50 pm', '2026-02-05 23:50'], ['01:05 UTC+01:00', '2026-02-06 00:05'],
    ['tomorrow', '"{text}" is not a time yet: 14:23, 5 min ago, yesterday 23:50.'], ['25:00', '"{text}" is not a time yet: 14:23, 5 min ago, yesterday 23:50.'],
    ['2026-02-07 09:00', '"{text}" is still to come.'],
  ])('%s', (text, expected) => {
    expect(at(text)).toBe(expected);
  });

  test('of a clock time that comes twice, the one that was last', () => {
    expect(at('02:20', 'Europe/Amsterdam', utc('2026-10-25 00:30'))).toBe('2026-10-25 00:20');
    expect(at('02:20', 'Europe/Amsterdam', utc('2026-10-25 01:30'))).toBe('2026-10-25 01:20');
  });

  test('is not taken from a sentence that only begins with a number', () => {
    expect(splitWhen('14:23', now)).toEqual({ when: '14:23', text: '' });
    expect(splitWhen('5 of 7 nodes are back', now)).toEqual({ when: '', text: '5 of 7 nodes are back' });
    for (const text of ['20.04 hosts rebooted', '5 uur lang traag', '5 pm deploy', '14:2 odd', 'at 14:23 it broke']) expect(splitWhen(text, now)).toEqual({ when: '', text });
  });

  test.each([
    ['08:23 PST deploy', '2026-02-05 16:23', 'deploy'], ['14:23 +01:00 deploy', '2026-02-05 13:23', 'deploy'], ['14:23Z deploy', '2026-02-05 14:23', 'deploy'],
    ['14:23:30 deploy', '2026-02-05 14:23', 'deploy'], ['14:23 (UTC) deploy', '2026-02-05 14:23', 'deploy'], ['2026-02-04T14:23+01:00: deploy', '2026-02-04 13:23', 'deploy'],
    ['15:23 Europe/Amsterdam - deploy', '2026-02-05 14:23', 'deploy'], ['yesterday 23:50 CET, deploy', '2026-02-05 22:50', 'deploy'], ['yesterday at 23:50 deploy', '2026-02-05 23:50', 'deploy'],
    ['14:23 -08:00 deploy', '2026-02-05 22:23', 'deploy'], ['06:23 -0330: deploy', '2026-02-05 09:53', 'deploy'], ['yesterday 11:50 -12:00 deploy', '2026-02-05 23:50', 'deploy'],
    ['14:23 -15:00 it was slow', '2026-02-05 14:23', '14:23 -15:00 it was slow'], ['14:23 - 08:00 deploy', '2026-02-05 14:23', '14:23 - 08:00 deploy'],
    ['14:23 GMT+1 deploy', '2026-02-05 13:23', 'deploy'], ['2:23 pm EST deploy', '2026-02-05 19:23', 'deploy'],
    // Words that are no zone, or of which nobody knows which, stay.
    ['14:23 Est failed', '2026-02-05 14:23', 'Est failed'], ['14:23 IST deploy', '2026-02-05 14:23', 'IST deploy'], ['14:23 Z-index fixed', '2026-02-05 14:23', 'Z-index fixed'],
    ['14:23 US/East is slow', '2026-02-05 14:23', 'US/East is slow'], ['14:23 estimated at 5 %', '2026-02-05 14:23', 'estimated at 5 %'], ['14:23 5 may be lost', '2026-02-05 14:23', '5 may be lost'],
    ['14:23 to 14:30 UTC it was slow', '2026-02-05 14:23', 'to 14:30 UTC it was slow'], ['14:23 +1 replica', '2026-02-05 14:23', '+1 replica'],
  ])('before an event: %s', (typed, expected, words) => {
    const { when, text } = splitWhen(typed, now);
    expect([at(when), text]).toEqual([expected, words]);
  });

  test('in another zone is the last that its clocks showed, whatever day it is here', () => {
    expect(at('08:05 JST', 'UTC', utc('2026-02-05 23:10'))).toBe('2026-02-05 23:05');
    expect(at('16:05 PST')).toBe('2026-02-06 00:05');
  });
});
