import type { TextEdit } from '../edit/text-edit';
import { clockAt } from '../time/zone';
import { writeMoment } from './lifecycle/fields';
import type { IncidentRecord, LiveIncident } from './record';
import { readWhen } from './when';

/** A moment at which an incident may have begun. */
export interface Beginning {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What happened then, as the timeline says it; undefined for the moment at which the incident was noticed. */
  readonly event: string | undefined;
}

/** When an incident was noticed, which is where its effect is counted from as long as nobody says when it began. */
export function noticedAt({ detected, declared }: IncidentRecord): number | undefined {
  return detected?.value ?? declared;
}

/** When an incident may have begun whose record does not say it, the earliest first: its first row, and when it was noticed. */
export function beginningsOf(record: IncidentRecord): Beginning[] {
  const noticed = noticedAt(record);
  if (record.started !== undefined || noticed === undefined) return [];
  const rows = record.timeline.flatMap(({ at, text }) => (at !== undefined && at < noticed ? [{ at, event: text }] : []));
  const first = rows.sort((a, b) => a.at - b.at).slice(0, 1);
  return [...first, { at: noticed, event: undefined }];
}

/** A moment that somebody types for it, in the record's own zone: `14:23` is the last one before it was noticed. Undefined for what is none. */
export function readBeginning(text: string, record: IncidentRecord, timeZone: string): number | undefined {
  const noticed = noticedAt(record);
  if (noticed === undefined) return undefined;
  const now = { now: noticed, timeZone };
  const inZone = readWhen(`${text} ${clockAt(noticed, record.zone).zone}`, now);
  const when = 'at' in inZone ? inZone : readWhen(text, now);
  return 'at' in when ? when.at : undefined;
}

/** Notes in the record when it began, unless somebody has done so meanwhile. */
export function stateBeginning(incident: LiveIncident, at: number): TextEdit[] {
  return incident.record.started === undefined ? [writeMoment(incident, 'started', at)] : [];
}
