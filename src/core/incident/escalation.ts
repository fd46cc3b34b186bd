import type { Policy } from '../policy/schema';
import { minute } from '../time/units';
import { obligedSince, isBeingFixed } from './obligations';
import { onCallOn, peopleOfRole, type Person } from './on-call';
import type { IncidentRecord } from './record';
import { clockAt, placeZone } from '../time/zone';

type Vendor = Policy['vendors'][number];

/** A level of the escalation ladder, and whom it means at a moment. */
export interface LadderLevel {
  readonly level: number;
  readonly name: string;
  readonly authority: readonly string[];
  /** Empty where the policy names nobody. */
  readonly people: readonly Person[];
  /** Of the level that stands for companies outside. */
  readonly vendors: readonly Vendor[];
}

export interface EscalationState {
  /** The highest level that was called; the first one from the beginning. */
  readonly reached: LadderLevel;
  /** The level whose time it is, which may be further up than the one that was called. */
  readonly present: LadderLevel;
  /** What comes above `reached`, and when; undefined at the top. */
  readonly next: (LadderLevel & { readonly at: number; readonly minutesLeft: number }) | undefined;
}

/** Where the incident stands on the ladder. Undefined while nothing is escalated: it is resolved, has no clock, or is too minor. */
export function escalationState(record: IncidentRecord, policy: Policy, now: number): EscalationState | undefined {
  const since = obligedSince(record, policy);
  const ladder = [...policy.escalation].sort((a, b) => a.level - b.level);
  const first = ladder[0];
  if (since === undefined || first === undefined || record.status === 'resolved' || !isEscalated(record)) return undefined;
  const reached = ladder.findLast(({ level }) => level <= (record.escalation?.level ?? first.level)) ?? first;
  const present = ladder.findLast(({ afterMinutes }) => since + afterMinutes * minute <= now) ?? first;
  const next = ladder.find(({ level }) => level > Math.max(reached.level, present.level - 1));
  const at = next && since + next.afterMinutes * minute;
  const describe = (level: Policy['escalation'][number]) => ladderLevel(level, policy, now);
  return {
    reached: describe(reached),
    present: describe(present.level > reached.level ? present : reached),
    next: next && at !== undefined && !isBeingFixed(record) ? { ...describe(next), at, minutesLeft: Math.ceil((at - now) / minute) } : undefined,
  };
}

/** Whether incidents of this severity climb the ladder. */
function isEscalated({ severity }: IncidentRecord): boolean {
  return severity !== undefined && (severity.needsCommander || severity.escalation.page);
}

/** Whom a level means: the people of that role, at the bottom those on call that day, at the top with nobody the vendors. */
export function ladderLevel({ level, name, authority }: Policy['escalation'][number], policy: Policy, at: number): LadderLevel {
  const levels = policy.escalation.map((each) => each.level);
  const onCall = level === Math.min(...levels) ? onCallOn(clockAt(at, placeZone(policy.timeZone)).day, policy) : undefined;
  const people = onCall ? [onCall.primary, ...(onCall.backup ? [onCall.backup] : [])] : peopleOfRole(name, policy);
  const vendors = people.length === 0 && level === Math.max(...levels) ? policy.vendors : [];
  return { level, name, authority, people, vendors };
}
