import { readDate } from '../../../document/dates';
import type { Field, FieldName } from '../../../document/model';
import { dueAgain } from '../../../runbook/review-interval';
import { addDays, dayNumber } from '../../../time/calendar';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'runbook-stale',
  kinds: ['runbook'],
  level: 'warning',
  messages: {
    stale: 'This runbook was last reviewed on {date} and due again on {due}, {days} days ago. Walk through it, then set the date.',
    future: 'This runbook was reviewed on {date}, which is still to come.',
    today: 'Set the date to today, {date}',
  },
  check({ document, policy, today, report }) {
    const field = (name: FieldName) => document.fields.find((each) => each.name === name && each.value.value !== '');
    const reviewed = latest([field('lastReviewed'), field('lastUpdated')]);
    if (!reviewed) return;
    const due = dueAgain(reviewed.day, field('reviewIn')?.value.value ?? '') ?? addDays(reviewed.day, policy.runbooks.reviewEveryDays);
    const facts = { date: reviewed.day, due, days: dayNumber(today) - dayNumber(due) };
    const place = { start: reviewed.start, end: reviewed.end };
    const fixes = [{ title: 'today' as const, facts: { date: today }, edits: [{ ...place, text: today }] }];
    if (due < today) report({ at: place, message: 'stale', facts, fixes });
    else if (reviewed.day > addDays(today, 1)) report({ at: place, message: 'future', facts, fixes });
  },
});

/** The latest day among the fields, and where it is written. */
function latest(fields: readonly (Field | undefined)[]) {
  return fields.flatMap((field) => {
    if (!field) return [];
    const { start, end, value } = field.value;
    const date = readDate(value, 0, value.length, { near: undefined, order: () => undefined });
    return date?.day === undefined ? [] : [{ day: date.day, start, end: end - start === value.length ? start + date.end : end }];
  }).sort((one, other) => (one.day < other.day ? 1 : -1))[0];
}
