import type { Policy } from './schema';

/** What a policy says that leaves the zone to the machine. */
export const localZone = 'local';

/**
 * The policy with a real time zone in it: its own, otherwise the machine's. That is asked for when somebody first reads it, since the
 * answer takes longer than a hundred documents.
 */
export function inZone(policy: Policy, machineZone: () => string): Policy {
  if (policy.timeZone !== localZone) return policy;
  let zone: string | undefined;
  return { ...policy, get timeZone() { return (zone ??= machineZone()); } };
}
