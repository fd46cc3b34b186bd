import { expect, it } from 'vitest';
import { policySchema, readCommittedSchema } from '../src/build/policy-schema.mjs';

it('the committed schema is what the policy is read with (`npm run schema` brings it up to date)', async () => {
  expect(await readCommittedSchema()).toBe(await policySchema());
});
