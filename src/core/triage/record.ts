import type { CheckResult, TriageProcess, TriageState, YesNo } from './state';
import { walk } from './tree';
import { outcomeOf, viewOf } from './view';

/** What a document keeps of a triage: in the policy's words, so that it reads the same after the policy has changed. */
export interface TriageRecord {
  /** Empty where not written down. */
  readonly source: string;
  readonly noticed: string;
  readonly description: string;
  readonly questions: readonly { readonly ask: string; readonly answer: YesNo }[];
  readonly checks: readonly {
    readonly text: string;
    readonly result: CheckResult;
    readonly note: string;
    /** The first few facts that were shown beside the check. */
    readonly found: string;
  }[];
  /** The severity that holds, as its id. */
  readonly severity: string | undefined;
  readonly override: { readonly instead: string; readonly reason: string } | undefined;
}

export function recordOf(state: TriageState, process: TriageProcess): TriageRecord {
  const outcome = outcomeOf(state, process);
  const { source, noticed, description } = state.details;
  return {
    source: source.trim(),
    noticed: noticed.trim(),
    description: description.trim(),
    questions: walk(process, state.path).answered.map(({ question, answer }) => ({ ask: question.ask, answer })),
    checks: viewOf(state, process).checks.map(({ text, result, note, facts }) => ({
      text,
      result,
      note: note.trim(),
      found: facts.flatMap(({ fact }) => (fact.status === 'found' ? fact.items : [])).slice(0, 3).map(({ text }) => text).join('; '),
    })),
    severity: outcome?.severity.id,
    override: outcome?.override && { instead: outcome.override.instead, reason: outcome.override.reason.trim() },
  };
}
