import { hour, minute } from '../time/units';
import type { Due } from './due';
import type { IncidentRecord } from './record';

/** A record that is open, but that nobody has touched for so long, was forgotten: it is shown, and nobody is called to it. */
const forgottenAfter = 12 * hour;

export function isForgotten(record: IncidentRecord, now: number): boolean {
  return record.status !== 'resolved' && now - (lastTouched(record) ?? -Infinity) > forgottenAfter;
}

/** The last moment that the record tells of. */
function lastTouched({ timeline, updates, ...record }: IncidentRecord): number | undefined {
  const moments = [
    ...timeline.map(({ at }) => at), ...updates.map(({ at }) => at), record.declared,
    ...[record.started, record.detected, record.acknowledged, record.mitigated, record.resolved].map((written) => written?.value),
  ].filter((at) => at !== undefined);
  return moments.length > 0 ? Math.max(...moments) : undefined;
}

/** How long ahead a reminder comes, so that what it is about can still be done in time, and how long it is worth something. */
const timing: Readonly<Record<'response' | 'afterwards', { readonly ahead: number; readonly kept: number }>> = {
  response: { ahead: 2 * minute, kept: 2 * hour },
  afterwards: { ahead: 4 * hour, kept: 72 * hour },
};

/** The moments, in milliseconds since 1970, between which somebody is reminded of a due thing; the end is exclusive. */
export function reminderTimes({ kind, at }: Due): { readonly from: number; readonly to: number } {
  const { ahead, kept } = timing[kind === 'draft' || kind === 'review' || kind === 'publication' ? 'afterwards' : 'response'];
  return { from: at - ahead, to: at + kept };
}
