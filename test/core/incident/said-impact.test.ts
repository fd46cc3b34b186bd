import { expect, test } from 'vitest';
import { postUpdate } from '../../../src/core/incident/lifecycle/post-update';
import { renderMessage } from '../../../src/core/incident/messages';
import { Play, utc } from './play';

const began = utc('2026-02-05 14:23');
const declared = (impact?: string) => Play.declare(began, { title: 'Down', severity: 'SEV-1', impact });
const post = (play: Play, text: string, name: Parameters<typeof postUpdate>[4]) => play.do((incident) => postUpdate(incident, began + 60_000, '#incidents', text, name));

test('the impact that a message tells first is kept in the record, and asked for no more', () => {
  const play = post(declared(), 'Impact: Nobody can *pay*', 'incident');
  expect(play.record.impact).toBe('Nobody can *pay*');
  expect(renderMessage('incident', play.record, play.policy)).toContain('\nImpact: Nobody can *pay*\n');
});

test.each<[string, Play]>([
  ['one that is known stays', post(declared('Some users'), 'Impact: Nobody can pay', 'incident')],
  ['an update that has no place for it', post(declared('Some users'), 'Impact: Nobody can pay', 'update')],
])('%s', (_, play) => {
  expect(play.record.impact).toBe('Some users');
});

test('a message in which it is blank still says nothing', () => {
  expect(post(declared(), 'Impact: [impact]', 'incident').record.impact).toBeUndefined();
});
