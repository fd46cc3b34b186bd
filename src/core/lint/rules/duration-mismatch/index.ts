import { minutesOfDay } from '../../../time/units';
import { defineRule } from '../../rule';
import { type Measured, isDuration, measure } from './measured';
import { spell } from './spell';
import { type Stated, statedDuration } from '../../../document/stated-duration';

export default defineRule<'mismatch' | 'counted' | 'write'>({
  id: 'duration-mismatch',
  kinds: ['postmortem', 'incident'],
  level: 'warning',
  messages: {
    mismatch: '{label} is given as {stated}, but the timestamps are {measured} apart.',
    counted: 'One of these timestamps.',
    write: 'Write "{measured}"',
  },
  check({ document, report }) {
    const durations = document.fields.filter(({ name }) => name === 'duration');
    for (const field of document.fields) {
      if (!isDuration(field)) continue;
      const { start, end } = field.value;
      const stated = statedDuration(document.text.slice(start, end));
      const measured = stated ? measure(document, field, durations) : [];
      const [likeliest] = measured;
      if (!stated || !likeliest || likeliest.minutes < 0) continue;
      if (measured.some((one) => fits(stated, one))) continue;
      const at = { start: start + stated.start, end: start + stated.end };
      const written = document.text.slice(at.start, at.end);
      const facts = { label: field.label.value, stated: written, measured: spell(likeliest.minutes, written) };
      report({
        at,
        message: 'mismatch',
        facts,
        ...(mayCountSomeHours(stated, likeliest) && { level: 'info' }),
        fixes: [{ title: 'write', facts, edits: [{ ...at, text: facts.measured }] }],
        related: likeliest.ends.map((moment) => ({ at: moment, message: 'counted' })),
      });
    }
  },
});

/** Over night a team may count the hours in which it works; whole days too few are a slip in a date. */
function mayCountSomeHours(stated: Stated, { minutes, isOverNight }: Measured): boolean {
  const missing = Math.round(minutes - stated.minutes);
  return isOverNight && missing > 0 && missing % minutesOfDay !== 0;
}

/** Where nothing tells the start, an outage may have lasted longer than people knew of it. */
function fits(stated: Stated, { minutes, isLeast }: Measured): boolean {
  const longer = stated.minutes - minutes;
  return longer >= -stated.tolerance && (isLeast || longer <= stated.tolerance);
}
