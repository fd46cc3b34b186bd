import type { CheckResult, TriageProcess, TriageState, YesNo } from './state';
import { walk } from './tree';
import { outcomeOf, viewOf } from './view';

/**
 * What a document keeps of a triage beside its title, severity and times: the answers, in the policy's words, so that they
 * read the same after the policy has changed.
 */
export interface TriageRecord {
  /** Where the alert came from; empty where nobody said. */
  readonly source: string;
  readonly questions: readonly { readonly ask: string; readonly answer: YesNo }[];
  readonly override: { readonly instead: string; readonly reason: string } | undefined;
  readonly checks: readonly RecordedCheck[];
}

export interface RecordedCheck {
  readonly text: string;
  readonly result: CheckResult;
  /** Its box is ticked. */
  readonly settled: boolean;
  readonly note: string;
  /** The first few facts that were shown beside the check; empty where there were none. */
  readonly found: string;
}

const factsKept = 3;

export function toAnswers(state: TriageState, process: TriageProcess): TriageRecord {
  const override = outcomeOf(state, process)?.override;
  return {
    source: state.details.source.trim(),
    questions: walk(process, state.path).answered.map(({ question, answer }) => ({ ask: question.ask, answer })),
    override: override && { instead: override.instead, reason: override.reason.trim() },
    checks: viewOf(state, process).checks.map(({ text, result, settled, note, facts }) => ({
      text,
      result,
      settled,
      note: note.trim(),
      found: facts
        .flatMap(({ fact }) => (fact.status === 'found' ? fact.items.slice(0, factsKept) : []))
        .map(({ text, detail }) => (detail === undefined ? text : `${text} (${detail})`))
        .join('; '),
    })),
  };
}

/** Documents are written in English, like the templates around the answers. */
export const answerWords: Readonly<Record<YesNo, string>> = { yes: 'Yes', no: 'No' };
export const resultWords: Readonly<Record<CheckResult, string>> = { open: '', yes: 'Yes', no: 'No', skipped: 'Skipped' };

/** The record as what a template is filled with: strings, where an empty one leaves its line out. */
export interface TriageValues {
  readonly source: string;
  readonly questions: readonly { readonly ask: string; readonly answer: string }[];
  readonly override: { readonly instead: string; readonly reason: string } | undefined;
  /** `mark` says whether the task item is ticked: a check that came out as No is one that somebody still has to look at. */
  readonly checks: readonly { readonly mark: boolean; readonly text: string; readonly result: string; readonly note: string; readonly found: string }[];
}

export function valuesOf({ source, questions, override, checks }: TriageRecord): TriageValues {
  return {
    source,
    questions: questions.map(({ ask, answer }) => ({ ask, answer: answerWords[answer] })),
    override,
    checks: checks.map(({ text, result, settled, note, found }) => ({
      mark: settled,
      text,
      result: resultWords[result],
      note,
      found,
    })),
  };
}
