import type { FactKind, Severity, TriageCheck } from '../policy/schema';
import type { Fact, FactItem } from './facts';
import { layOut, type Trunk } from './layout';
import { canOpen, isComplete } from './reach';
import { steps, type AlertDetails, type CheckResult, type Override, type Step, type TriageProcess, type TriageState } from './state';
import { questionsAhead, walk } from './tree';

/** All that a page or a list of picks needs to show a triage; derived from state and policy, decided here and nowhere else. */
export interface TriageView {
  readonly step: Step;
  readonly steps: readonly StepView[];
  readonly details: AlertDetails;
  readonly tree: TreeView;
  readonly checks: readonly CheckView[];
  readonly outcome: OutcomeView | undefined;
  /** The checks that were answered No, in the policy's words: whoever declares should see them once more. */
  readonly answeredNo: readonly string[];
  readonly facts: TriageState['facts'];
  /** The record that was created. From then on the answers cannot be changed. */
  readonly record: string | undefined;
}

export interface StepView {
  readonly step: Step;
  /** Nothing is left to do in it. */
  readonly complete: boolean;
  readonly canOpen: boolean;
}

export interface TreeView {
  readonly trunk: Trunk;
  readonly current: { readonly id: string; readonly ask: string } | undefined;
  readonly answered: number;
  /** Questions that may still follow, the current one included. */
  readonly ahead: number;
}

export interface CheckView extends Pick<TriageCheck, 'id' | 'text' | 'hint'> {
  readonly result: CheckResult;
  /** Nobody has to look at it any more: a No settles only what it is as good an answer to as a Yes. */
  readonly settled: boolean;
  readonly note: string;
  readonly facts: readonly { readonly kind: FactKind; readonly fact: Fact }[];
}

export interface OutcomeView {
  /** The severity that holds, with its whole response plan. */
  readonly severity: Severity;
  /** Its place among the policy's severities, 0 for the worst. */
  readonly rank: number;
  /** The one that the tree gave. */
  readonly byTree: Severity;
  readonly override: Override | undefined;
  /** What the tree's severity can be changed to. */
  readonly others: readonly Severity[];
}

export function viewOf(state: TriageState, process: TriageProcess): TriageView {
  const { answered, current } = walk(process, state.path);
  const checks = process.triage.checklist.map((check) => checkView(check, state, process));
  return {
    step: state.step,
    steps: steps.map((step) => ({
      step,
      complete: isDone(step, state, process),
      canOpen: canOpen(step, state, process),
    })),
    details: state.details,
    tree: {
      trunk: layOut(process, state.path),
      current: current && { id: current.id, ask: current.ask },
      answered: answered.length,
      ahead: questionsAhead(process, current),
    },
    checks,
    outcome: outcomeOf(state, process),
    answeredNo: checks.flatMap(({ result, settled, text }) => (result === 'no' && !settled ? [text] : [])),
    facts: state.facts,
    record: state.record,
  };
}

/** Whether nothing is left to do in a step. Open checks don't keep the outcome closed, but they are not done either. */
function isDone(step: Step, state: TriageState, process: TriageProcess): boolean {
  if (!canOpen(step, state, process) || !isComplete(step, state, process)) return false;
  return step !== 'checks' || process.triage.checklist.every(({ id }) => state.checks.some(({ check, result }) => check === id && result !== 'open'));
}

/** What the answers lead to; nothing while a question is open. */
export function outcomeOf(state: TriageState, process: TriageProcess): OutcomeView | undefined {
  const byTree = process.severities.find(({ id }) => id === walk(process, state.path).severity);
  if (!byTree) return undefined;
  const severity = process.severities.find(({ id }) => id === state.override?.severity) ?? byTree;
  return {
    severity,
    rank: process.severities.indexOf(severity),
    byTree,
    override: state.override,
    others: process.severities.filter((other) => other !== byTree),
  };
}

function checkView(check: TriageCheck, state: TriageState, process: TriageProcess): CheckView {
  const answer = state.checks.find((answer) => answer.check === check.id);
  const facts = (check.facts ?? []).flatMap((kind) => {
    const fact = factOf(kind, state, process);
    return fact ? [{ kind, fact }] : [];
  });
  const { id, text, hint, eitherWay = false } = check;
  const result = answer?.result ?? 'open';
  return { id, text, hint, result, settled: result === 'yes' || (result === 'no' && eitherWay), note: answer?.note ?? '', facts };
}

/** A fact that was looked up, or one that the answers and the policy give by themselves. */
function factOf(kind: FactKind, state: TriageState, process: TriageProcess): Fact | undefined {
  const severity = outcomeOf(state, process)?.severity;
  switch (kind) {
    case 'severity':
      return severity && found({ text: `${severity.id}: ${severity.name}`, detail: severity.definition });
    case 'channels':
      return severity && found({ text: severity.communication.text }, { text: severity.escalation.text });
    default:
      return state.facts[kind];
  }
}

function found(...items: FactItem[]): Fact {
  return { status: 'found', items };
}
