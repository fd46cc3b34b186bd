import type { Policy } from './schema';

/** What a policy says that leaves the zone to the machine. */
export const localZone = 'local';

/** The policy with a real time zone in it: its own, otherwise the machine's. */
export function inZone(policy: Policy, machineZone: string): Policy {
  return policy.timeZone === localZone ? { ...policy, timeZone: machineZone } : policy;
}
