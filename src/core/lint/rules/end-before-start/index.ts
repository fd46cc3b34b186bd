import { skipBlank } from '../../../document/characters';
import { type DateContext, dateOrderOf, findDate } from '../../../document/dates';
import { type Instant, type Step, instantsOf, minutesBetween } from '../../../document/instants';
import type { IncidentDocument, TimelineEntry } from '../../../document/model';
import { type Range, rangeIn } from '../../../document/time-range';
import { midnightFall } from '../../../document/timeline/entries';
import { readZone } from '../../../document/zones';
import type { TextEdit } from '../../../edit/text-edit';
import { minutesOfDay } from '../../../time/units';
import { type RuleContext, type RuleFix, defineRule } from '../../rule';

type Messages = 'before' | 'other' | 'range' | 'writeDate';

/** A range that ends on an earlier clock than it starts may have passed midnight, if that does not make it too long. */
const longestNight = 12 * 60;

export default defineRule<Messages>({
  id: 'end-before-start',
  kinds: ['postmortem', 'incident'],
  level: 'warning',
  messages: {
    before: '{later} ({laterMoment}) is before {earlier} ({earlierMoment}).',
    other: '{earlier} is stated here.',
    range: 'This range ends before it starts.',
    writeDate: 'Write {date}',
  },
  check(context) {
    checkSteps(context);
    checkRanges(context);
  },
});

function checkRanges({ document, report }: RuleContext<Messages>): void {
  for (const [index, entry] of document.timeline.entries()) {
    const { time, until } = entry;
    if (time && until && endsEarly(document, entry, document.timeline[index + 1])) report({ at: { start: time.start, end: until.end }, message: 'range' });
  }
  for (const field of document.fields) {
    if (field.name !== 'duration' && field.name !== undefined) continue;
    const range = shortestDated <= field.value.value.length ? rangeIn(document, field) : undefined;
    if (range && range.minutes < 0 && !isInTwoZones(document, range)) report({ at: { start: range.start, end: range.end }, message: 'range' });
  }
}

/** `02:30 UTC+02:00 to 2026-10-25 02:10 UTC+01:00`: the second clock is another one, as when summer time ends. */
function isInTwoZones({ text }: IncidentDocument, { zone, end }: Range): boolean {
  const second = readZone(text, skipBlank(text, end, text.length), text.length);
  return zone !== undefined && second !== undefined && second.value.name !== zone.name;
}

/** `2026-02-05 14:00-2026-02-05 13:00`: only with both days can a field's range run backwards. */
const shortestDated = 25;

function endsEarly({ text }: IncidentDocument, { time, until, date, day }: TimelineEntry, next: TimelineEntry | undefined): boolean {
  if (!time || !until) return false;
  if (/\d/.test(text.slice(time.end, until.start))) {
    const context: DateContext = { near: day, order: () => dateOrderOf(text) };
    const last = date && findDate(text, time.end, until.start, context)?.day;
    return last !== undefined && (last < date!.value || (last === date!.value && until.value < time.value));
  }
  const fall = time.value - until.value;
  if (fall <= 0 || minutesOfDay - fall <= longestNight) return false;
  return !(fall > midnightFall && next?.date !== undefined && day !== undefined && next.date.value > day);
}

/**
 * Each step that is stated to be before an earlier one, told once: against the latest of those.
 */
function checkSteps({ document, report }: RuleContext<Messages>): void {
  const instants = instantsOf(document);
  for (const later of instants.values()) {
    const earlier = latestAfter(later, instants);
    if (!earlier) continue;
    const facts = {
      later: later.label, laterMoment: document.text.slice(later.start, later.end),
      earlier: earlier.label, earlierMoment: document.text.slice(earlier.start, earlier.end),
    };
    report({ at: later, message: 'before', facts, fixes: fixesFor(later, earlier), related: [{ at: earlier, message: 'other', facts }] });
  }
}

/** Of the steps before `later` that are stated to be after it, the latest. */
function latestAfter(later: Instant, instants: ReadonlyMap<Step, Instant>): Instant | undefined {
  let latest: Instant | undefined;
  for (const one of instants.values()) {
    if (one === later) return latest;
    if (minutesBetween(one, later) < 0 && !isDeclaredLate(one, later) && !(latest && minutesBetween(latest, one) < 0)) latest = one;
  }
  return latest;
}

/** An incident may well be declared when it is mitigated already, or resolved on the same day. */
function isDeclaredLate(one: Instant, later: Instant): boolean {
  return one.step === 'declared' && (later.step === 'mitigated' || (later.step === 'resolved' && later.date.value === one.date.value));
}

/** Most often the date is the slip: with the earlier step's date all would be well. */
function fixesFor(later: Instant, earlier: Instant): RuleFix<Messages>[] {
  if (later.time === undefined || earlier.time === undefined) return [];
  const mended = { ...later, date: { ...later.date, value: earlier.date.value } };
  if (minutesBetween(earlier, mended) < 0) return [];
  const edits: TextEdit[] = [{ start: later.date.start, end: later.date.end, text: earlier.date.value }];
  return [{ title: 'writeDate', facts: { date: earlier.date.value }, edits, preferred: false }];
}
