import type { TriageQuestion } from '../policy/schema';
import type { Answer, TriageProcess, YesNo } from './state';

export interface AnsweredQuestion {
  readonly question: TriageQuestion;
  readonly answer: YesNo;
}

/** How far a path of answers leads into the tree. */
export interface Walk {
  readonly answered: readonly AnsweredQuestion[];
  /** The question to answer next; none where a severity is reached. */
  readonly current: TriageQuestion | undefined;
  /** Id of the severity that the answers lead to. */
  readonly severity: string | undefined;
}

/** Follows the answers from the start for as long as they fit the tree; an answer that does not fit ends the walk. */
export function walk(process: TriageProcess, path: readonly Answer[]): Walk {
  const questions = questionsById(process);
  const answered: AnsweredQuestion[] = [];
  let current = questions.get(process.triage.start);
  for (const { question, answer } of path) {
    // The loader refuses cycles; a walk must end even where it was not asked.
    if (current?.id !== question || answered.length >= questions.size) break;
    answered.push({ question: current, answer });
    const { severity, next } = current[answer];
    if (severity !== undefined) return { answered, current: undefined, severity };
    current = next === undefined ? undefined : questions.get(next);
  }
  return { answered, current, severity: undefined };
}

/** The most questions that may still have to be answered, counted from this one; 0 for none. */
export function questionsAhead(process: TriageProcess, from: TriageQuestion | undefined): number {
  if (from === undefined) return 0;
  return measure(questionsById(process), from.id, (yes, no) => 1 + Math.max(yes, no)).get(from.id) ?? 0;
}

/**
 * Gives each question that `start` leads to a number, made from the numbers of what its two answers lead to; a severity
 * counts 0. Each question is looked at once, whatever the number of ways to it, and without a call within a call: a tree
 * may be as deep as a policy likes.
 */
export function measure(
  questions: ReadonlyMap<string, TriageQuestion>,
  start: string,
  number: (yes: number, no: number) => number,
): ReadonlyMap<string, number> {
  const measured = new Map<string, number>();
  const seen = new Set<string>();
  const open = [start];
  const numberOf = (id: string | undefined) => (id === undefined ? 0 : (measured.get(id) ?? 0));
  for (let id = open.at(-1); id !== undefined; id = open.at(-1)) {
    const question = questions.get(id);
    if (question && !seen.has(id)) {
      open.push(...[question.yes.next, question.no.next].filter((next) => next !== undefined).filter((next) => !seen.has(next)));
    } else {
      open.pop();
      if (question && !measured.has(id)) measured.set(id, number(numberOf(question.yes.next), numberOf(question.no.next)));
    }
    seen.add(id);
  }
  return measured;
}

export function questionsById({ triage }: TriageProcess): ReadonlyMap<string, TriageQuestion> {
  return new Map(triage.questions.map((question) => [question.id, question]));
}
