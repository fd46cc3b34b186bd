import { dayNumber } from '../time/calendar';
import { minutesOfDay } from '../time/units';
import { isDigit } from './characters';
import type { Field, IncidentDocument, Span, Zone } from './model';
import { readMoment } from './moments';

/** `From 21:45 to 23:28 UTC`, as a field states it. */
export interface Range extends Span {
  /** Minute of the day it starts on. */
  readonly from: number;
  readonly minutes: number;
  readonly zone: Zone | undefined;
}

/** The range that a field's value begins with. Without dates, an end on an earlier clock is after midnight. */
export function rangeIn({ text }: IncidentDocument, { value }: Field): Range | undefined {
  const preposition = isDigit(text.charCodeAt(value.start)) ? 0 : /^(?:from|van)\s+/i.exec(value.value)?.[0].length ?? 0;
  const moment = readMoment(text, value.start + preposition, value.end, { near: undefined, order: () => undefined });
  if (!moment?.time || !moment.until) return undefined;
  const { start, end, date, time, until, untilDate, zone } = moment;
  const days = date?.day && untilDate?.day ? dayNumber(untilDate.day) - dayNumber(date.day) : until.value < time.value ? 1 : 0;
  return { start, end, from: time.value, minutes: days * minutesOfDay + until.value - time.value, zone: zone?.value };
}
