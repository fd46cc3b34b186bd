import embedded from '../../../templates/policy.yaml';
import type { Policy } from './schema';

/** The built-in policy, a whole process in data. A test holds it to the schema, so that nothing has to be validated at start. */
export const defaultPolicy = embedded as Policy;
