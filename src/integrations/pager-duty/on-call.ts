import type { OnCall, OnCallSource } from '../capabilities';
import type { Client } from '../http/client';
import { at, momentAt, textAt } from '../http/read';
import { askForAll } from './ask';

/** Who is on call by the escalation policies that a team has named, each person once for each level, the lowest level first. */
export class PagerDutyOnCall implements OnCallSource {
  constructor(private readonly client: Client, private readonly escalationPolicies: readonly string[]) {}

  async onCall(): Promise<readonly OnCall[]> {
    const query = { 'escalation_policy_ids[]': this.escalationPolicies, 'include[]': ['users'], 'earliest': true };
    const found = await askForAll(this.client, { path: '/oncalls', query }, 'oncalls');
    const sorted = found.flatMap((entry) => readOnCall(entry) ?? []).sort((a, b) => (a.level ?? Infinity) - (b.level ?? Infinity));
    return [...new Map(sorted.map((person) => [`${person.level ?? ''} ${person.name}`, person])).values()];
  }
}

/** A schedule is null for who is always on call. */
function readOnCall(entry: unknown): OnCall | undefined {
  const name = textAt(entry, 'user', 'name') ?? textAt(entry, 'user', 'summary');
  if (name === undefined) return undefined;
  const level = at(entry, 'escalation_level');
  return {
    name,
    level: typeof level === 'number' ? level : undefined,
    until: momentAt(entry, 'end'),
    rotation: textAt(entry, 'schedule', 'summary') ?? textAt(entry, 'escalation_policy', 'summary'),
  };
}
