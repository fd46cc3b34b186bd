import { say } from '../../message';
import { nearest } from '../nearest';
import type { Complaint, Path } from '../problem';
import type { Policy } from '../schema';

/** Whether names that other parts refer to are given once and are not empty. */
export function* names({ severities, triage, resolution, trackers }: Policy): Iterable<Complaint> {
  yield* unique(['severities'], 'id', severities.map(({ id }) => id));
  yield* unique(['triage', 'questions'], 'id', triage.questions.map(({ id }) => id));
  yield* unique(['triage', 'checklist'], 'id', triage.checklist.map(({ id }) => id));
  yield* unique(['resolution', 'checklist'], 'id', resolution.checklist.map(({ id }) => id));
  yield* unique(['trackers'], 'prefix', trackers.map(({ prefix }) => prefix));
}

function* unique(list: Path, key: string, values: readonly string[]): Iterable<Complaint> {
  const seen = new Set<string>();
  for (const [position, value] of values.entries()) {
    const path = [...list, position, key];
    if (value.trim() === '') yield { path, message: say('A name is expected here.') };
    else if (seen.has(value)) yield { path, message: say('"{name}" is in the list already.', { name: value }) };
    seen.add(value);
  }
}

/** Whether the rules whose levels are set exist. Only a warning: a newer version may know more rules than this one. */
export function* ruleNames({ rules }: Policy, known: ReadonlySet<string>): Iterable<Complaint> {
  for (const id of Object.keys(rules)) {
    if (known.has(id)) continue;
    const suggestion = nearest(id, known);
    const message = suggestion === undefined
      ? say('There is no rule "{id}"; this line is ignored.', { id })
      : say('There is no rule "{id}"; did you mean "{suggestion}"?', { id, suggestion });
    yield { path: ['rules', id], atKey: true, level: 'warning', message };
  }
}
