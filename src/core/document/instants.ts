import { dayNumber } from '../time/calendar';
import { minute, minutesOfDay } from '../time/units';
import { knownZone, momentAt } from '../time/zone';
import { dateOrderOf, type DateContext } from './dates';
import type { FieldName, IncidentDocument, Span, Written } from './model';
import { readMoment } from './moments';

/** The steps of an incident that fields tell, in the order in which they happen. */
export const steps = ['started', 'detected', 'declared', 'acknowledged', 'mitigated', 'resolved', 'published'] as const satisfies readonly FieldName[];
export type Step = (typeof steps)[number];

/** A moment that a field states with its date. */
export interface Instant extends Span {
  readonly step: Step;
  /** The field's label as written, such as `First detected`. */
  readonly label: string;
  readonly date: Written<string>;
  /** Minute of the day; undefined where only the day is written. */
  readonly time: number | undefined;
  /** Minutes east of UTC at that moment, where a zone is written that can be read. */
  readonly offset: number | undefined;
}

const remembered = new WeakMap<IncidentDocument, ReadonlyMap<Step, Instant>>();

/** The moments that the document's fields state, in the order of the steps; of a field that stands there twice, the first. Read once for a document. */
export function instantsOf(document: IncidentDocument): ReadonlyMap<Step, Instant> {
  let instants = remembered.get(document);
  if (!instants) remembered.set(document, (instants = read(document)));
  return instants;
}

function read({ text, fields }: IncidentDocument): ReadonlyMap<Step, Instant> {
  const context: DateContext = { near: undefined, order: () => dateOrderOf(text) };
  const instants = new Map<Step, Instant>();
  for (const step of steps) {
    for (const { name, label, value } of fields) {
      if (name !== step) continue;
      const moment = readMoment(text, value.start, value.end, context);
      const day = moment?.date?.day;
      if (!moment?.date || day === undefined || moment.approximate) continue;
      const { start, end, zone, time } = moment;
      const known = knownZone(zone?.value, undefined);
      const offset = known && time && (known.offset ?? dayNumber(day) * minutesOfDay + time.value - momentAt(day, time.value, known) / minute);
      const date = { value: day, start: moment.date.start, end: moment.date.end };
      instants.set(step, { step, label: label.value, start, end, date, time: time?.value, offset });
      break;
    }
  }
  return instants;
}

/**
 * Minutes from one instant to another; whole days where one of them has no clock time. Where only one names a zone, the other is
 * taken to mean the same.
 */
export function minutesBetween(from: Instant, to: Instant): number {
  const days = (dayNumber(to.date.value) - dayNumber(from.date.value)) * minutesOfDay;
  if (from.time === undefined || to.time === undefined) return days;
  const shift = from.offset === undefined || to.offset === undefined ? 0 : from.offset - to.offset;
  return days + to.time - from.time + shift;
}
