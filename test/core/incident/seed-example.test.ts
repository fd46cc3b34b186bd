import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dueOf } from '../../../src/core/incident/due';
import { acknowledge, changeStatus, logEvent, page } from '../../../src/core/incident/lifecycle/changes';
import { postUpdate } from '../../../src/core/incident/lifecycle/post-update';
import { resolve } from '../../../src/core/incident/lifecycle/resolve';
import { renderMessage } from '../../../src/core/incident/messages';
import { Play, utc } from './play';

const at = (time: string) => utc(`2026-02-05 ${time}`);
const file = new URL('../../fixtures/incidents/2026-02-05-production-website-down.md', import.meta.url);

/** The process's own example: detected at 14:23, resolved at 14:30. */
function steps(): ((play: Play) => Play)[] {
  return [
    (play) => play.do((incident) => page(incident, at('14:25'), '@sam')),
    (play) => play.do((incident) => acknowledge(incident, at('14:25'), '@sam')),
    (play) => play.do((incident) => changeStatus(incident, at('14:25'), 'identified', 'Database connection pool exhausted')),
    (play) => play.do((incident) => postUpdate(incident, at('14:25'), '#incidents', 'Identified: Database connection pool exhausted')),
    (play) => play.do((incident) => logEvent(incident, at('14:28'), 'Mitigation: Restarted database connections')),
    (play) => play.do((incident) => postUpdate(incident, at('14:28'), '#incidents', 'Mitigation: Restarted database connections')),
    (play) => play.do((incident) => postUpdate(incident, at('14:30'), '#incidents', 'Resolution: Service restored, monitoring for stability')),
    (play) => play.do((incident) => resolve(incident, at('14:30'), {
      note: 'Service restored', thanked: ['@sam', '@kim'],
      answers: [
        { text: 'Root cause identified and documented', answer: 'yes' },
        { text: 'Fix deployed and verified in monitoring', answer: 'yes', note: 'pool size back to 20' },
        { text: 'No recurring errors for 30 minutes', answer: 'no' },
        { text: 'Status page updated to "Resolved"', answer: 'skipped' },
      ],
    })),
    (play) => play.do((incident) => logEvent(incident, at('14:24'), 'Error rate alert at 40 %')),
  ];
}

const declared = () => Play.declare(at('14:23'), {
  title: 'Production website down', severity: 'SEV-1', commander: '@sam', responders: ['@sam', '@kim'],
  impact: 'All users unable to access site', tracker: 'ROOSE-XXX', service: 'web',
});

test('the process\'s own example gives the record in the file', () => {
  const play = steps().reduce((played, step) => step(played), declared());
  if (process.env.UPDATE_FIXTURES !== undefined) {
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, play.text);
  }
  expect(play.text).toBe(readFileSync(file, 'utf8'));
  expect(play.record).toMatchObject({
    status: 'resolved', resolved: { value: at('14:30') }, acknowledged: { value: at('14:25') }, pages: [{ who: '@sam', at: at('14:25') }],
  });
  expect(renderMessage('incident', play.record, play.policy)).toBe([
    '🔴 SEV-1: Production website down', 'Detected: 2026-02-05 14:23 UTC', 'Commander: @sam', 'Status: Resolved',
    'Impact: All users unable to access site', 'Timeline: Started Plane issue ROOSE-XXX', '', 'Updates:',
    '14:25 - Identified: Database connection pool exhausted', '14:28 - Mitigation: Restarted database connections',
    '14:30 - Resolution: Service restored, monitoring for stability',
  ].join('\n'));
});

test('a reload between any two steps changes nothing', () => {
  const whole = steps().reduce((play, step) => step(play), declared());
  const reloaded = steps().reduce((play, step) => step(new Play(play.text)), declared());
  expect(reloaded.text).toBe(whole.text);
  expect(reloaded.record).toEqual(whole.record);
  expect(dueOf(reloaded.record, reloaded.policy, at('15:10'))).toEqual(dueOf(whole.record, whole.policy, at('15:10')));
});

test('Windows line endings are kept, and read the same', () => {
  const play = steps().reduce((played, step) => step(played), new Play(declared().text.replaceAll('\n', '\r\n')));
  expect(play.text).toBe(readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
});
