import { type Instant, type Step, instantsOf, minutesBetween } from '../../../document/instants';
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
    for (const { time, until } of context.document.timeline) {
      if (!time || !until || until.value >= time.value || until.value + minutesOfDay - time.value <= longestNight) continue;
      const namesDay = /\d/.test(context.document.text.slice(time.end, until.start));
      if (!namesDay) context.report({ at: { start: time.start, end: until.end }, message: 'range' });
    }
  },
});

/**
 * Each step that is stated to be before an earlier one, told once: against the latest of those. An incident may well be declared
 * when it is mitigated already.
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
    if (minutesBetween(one, later) < 0 && !(one.step === 'declared' && later.step === 'mitigated') && !(latest && minutesBetween(latest, one) < 0)) latest = one;
  }
  return latest;
}

/** Most often the date is the slip: with the earlier step's date all would be well. */
function fixesFor(later: Instant, earlier: Instant): RuleFix<Messages>[] {
  if (later.time === undefined || earlier.time === undefined) return [];
  const mended = { ...later, date: { ...later.date, value: earlier.date.value } };
  if (minutesBetween(earlier, mended) < 0) return [];
  const edits: TextEdit[] = [{ start: later.date.start, end: later.date.end, text: earlier.date.value }];
  return [{ title: 'writeDate', facts: { date: earlier.date.value }, edits, preferred: false }];
}
