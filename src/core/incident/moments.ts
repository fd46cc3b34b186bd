import { dateOrderOf, type DateContext } from '../document/dates';
import type { IncidentDocument, Written } from '../document/model';
import { readMoment } from '../document/moments';
import { blanksIn } from '../template/blanks';
import { hour, minutesOfDay } from '../time/units';
import { clockAt, knownZone, momentAt, type KnownZone } from '../time/zone';

/** The steps that fields of a record tell, in the order in which they happen. */
const momentNames = ['started', 'detected', 'declared', 'acknowledged', 'mitigated', 'resolved'] as const;
type MomentName = (typeof momentNames)[number];

/** A clock time without its day that is further back than this belongs to the next day. */
const midnightFall = 8 * hour;

/**
 * The moments that the record's fields state, in milliseconds since 1970. One without a day is on that of the step before, or
 * the next one where the clock has passed midnight; `day` is that of the first.
 */
export function readMoments(document: IncidentDocument, zone: KnownZone, day: string | undefined): ReadonlyMap<MomentName, Written<number>> {
  const { text, fields } = document;
  const dates: DateContext = { near: day, order: () => dateOrderOf(text) };
  const moments = new Map<MomentName, Written<number>>();
  let last: number | undefined;
  for (const name of momentNames) {
    const value = fields.find((field) => field.name === name && field.value.value !== '')?.value;
    const moment = value && blanksIn(value.value).length === 0 ? readMoment(text, value.start, value.end, dates) : undefined;
    const at = moment && instantOf(moment.date?.day, moment.time?.value, knownZone(moment.zone?.value, zone), last, day);
    if (moment === undefined || at === undefined) continue;
    moments.set(name, { value: at, start: moment.start, end: moment.end });
    last = at;
  }
  return moments;
}

function instantOf(written: string | undefined, time: number | undefined, zone: KnownZone, last: number | undefined, day: string | undefined): number | undefined {
  if (time === undefined) return undefined;
  const near = written ?? (last === undefined ? day : clockAt(last, zone).day);
  if (near === undefined) return undefined;
  const at = momentAt(near, time, zone, last);
  return written === undefined && last !== undefined && last - at > midnightFall ? momentAt(near, time + minutesOfDay, zone) : at;
}
