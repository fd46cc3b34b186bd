import { expect, test } from 'vitest';
import { peopleNamed } from '../../../src/core/incident/on-call';
import { defaultPolicy } from '../../../src/core/policy/default';
import { peopleOf } from '../../../src/core/policy/people';
import type { Policy } from '../../../src/core/policy/schema';

const lead = { role: 'Team Lead', name: 'Noor Haddad', handle: '@noor' };
const withContacts = (...contacts: Policy['contacts']): Policy => ({ ...defaultPolicy, contacts });

test('a person is known by name and by handle, in any case', () => {
  const people = peopleOf(withContacts(lead, { role: 'CTO', name: 'Kim' }));
  for (const name of ['@noor', 'Noor', 'noor haddad', ' Noor Haddad ']) expect(people.contact(name), name).toBe(lead);
  expect(new Set(['@noor', 'noor haddad'].map((name) => people.key(name))).size).toBe(1);
  expect(people.contact('@kim')?.role).toBe('CTO');
  expect(people.contact('Haddad')).toBeUndefined();
});

test('whom the policy does not name goes by one name, with the at sign or without', () => {
  const people = peopleOf(withContacts());
  expect(people.key('@Sam')).toBe(people.key('sam'));
  expect(people.key('Sam')).not.toBe(people.key('Sam Swaab'));
  expect(people.shown('@Sam')).toBe('@Sam');
});

test('somebody with two roles is one person, whichever of them has the handle', () => {
  const nameless = { role: 'On-Call Engineer', name: 'Noor Haddad' };
  for (const contacts of [[lead, nameless], [nameless, lead]]) {
    const people = peopleOf(withContacts(...contacts));
    expect(people.key('Noor Haddad')).toBe(people.key('@noor'));
    expect(people.contact('Noor Haddad')).toBe(lead);
  }
});

test('a handle or a name of several people is none of theirs', () => {
  const people = peopleOf(withContacts(
    { role: 'A', name: 'Noor', handle: '@oncall' }, { role: 'B', name: 'Kim', handle: '@oncall' }, { role: 'C', name: 'Sam', handle: '@sam-a' }, { role: 'D', name: 'Sam', handle: '@sam-b' },
  ));
  expect(people.contact('@oncall')).toBeUndefined();
  expect(people.contact('Sam')).toBeUndefined();
  expect(new Set(['Noor', 'Kim', '@oncall', '@sam-a', '@sam-b', 'Sam'].map((name) => people.key(name))).size).toBe(6);
});

test('everybody whom the policy names is named once, those of the rotation too', () => {
  const policy = withContacts(lead);
  const onCall = { ...policy.onCall, rotation: [{ primary: 'noor haddad', backup: 'Jelle de Wit' }, { primary: '@priya' }] };
  expect(peopleNamed({ ...policy, onCall })).toEqual(['@noor', 'Jelle de Wit', '@priya']);
});
