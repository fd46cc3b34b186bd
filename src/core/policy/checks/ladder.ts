import { say } from '../../message';
import type { Complaint } from '../problem';
import type { Policy } from '../schema';

/** Whether the levels of the escalation ladder follow one another. */
export function* ladder({ escalation }: Policy): Iterable<Complaint> {
  for (const [position, step] of escalation.entries()) {
    const path = ['escalation', position];
    const { afterMinutes, untilMinutes } = step;
    if (untilMinutes !== undefined && untilMinutes <= afterMinutes) {
      yield { path: [...path, 'untilMinutes'], message: say('A level must end after it begins, at {after} minutes.', { after: afterMinutes }) };
    }
    const previous = escalation[position - 1];
    if (previous === undefined) continue;
    if (step.level <= previous.level) {
      yield { path: [...path, 'level'], message: say('Levels are listed from the first to the last; {previous} stands above.', { previous: previous.level }) };
    }
    if (afterMinutes < (previous.untilMinutes ?? Infinity)) {
      const end = previous.untilMinutes;
      const message = end === undefined
        ? say('Level {previous} above has no end; give it "untilMinutes".', { previous: previous.level })
        : say('This level overlaps with level {previous}, which ends at {end} minutes.', { previous: previous.level, end });
      yield { path: [...path, 'afterMinutes'], message };
    }
  }
}
