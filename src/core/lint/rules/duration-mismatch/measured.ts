import { type Instant, type Step, instantsOf, minutesBetween } from '../../../document/instants';
import type { Field, FieldName, IncidentDocument, Span } from '../../../document/model';
import { type Range, rangeIn } from '../../../document/time-range';

/** Minutes between two moments that the document states, and where it does. */
export interface Measured {
  readonly minutes: number;
  /** Whether it is only known to have been that long at least. */
  readonly isLeast: boolean;
  /** Whether the moments are of different days. */
  readonly isOverNight: boolean;
  readonly ends: readonly Span[];
}

/** Which steps a duration may be counted between: from one of the first to one of the second. */
const bounds: Readonly<Partial<Record<FieldName, readonly [from: readonly Step[], to: readonly Step[]]>>> = {
  duration: [['started', 'detected', 'declared'], ['resolved', 'mitigated']],
  timeToDetect: [['started'], ['detected']],
  timeToMitigate: [['started', 'detected', 'declared', 'acknowledged'], ['mitigated']],
  timeToRecover: [['started', 'detected', 'declared', 'acknowledged'], ['resolved', 'mitigated']],
};

export function isDuration({ name }: Field): boolean {
  return name !== undefined && bounds[name] !== undefined;
}

/**
 * Everything that the field's duration can be counted from, likeliest first. The range of another field counts where that can only be
 * about the same outage: if no third one states a duration.
 */
export function measure(document: IncidentDocument, field: Field, durations: readonly Field[]): Measured[] {
  const own = rangeIn(document, field);
  if (own) return [asMeasured(own)];
  const other = field.name === 'duration' && durations.length === 2 ? durations.find((each) => each !== field) : undefined;
  const range = other && rangeIn(document, other);
  const measured = between(document, instantsOf(document), field.name);
  if (range) measured.push(asMeasured(range));
  return measured;
}

function asMeasured(range: Range): Measured {
  return { minutes: range.minutes, isLeast: false, isOverNight: false, ends: [range] };
}

/** Nothing where a moment that the duration could be counted from or to is written and cannot be read. */
function between({ fields }: IncidentDocument, instants: ReadonlyMap<Step, Instant>, name: FieldName | undefined): Measured[] {
  const [from, to] = (name && bounds[name]) ?? [[], []];
  const isUnread = (step: Step): boolean => !instants.has(step) && fields.some((field) => field.name === step && /\d/.test(field.value.value));
  if (from.some(isUnread) || to.some(isUnread)) return [];
  const measured: Measured[] = [];
  for (const start of from) {
    const one = instants.get(start);
    if (one?.time === undefined) continue;
    for (const end of to) {
      const other = instants.get(end);
      if (other?.time === undefined || (name === 'timeToRecover' && !isSameDay(other, instants.get('resolved')))) continue;
      const isLeast = name === 'duration' && start !== 'started';
      measured.push({ minutes: minutesBetween(one, other), isLeast, isOverNight: one.date.value < other.date.value, ends: [one, other] });
    }
  }
  return measured;
}

/** A recovery may end with the mitigation where that is of the day on which all was resolved; otherwise one of the dates may be a slip. */
const isSameDay = (one: Instant, other: Instant | undefined): boolean => one.date.value === other?.date.value;
