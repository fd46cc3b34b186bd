import { say } from '../../message';
import { defaultPolicy } from '../default';
import { nearest } from '../nearest';
import type { Complaint, Path } from '../problem';
import type { Policy, TriageQuestion } from '../schema';

const builtIn = new Set(defaultPolicy.severities.map(({ id }) => id));

/** Whether every path through the triage tree ends in a severity that exists. */
export function* triageTree({ severities, triage }: Policy): Iterable<Complaint> {
  const severityIds = new Set(severities.map(({ id }) => id));
  const leftOut = new Set<string>();
  const positions = new Map(triage.questions.map(({ id }, position) => [id, position]));
  for (const [position, question] of triage.questions.entries()) {
    for (const side of ['yes', 'no'] as const) {
      const { severity, next } = question[side];
      const path = ['triage', 'questions', position, side];
      if ((severity === undefined) === (next === undefined)) {
        yield { path, message: say('An answer leads either to a "severity" or to a "next" question.') };
      }
      if (severity !== undefined && !severityIds.has(severity)) {
        if (builtIn.has(severity)) leftOut.add(severity);
        else yield unknownSeverity([...path, 'severity'], severity, severityIds);
      }
      if (next !== undefined && !positions.has(next)) yield unknownQuestion([...path, 'next'], next, positions);
    }
  }
  const [id] = leftOut;
  if (id !== undefined) {
    const message = say('This list is complete, and leaves out {ids}, to which the triage tree leads. Add "- id: {id}" to keep it as it is, or change the tree under "triage".', { ids: [...leftOut].join(', '), id });
    yield { path: ['severities'], atKey: true, message };
  }
  if (positions.has(triage.start)) yield* walk(triage.questions, triage.start, positions);
  else yield unknownQuestion(['triage', 'start'], triage.start, positions);
}

function unknownSeverity(path: Path, id: string, known: ReadonlySet<string>): Complaint {
  const suggestion = nearest(id, known);
  return {
    path,
    cause: ['severities'],
    message: suggestion === undefined
      ? say('No severity is called "{id}". There are: {known}.', { id, known: [...known].join(', ') })
      : say('No severity is called "{id}"; did you mean "{suggestion}"?', { id, suggestion }),
  };
}

function unknownQuestion(path: Path, id: string, known: ReadonlyMap<string, number>): Complaint {
  return {
    path,
    cause: ['triage', 'questions'],
    message: say('No question is called "{id}". There are: {known}.', { id, known: [...known.keys()].join(', ') }),
  };
}

/** Follows each answer once, by a stack of our own since the tree is as deep as its writer likes. */
function* walk(questions: readonly TriageQuestion[], start: string, positions: ReadonlyMap<string, number>): Iterable<Complaint> {
  const state = new Map<string, 'open' | 'left'>();
  const stack: { id: string; sides: ('yes' | 'no')[] }[] = [];
  const enter = (id: string) => {
    state.set(id, 'open');
    stack.push({ id, sides: ['no', 'yes'] });
  };
  enter(start);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const side = top.sides.pop();
    const position = positions.get(top.id)!;
    if (side === undefined) {
      state.set(top.id, 'left');
      stack.pop();
      continue;
    }
    const next = questions[position]![side].next;
    if (next === undefined || !positions.has(next)) continue;
    if (state.get(next) === 'open') {
      const path = ['triage', 'questions', position, side, 'next'];
      yield { path, message: say('This answer leads back to the question "{id}", which led here.', { id: next }) };
    } else if (!state.has(next)) enter(next);
  }
  for (const [position, { id }] of questions.entries()) {
    if (state.has(id)) continue;
    yield { path: ['triage', 'questions', position, 'id'], level: 'warning', message: say('No answer leads to the question "{id}".', { id }) };
  }
}
