import { expect, test } from 'vitest';
import { acknowledge } from '../../../src/core/incident/lifecycle/changes';
import { respondersOf } from '../../../src/core/incident/messages';
import { defaultPolicy } from '../../../src/core/policy/default';
import { Play, utc } from './play';

test('who commands by name and acknowledges by handle is one responder', () => {
  const policy = { ...defaultPolicy, contacts: [{ role: 'Team Lead', name: 'Noor Haddad', handle: '@noor' }] };
  const { text } = Play.declare(utc('2026-02-05 14:23'), { title: 'Down', severity: 'SEV-1', commander: 'Noor Haddad', responders: ['Noor Haddad'] });
  const play = new Play(text, 'UTC', policy).do((incident) => acknowledge(incident, utc('2026-02-05 14:24'), '@noor'));
  expect(play.record.responders).toEqual(['Noor Haddad']);
  expect(respondersOf(play.record, policy)).toEqual(['Noor Haddad']);
  expect(respondersOf(play.record, defaultPolicy)).toEqual(['Noor Haddad', '@noor']);
});
