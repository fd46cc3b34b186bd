import type { Policy } from '../policy/schema';
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
export function stableSince({ timeline, status, mitigated, resolved }: IncidentRecord): number | undefined {
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
  return since === undefined ? undefined : Math.max(since, setback ?? since);
}
