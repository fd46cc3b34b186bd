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

/** How long ahead a reminder comes, so that what it is about can still be done in time, how long it is worth something, and how long it is put off. */
const timing: Readonly<Record<'response' | 'afterwards', { readonly ahead: number; readonly kept: number; readonly again: number }>> = {
  response: { ahead: 2 * minute, kept: 2 * hour, again: 5 * minute },
  afterwards: { ahead: 4 * hour, kept: 72 * hour, again: hour },
};

const timingOf = ({ kind }: Pick<Due, 'kind'>) => timing[kind === 'draft' || kind === 'review' || kind === 'publication' ? 'afterwards' : 'response'];

/** The moments, in milliseconds since 1970, between which somebody is reminded of a due thing; the end is exclusive. */
export function reminderTimes(due: Due): { readonly from: number; readonly to: number } {
  const { ahead, kept } = timingOf(due);
  return { from: due.at - ahead, to: due.at + kept };
}

/** For how long a reminder at `now` can be put off, in milliseconds; undefined where the thing is due sooner, so that only then is left. */
export function putOffFor(due: Due, now: number): number | undefined {
  const { again } = timingOf(due);
  return now < due.at && due.at < now + again ? undefined : again;
}
