import { describe, expect, test } from 'vitest';
import { newIncident } from '../../../src/core/generate/incident';
import { dueOf, type Due } from '../../../src/core/incident/due';
import { escalationState } from '../../../src/core/incident/escalation';
import { acknowledge, changeSeverity, changeStatus, escalate, logEvent, page } from '../../../src/core/incident/lifecycle/changes';
import { postUpdate } from '../../../src/core/incident/lifecycle/post-update';
import { stabilityOf } from '../../../src/core/incident/obligations';
import { reopen, resolve } from '../../../src/core/incident/lifecycle/resolve';
import { obligationChanges } from '../../../src/core/incident/obligation-changes';
import { linkPostmortem } from '../../../src/core/incident/postmortem';
import { defaultPolicy } from '../../../src/core/policy/default';
import { builtInTemplates } from '../../../src/core/template/built-in';
import { Play, utc } from './play';

const at = (time: string) => utc(`2026-02-05 ${time}`);
const clock = (due: Due) => `${due.kind} ${new Date(due.at).toISOString().slice(5, 16).replace('T', ' ')} ${due.state}`;
const dues = (play: Play, time: string) => dueOf(play.record, play.policy, time.includes('-') ? utc(time) : at(time)).map(clock);
const sev1 = () => Play.declare(at('14:23'), { title: 'Down', severity: 'SEV-1', commander: '@sam' });
const sev2 = () => Play.declare(at('14:23'), { title: 'Slow', severity: 'SEV-2', commander: '@sam' });

describe('what an incident is due', () => {
  test('SEV-1 at its start', () => {
    expect(dues(sev1(), '14:24')).toEqual([
      'page 02-05 14:28 soon', 'response 02-05 14:28 soon', 'channelPost 02-05 14:28 soon', 'escalation 02-05 14:38 later', 'mitigation 02-05 14:53 later',
    ]);
  });

  test('SEV-2 has thirty minutes for its post and two hours to mitigate', () => {
    expect(dues(sev2(), '14:24')).toEqual(['response 02-05 14:38 later', 'escalation 02-05 14:38 later', 'channelPost 02-05 14:53 later', 'mitigation 02-05 16:23 later']);
  });

  test('is settled by what the record says', () => {
    const play = sev1().do((incident) => page(incident, at('14:25'), '@sam')).do((incident) => acknowledge(incident, at('14:26'), '@sam'))
      .do((incident) => postUpdate(incident, at('14:27'), '#incidents', 'Looking'));
    expect(dues(play, '14:58')).toEqual(['mitigation 02-05 14:53 overdue', 'escalation 02-05 14:53 overdue', 'update 02-05 14:57 overdue']);
    play.do((incident) => changeStatus(incident, at('14:58'), 'monitoring')).do((incident) => postUpdate(incident, at('14:59'), '#incidents', 'Calm'));
    expect(dues(play, '15:00')).toEqual(['stability 02-05 15:28 later', 'update 02-05 15:29 later']);
  });

  test('a worse severity counts from when it was set', () => {
    const play = Play.declare(at('10:00'), { title: 'Odd', severity: 'SEV-3' });
    expect(dues(play, '10:05')).toEqual(['response 02-05 12:00 later']);
    play.do((incident) => changeSeverity(incident, at('13:00'), defaultPolicy.severities[0]!, 'It spreads'));
    expect(dues(play, '13:01')).toContain('response 02-05 13:05 soon');
    expect(play.text).toContain('- [ ] Page on-call engineer via PagerDuty');
  });

  test('the key of a thing stays until it is settled, and the next one has another', () => {
    const play = sev2().do((incident) => postUpdate(incident, at('14:27'), '#incidents', 'Looking'));
    const update = (time: string) => dueOf(play.record, play.policy, at(time)).find(({ kind }) => kind === 'update')?.key;
    const first = update('14:40');
    expect(update('15:40')).toBe(first);
    play.do((incident) => postUpdate(incident, at('15:00'), 'Status page', 'Still looking'));
    expect(update('15:40')).not.toBe(first);
  });

  test('after the resolution: stability, then the postmortem', () => {
    const play = sev1().do((incident) => resolve(incident, at('14:30')));
    expect(dues(play, '14:31')).toEqual(['stability 02-05 15:00 later', 'draft 02-06 14:30 later', 'review 02-07 14:30 later', 'publication 02-08 14:30 later']);
    play.do((incident) => logEvent(incident, at('14:50'), 'Errors seen in checkout'));
    expect(dues(play, '14:51')[0]).toBe('stability 02-05 15:20 later');
    play.do((incident) => logEvent(incident, at('15:19'), 'No errors for half an hour'));
    expect(dues(play, '15:21')[0]).toBe('stability 02-05 15:20 overdue');
    play.do((incident) => resolve(incident, at('15:25'), { answers: [{ text: 'No recurring errors for 30 minutes', answer: 'yes' }] }))
      .do((incident) => linkPostmortem(incident, 'docs/incidents/a.md', 'docs/postmortems/2026-02-05-down.md'));
    expect(play.record.postmortem).toBe('../postmortems/2026-02-05-down.md');
    expect(dues(play, '15:30')).toEqual(['review 02-07 15:25 later', 'publication 02-08 15:25 later']);
    const [draft] = dueOf(play.record, play.policy, at('15:30'), { published: false, unwritten: true }).filter(({ kind }) => kind === 'draft');
    expect(draft).toMatchObject({ at: at('15:25') + 24 * 60 * 60_000, settledBy: 'openRecord' });
    play.do((incident) => logEvent(incident, at('16:00'), 'Postmortem reviewed')).do((incident) => logEvent(incident, at('17:00'), 'Postmortem published'));
    expect(dues(play, '17:01')).toEqual([]);
  });

  test.each([
    'Error rate back to normal', 'Errors stopped', 'Errors dropped to zero', 'Error-free for 10 min', 'Fixed the error in the config', 'Foutmelding weg', 'Fouten komen niet meer voor',
    'Errors are gone since the restart', 'Errors no longer seen', "Errors haven't returned", 'Error rate at 0 %', 'Error rate normal again', 'Fixed the error that was seen at 14:20',
    'Found the error in the config', 'Identified the cause of the errors', 'Fout gevonden in de config', 'Error budget exhausted', 'Deployed fix for error handling', 'Deploying a fix for the errors',
    'Error page updated with a notice', 'Errors: none', 'Fouten: geen', 'Errors dropped to baseline', 'Error rate falling', 'Errors in checkout are now dropping', 'Aantal fouten daalt', 'No alerts, errors or timeouts',
  ])('good news leaves the stability as it is: %s', (text) => {
    const play = sev1().do((incident) => changeStatus(incident, at('14:30'), 'monitoring')).do((incident) => logEvent(incident, at('14:45'), text));
    expect(dues(play, '14:46')).toContain('stability 02-05 15:00 later');
  });

  test.each([
    'Errors are back', 'Error rate at 40 %', 'Error rate at 0.5 %', 'Errors in checkout', 'Errors on the free plan', 'Stopped the rollout: errors in Europe', 'Errors after we stopped the canary',
    'Errors stopped after the restart, then returned', "Errors aren't gone", 'Fouten nog niet weg', 'Weer fouten gezien',
    'Found errors in checkout', 'Fouten gevonden in checkout', 'Fout weer gevonden in checkout', 'Error handling fails: errors in checkout', 'Errors and dropped connections', 'Errors: dropped connections', 'Errors not falling',
    'Errors fell, but are rising', 'Errors far above normal', 'No fix for the errors yet', 'Fixed the config: errors in Europe', 'Fouten: geen verbetering',
  ])('bad news restarts it: %s', (text) => {
    const play = sev1().do((incident) => changeStatus(incident, at('14:30'), 'monitoring')).do((incident) => logEvent(incident, at('14:45'), text));
    expect(dues(play, '14:46')).toContain('stability 02-05 15:15 later');
  });

  test('the stability that is there is counted from the monitoring, or from errors that were reported again', () => {
    const play = sev1();
    const stability = (time: string) => stabilityOf(play.record, play.policy, at(time));
    expect(stability('14:30')).toEqual({ minutes: 0, of: 30, isSetBack: false });
    play.do((incident) => changeStatus(incident, at('14:30'), 'monitoring'));
    expect(stability('14:42')).toEqual({ minutes: 12, of: 30, isSetBack: false });
    play.do((incident) => logEvent(incident, at('14:45'), 'Errors are back'));
    expect(stability('15:15')).toEqual({ minutes: 30, of: 30, isSetBack: true });
    expect(stabilityOf(play.record, { ...play.policy, resolution: { ...play.policy.resolution, stableMinutes: 0 } }, at('15:15'))).toBeUndefined();
  });

  test('a reopened incident starts anew', () => {
    const play = sev1().do((incident) => resolve(incident, at('14:30'))).do((incident) => reopen(incident, at('15:00'), 'Errors are back'));
    expect(dues(play, '15:01')).toContain('mitigation 02-05 15:30 later');
    expect(dues(play, '15:01').join()).not.toContain('stability');
  });

  test.each(['identified', 'investigating'] as const)('errors that are back make it %s: the ladder goes on, and what helps then is the mitigation', (status) => {
    const play = sev1().do((incident) => changeStatus(incident, at('14:30'), 'monitoring')).do((incident) => changeStatus(incident, at('14:40'), status, 'Errors are back'));
    expect(dues(play, '14:41')).toEqual(expect.arrayContaining(['escalation 02-05 14:38 overdue', 'mitigation 02-05 14:53 later']));
    expect(escalationState(play.record, play.policy, at('14:41'))?.next).toBeDefined();
    play.do((incident) => changeStatus(incident, at('15:30'), 'monitoring'));
    expect(play.record.mitigated?.value).toBe(at('15:30'));
  });

  test('a mitigation that somebody wrote before the cause was found stays', () => {
    const play = new Play(sev1().text.replace(/^\*\*Mitigated\*\*:.*$/m, '**Mitigated**: 2026-02-05 14:30 UTC'));
    play.do((incident) => changeStatus(incident, at('14:40'), 'identified')).do((incident) => changeStatus(incident, at('14:50'), 'monitoring'));
    expect(play.record.mitigated?.value).toBe(at('14:30'));
  });

  test('a small severity asks for no postmortem, and its minutes come from the policy', () => {
    const play = Play.declare(at('10:00'), { title: 'Typo', severity: 'SEV-4' }).do((incident) => resolve(incident, at('11:00')));
    expect(dues(play, '11:01')).toEqual(['stability 02-05 11:30 later']);
    const severities = defaultPolicy.severities.map((each) => ({ ...each, response: { ...each.response, withinMinutes: 7 } }));
    const own = new Play(sev2().text, 'UTC', { ...defaultPolicy, severities });
    expect(dues(own, '14:24')).toContain('response 02-05 14:30 later');
  });
});

describe('the ladder', () => {
  const policy = {
    ...defaultPolicy, timeZone: 'UTC',
    onCall: { ...defaultPolicy.onCall, startsOn: '2026-01-29', rotation: [{ primary: 'Kim', backup: 'Jo' }, { primary: 'Sam Swaab' }] },
    contacts: [{ role: 'Primary On-Call', name: 'Sam Swaab', handle: '@sam' }, { role: 'CTO', name: 'Ada', handle: '@ada' }],
  };
  const state = (time: string, play = sev1()) => {
    const found = escalationState(play.record, policy, at(time))!;
    const of = (level: typeof found.reached | undefined) => level && `${level.level} ${[...level.people, ...level.vendors].map(({ name }) => name).join(', ')}`;
    return [of(found.reached), of(found.present), of(found.next), found.next?.minutesLeft];
  };

  test.each([['14:24', ['1 Sam Swaab', '1 Sam Swaab', '2 ', 14]], ['14:40', ['1 Sam Swaab', '2 ', '2 ', -2]], ['15:00', ['1 Sam Swaab', '3 Ada', '3 Ada', -7]]])('at %s', (time, expected) => {
    expect(state(time)).toEqual(expected);
  });

  test('a level that was called leads to the next', () => {
    const play = sev1().do((incident) => escalate(incident, at('14:40'), { level: 3, name: 'CTO / Founder' }));
    expect(state('14:45', play)).toEqual(['3 Ada', '3 Ada', '4 Vercel, Supabase, Sentry', 38]);
  });

  test('a small incident does not climb', () => {
    expect(escalationState(Play.declare(at('10:00'), { title: 'Typo', severity: 'SEV-4' }).record, policy, at('12:00'))).toBeUndefined();
  });
});

test('another severity says which duties it changes', () => {
  const [sev1Severity, , sev3] = defaultPolicy.severities;
  const changes = new Map(obligationChanges(sev3, sev1Severity!).map(({ obligation, before, after }) => [obligation, [before, after]]));
  expect(changes.get('response')).toEqual(['< 2 hours', 'Immediate (< 5 minutes)']);
  expect(changes.get('updates')).toEqual(['', '30']);
  expect(changes.get('commander')).toEqual(['', 'yes']);
  expect(obligationChanges(sev3, sev3!)).toEqual([]);
});

describe('the first post in the channel', () => {
  const kinds = (play: Play) => dues(play, '14:40').filter((due) => /^(?:channelPost|update) /.test(due));

  test('stays due where only customers were told', () => {
    const play = sev1().do((incident) => postUpdate(incident, at('14:30'), 'Status page', 'We are on it'))
      .do((incident) => logEvent(incident, at('14:31'), 'Update posted to the status page: more'));
    expect(kinds(play)).toEqual(['channelPost 02-05 14:28 overdue']);
    play.do((incident) => postUpdate(incident, at('14:32'), '#incidents', 'Identified'));
    expect(kinds(play)).toEqual(['update 02-05 15:02 later']);
  });

  test('and each update may be a row that somebody wrote', () => {
    const play = sev1().do((incident) => logEvent(incident, at('14:30'), 'Update posted to #incidents: looking'));
    expect(kinds(play)).toEqual(['update 02-05 15:00 later']);
    play.do((incident) => logEvent(incident, at('14:35'), 'Status update sent to #status-page-team'));
    expect(kinds(play)).toEqual(['update 02-05 15:05 later']);
  });
});

test.each([
  'No errors in `kubectl logs` for 30 minutes', 'No errors on [the board](https://example.com/board)', 'No *5xx* for __any__ of [us] <all>', '1. No errors',
])('the check "%s" is answered where it stands', (text) => {
  const checklist = defaultPolicy.resolution.checklist.map((check) => (check.id === 'stable' ? { ...check, text } : check));
  const policy = { ...defaultPolicy, resolution: { ...defaultPolicy.resolution, checklist } };
  const declared = newIncident({ title: 'Down', severity: 'SEV-1' }, { policy, template: builtInTemplates.incident, now: at('14:23'), timeZone: 'UTC' });
  const play = new Play(declared.text, 'UTC', policy);
  const count = () => play.record.checklists.flatMap(({ items }) => items).length;
  const before = count();
  play.do((incident) => resolve(incident, at('15:00'), { answers: [{ text, answer: 'yes' }] }));
  expect(count()).toBe(before);
  expect(play.record.checklists.flatMap(({ items }) => items).filter(({ answer }) => answer === 'yes')).toMatchObject([{ checked: true }]);
  expect(dues(play, '15:01').join()).not.toContain('stability');
});

test('the steps of a severity that stand there with markup are not added again', () => {
  const step = 'Read *all* of `kubectl logs` in [the board](https://example.com/board)';
  const severities = defaultPolicy.severities.map((severity) => ({ ...severity, actions: [{ when: 'Now', steps: [step] }] }));
  const policy = { ...defaultPolicy, severities };
  const declared = newIncident({ title: 'Down', severity: 'SEV-2' }, { policy, template: builtInTemplates.incident, now: at('14:23'), timeZone: 'UTC' });
  const play = new Play(declared.text, 'UTC', policy).do((incident) => changeSeverity(incident, at('14:30'), severities[0]!));
  expect(play.record.checklists.flatMap(({ items }) => items).filter(({ text }) => text.startsWith('Read'))).toHaveLength(1);
});
