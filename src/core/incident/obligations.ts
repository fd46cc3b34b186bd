import type { Policy } from '../policy/schema';
import { minute } from '../time/units';
import { lastOf, type IncidentRecord } from './record';

/**
 * The moment from which the record's severity asks for something: when the incident was detected, else declared, or when it
 * last became more severe or was reopened. Milliseconds since 1970.
 */
export function obligedSince(record: IncidentRecord, policy: Policy): number | undefined {
  const began = record.detected?.value ?? record.declared ?? record.started?.value;
  const later = [lastRaise(record, policy), lastOf(record.timeline, 'reopened')?.at].filter((at) => at !== undefined);
  return began === undefined ? undefined : Math.max(began, ...later);
}

/** When the severity was last changed to a worse one; severities are listed with the worst first. */
function lastRaise({ timeline }: IncidentRecord, { severities }: Policy): number | undefined {
  const rank = (name: string) => severities.findIndex(({ id }) => id.toLowerCase() === name.toLowerCase());
  return timeline.flatMap(({ event, at }) =>
    (event?.kind === 'severity' && event.from !== undefined && rank(event.to) >= 0 && rank(event.to) < rank(event.from) ? [at] : [])).at(-1);
}

/** Whether its effect is over, so that nobody has to look for a mitigation any more. */
export function isBeingFixed({ status, mitigated }: IncidentRecord): boolean {
  return status === 'monitoring' || status === 'resolved' || mitigated !== undefined;
}

/** Since when there were no errors, once somebody said that there are none: monitoring or resolved, without a setback after it. */
export function stableSince(record: IncidentRecord): number | undefined {
  return calmOf(record)?.since;
}

/** The id of the policy's check that this time is over. */
export const stableCheck = 'stable';

/** How long an incident was without errors, of the time that the policy asks for. */
export interface Stability {
  /** Whole minutes; none before it is monitored. */
  readonly minutes: number;
  readonly of: number;
  /** Errors were reported again, and the minutes count from there. */
  readonly isSetBack: boolean;
}

/** Undefined where the policy asks for no such time. `now` in milliseconds since 1970. */
export function stabilityOf(record: IncidentRecord, { resolution: { stableMinutes } }: Policy, now: number): Stability | undefined {
  if (stableMinutes === 0) return undefined;
  const { since = now, isSetBack = false } = calmOf(record) ?? {};
  return { minutes: Math.max(0, Math.floor((now - since) / minute)), of: stableMinutes, isSetBack };
}

function calmOf({ timeline, status, mitigated, resolved }: IncidentRecord): { readonly since: number; readonly isSetBack: boolean } | undefined {
  if (status !== 'monitoring' && status !== 'resolved') return undefined;
  let calm: number | undefined;
  let setback: number | undefined;
  for (const { event, at } of timeline) {
    if (at === undefined || event === undefined) continue;
    if (event.kind === 'error') setback = at;
    const isCalm: boolean = event.kind === 'resolved' || (event.kind === 'status' && (event.status === 'monitoring' || event.status === 'resolved'));
    if (isCalm) calm ??= at;
    else if (event.kind === 'reopened' || event.kind === 'status') calm = undefined;
  }
  const since = calm ?? mitigated?.value ?? resolved?.value;
  if (since === undefined) return undefined;
  return setback !== undefined && setback > since ? { since: setback, isSetBack: true } : { since, isSetBack: false };
}
