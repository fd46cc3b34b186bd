// Brings `schemas/policy.schema.json` up to date with the policy's types: `npm run schema`.
import { writeCommittedSchema } from '../src/build/policy-schema.mjs';

await writeCommittedSchema();
