import { expect, test } from 'vitest';
import { onCallOn, peopleNamed, peopleOfRole } from '../../../src/core/incident/on-call';
import { defaultPolicy } from '../../../src/core/policy/default';
import { loadPolicy } from '../../../src/core/policy/load';
import { starterPolicy } from '../../../src/core/policy/starter';

/** As the editor's own command takes comments away: one sign and its blank. */
const uncommented = (text: string) => text.replace(/^# ?/gm, '');
const examples = starterPolicy.split('\n\n').slice(1);

test('a new policy file says nothing yet', () => {
  expect(loadPolicy(starterPolicy, [])).toEqual({ policy: defaultPolicy, problems: [] });
});

test.each(examples)('an example of it is right once its comment is taken away: %#', (example) => {
  const { policy, problems } = loadPolicy(uncommented(example), []);
  expect(problems).toEqual([]);
  expect(policy).not.toEqual(defaultPolicy);
});

test('all of them make a policy that names who is called at each level, and who is on call', () => {
  const { policy, problems } = loadPolicy(uncommented(starterPolicy), []);
  expect(problems).toEqual([]);
  expect(policy!.escalation.slice(0, 3).map(({ name }) => peopleOfRole(name, policy!)[0]?.handle)).toEqual(['@sam', '@noor', '@mei']);
  expect(onCallOn('2026-01-12', policy!)).toMatchObject({ primary: { handle: '@noor' }, backup: { handle: '@sam' } });
  expect(peopleNamed(policy!)).toEqual(['@sam', '@noor', '@mei']);
  expect(policy!.trackers).toEqual([{ name: 'Jira', prefix: 'WEB', url: 'https://example.atlassian.net/browse/{key}' }]);
});
