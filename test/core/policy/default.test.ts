import { expect, test } from 'vitest';
import { defaultPolicy } from '../../../src/core/policy/default';
import { policy } from '../../../src/core/policy/schema';

test('the built-in policy has the four severities of the process, the worst first', () => {
  expect(defaultPolicy.severities.map(({ id, name, symbol }) => `${symbol} ${id}: ${name}`)).toEqual([
    '🔴 SEV-1: Critical', '🟠 SEV-2: High Impact', '🟡 SEV-3: Medium Impact', '🟢 SEV-4: Low Impact',
  ]);
});

test('the built-in ladder has no gap', () => {
  const ends = defaultPolicy.escalation.map((step) => step.untilMinutes);
  expect(defaultPolicy.escalation.slice(1).map((step) => step.afterMinutes)).toEqual(ends.slice(0, -1));
  expect(ends.at(-1)).toBeUndefined();
});

test('the built-in policy has the shape that the schema says', () => {
  expect(policy.safeParse(defaultPolicy).error).toBeUndefined();
});
