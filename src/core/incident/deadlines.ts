import { type DateContext, dateOrderOf, findDate } from '../document/dates';
import { instantsOf } from '../document/instants';
import type { IncidentDocument } from '../document/model';
import { rangeIn } from '../document/time-range';
import type { Policy, Severity } from '../policy/schema';
import { localMoment } from '../time/local-moment';
import { hour, minutesOfDay } from '../time/units';
import { knownZone, momentAt, placeZone } from '../time/zone';

/** Moments in milliseconds since 1970. */
export interface Deadlines {
  readonly draft: number;
  readonly review: number;
  readonly publish: number;
}

/** The severity may allow more time for the draft than the process does; then the rest waits for the draft. */
export function deadlinesOf(end: number, { postmortem }: Severity, policy: Policy): Deadlines {
  const { draftWithinHours, reviewWithinHours, publishWithinHours } = policy.postmortem;
  const draft = postmortem.withinHours ?? draftWithinHours;
  const review = Math.max(draft, reviewWithinHours);
  return { draft: end + draft * hour, review: end + review * hour, publish: end + Math.max(review, publishWithinHours) * hour };
}

/**
 * When the incident was over: as stated, otherwise at the end of the stated range on its date, otherwise at the end of that day.
 * Undefined for a document without a date.
 */
export function endOf(document: IncidentDocument, { timeZone }: Policy): number | undefined {
  const here = placeZone(timeZone);
  const resolved = instantsOf(document).get('resolved');
  if (resolved) return momentAt(resolved.date.value, resolved.time ?? minutesOfDay, resolved.offset === undefined ? here : { name: '', offset: resolved.offset });
  const day = lastDay(document);
  if (day === undefined) return undefined;
  const range = document.fields.filter(({ name }) => name === 'duration').map((field) => rangeIn(document, field)).find(Boolean);
  return momentAt(day, range ? range.from + range.minutes : minutesOfDay, knownZone(range?.zone, here));
}

/** The day of the date field; of `2026-02-03 to 2026-02-05` the last one, since the incident went on until then. */
function lastDay({ text, fields }: IncidentDocument): string | undefined {
  const { start, end } = fields.find(({ name }) => name === 'date')?.value ?? { start: 0, end: 0 };
  const context: DateContext = { near: undefined, order: () => dateOrderOf(text) };
  const first = findDate(text, start, end, context);
  const second = first && findDate(text, first.end, end, context);
  const isRange = second?.day !== undefined && between.test(text.slice(first?.end, second.start));
  return isRange ? second.day : first?.day;
}

/** What stands between the two days of a range, of which the first may have a time. */
const between = /^[\d\s:A-Z]{0,16}(?:[-–—→]|to|until|till|through|tot|t\/m)\s{0,3}$/;

/** `2026-02-06 14:32 UTC`. */
export function spellMoment(moment: number, timeZone: string): string {
  const { day, time, zone } = localMoment(moment, timeZone);
  return `${day} ${time} ${zone}`;
}
