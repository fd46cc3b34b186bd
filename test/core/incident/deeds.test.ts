import { expect, test } from 'vitest';
import { escalate, logEvent, page } from '../../../src/core/incident/lifecycle/changes';
import { postUpdate } from '../../../src/core/incident/lifecycle/post-update';
import { defaultPolicy } from '../../../src/core/policy/default';
import { Play, utc, type Change } from './play';

const began = utc('2026-02-05 14:23');
const at = began + 60_000;
const declared = (severity = 'SEV-1') => Play.declare(began, { title: 'Down', severity });
const ticked = (play: Play) => [...play.text.matchAll(/^- \[x\] (.*)$/gm)].map(([, text]) => text);
const post = (channel: string, name?: Parameters<typeof postUpdate>[4]): Change => (incident) => postUpdate(incident, at, channel, 'Looking into it', name);

test.each<[string, Change, string]>([
  ['a page', (incident) => page(incident, at, '@sam'), 'Page on-call engineer via PagerDuty'],
  ['a page that is only logged', (incident) => logEvent(incident, at, 'Paged Sam'), 'Page on-call engineer via PagerDuty'],
  ['an escalation', (incident) => escalate(incident, at, { level: 2, name: 'Team Lead' }), 'Escalate if not making progress'],
  ['an escalation that is only logged', (incident) => logEvent(incident, at, 'Escalated to Team Lead'), 'Escalate if not making progress'],
  ['the first post', post('#incidents', 'incident'), 'Declare incident in #incidents: `/incident start SEV-1 [description]`'],
  ['a first post that is typed', post('#incidents'), 'Declare incident in #incidents: `/incident start SEV-1 [description]`'],
  ['a post for customers', post('Status page', 'statusInitial'), 'Update status page (if customer-facing)'],
  ['the resolution', post('#incidents', 'resolved'), 'Announce resolution in #incidents'],
])('%s ticks its step and no other', (_, change, step) => {
  expect(ticked(declared().do(change))).toEqual([step]);
});

test.each<[string, Change]>([
  ['a post to another channel', post('#random')],
  ['a post that is logged with another channel', (incident) => logEvent(incident, at, 'Update posted to #dev-team: 4 % of requests fail')],
  ['an event like the words of a step', (incident) => logEvent(incident, at, 'Page on-call engineer via PagerDuty')],
])('%s ticks nothing', (_, change) => {
  expect(ticked(declared().do(change))).toEqual([]);
});

test('each post after the first one is an update, and the block is none', () => {
  const play = declared().do(post('#incidents', 'incident'));
  expect(ticked(play.do(post('#incidents', 'incident')))).toHaveLength(1);
  expect(ticked(play.do(post('#incidents', 'update')))).toEqual([expect.stringContaining('Declare incident'), 'Post status update to #incidents']);
  expect(ticked(play.do(post('#incidents', 'update')))).toHaveLength(2);
});

test('a step of another severity has words of its own', () => {
  expect(ticked(declared('SEV-2').do(post('#incidents')))).toEqual(['Notify team in #incidents']);
  expect(ticked(declared('SEV-3').do((incident) => page(incident, at, '@sam')))).toEqual([]);
});

test('a runbook\'s step stays the run\'s own, and a step that the policy does not name stays open', () => {
  const step = 'Page on-call engineer via PagerDuty';
  const run = new Play(declared('SEV-3').text.replace('## Updates', `## Runbooks\n\n**[Pool](../runbooks/pool.md)**, started 2026-02-05 14:24 UTC\n\n- [ ] ${step}\n\n## Updates`));
  expect(ticked(run.do((incident) => page(incident, at, '@sam')))).toEqual([]);
  const own = new Play(declared().text, 'UTC', { ...defaultPolicy, ticks: { ...defaultPolicy.ticks, page: ['Ring the bell'] } });
  expect(ticked(own.do((incident) => page(incident, at, '@sam')))).toEqual([]);
});

test('the steps that the built-in policy names are steps of its severities', () => {
  const steps = defaultPolicy.severities.flatMap(({ actions }) => actions.flatMap((action) => action.steps));
  expect(Object.values(defaultPolicy.ticks).flat().filter((text) => !steps.includes(text))).toEqual([]);
});
