import embedded from '../../../templates/policy.yaml';
import { policy, type Policy } from './schema';

/** The built-in policy: the seed process. Checked here once, so that a broken build can't hand out half a policy. */
export const defaultPolicy: Policy = policy.parse(embedded);
