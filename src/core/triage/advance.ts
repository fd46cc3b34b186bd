import type { TriageEvent } from './event';
import { canOpen, currentStep } from './reach';
import { startTriage, type CheckAnswer, type TriageProcess, type TriageState } from './state';
import { longest, manyLines, oneLine } from './text';
import { walk } from './tree';

/** The state after an event: a new value, or the very same one where the event does not fit. */
export function advance(state: TriageState, event: TriageEvent, process: TriageProcess): TriageState {
  switch (event.type) {
    case 'stepOpened':
      return canOpen(event.step, state, process) ? { ...state, step: event.step } : state;
    case 'factLearned':
      return { ...state, facts: learned(state.facts, event) };
    case 'recordCreated':
      return canOpen('outcome', state, process) ? { ...state, record: event.record } : state;
    case 'startedOver':
      return startTriage({ noticed: event.noticed });
    default:
      // A record exists: changing an answer now would make it say something else than the wizard.
      return state.record === undefined ? settle(change(state, event, process), process) : state;
  }
}

function learned(facts: TriageState['facts'], { kind, fact }: Extract<TriageEvent, { type: 'factLearned' }>): TriageState['facts'] {
  const { [kind]: _, ...others } = facts;
  return fact ? { ...others, [kind]: fact } : others;
}

type Change = Exclude<TriageEvent, { type: 'stepOpened' | 'factLearned' | 'recordCreated' | 'startedOver' }>;

function change(state: TriageState, event: Change, process: TriageProcess): TriageState {
  switch (event.type) {
    case 'detailWritten': {
      const clean = event.field === 'description' ? manyLines : oneLine;
      return { ...state, details: { ...state.details, [event.field]: clean(event.text, longest[event.field]) } };
    }
    case 'questionAnswered':
      return answer(state, event.question, event.answer, process);
    case 'answerWithdrawn': {
      const at = state.path.findIndex(({ question }) => question === event.question);
      return at < 0 ? state : { ...state, path: state.path.slice(0, at) };
    }
    case 'checkAnswered':
      return withCheck(state, event.check, { result: event.result }, process);
    case 'checkNoted':
      return withCheck(state, event.check, { note: oneLine(event.note, longest.note) }, process);
    case 'severityOverridden': {
      const { severity: instead } = walk(process, state.path);
      const reason = oneLine(event.reason, longest.note);
      const known = process.severities.some(({ id }) => id === event.severity);
      if (instead === undefined || !known || event.severity === instead || reason.trim() === '') return state;
      return { ...state, override: { instead, severity: event.severity, reason } };
    }
    case 'overrideWithdrawn':
      return { ...state, override: undefined };
  }
}

/** Answers the question that is asked now, or changes an earlier answer, which drops what followed from it. */
function answer(state: TriageState, question: string, given: 'yes' | 'no', process: TriageProcess): TriageState {
  const { answered, current } = walk(process, state.path);
  const at = answered.findIndex((earlier) => earlier.question.id === question);
  if (at < 0 && current?.id !== question) return state;
  if (answered[at]?.answer === given) return state;
  return { ...state, path: [...state.path.slice(0, at < 0 ? answered.length : at), { question, answer: given }] };
}

function withCheck(state: TriageState, id: string, change: Partial<CheckAnswer>, { triage }: TriageProcess): TriageState {
  if (!triage.checklist.some((check) => check.id === id)) return state;
  const before = state.checks.find(({ check }) => check === id) ?? { check: id, result: 'open', note: '' };
  return { ...state, checks: [...state.checks.filter(({ check }) => check !== id), { ...before, ...change }] };
}

/** An override stands only while the tree says what it was made against; a step that lost its ground falls back. */
function settle(state: TriageState, process: TriageProcess): TriageState {
  const { severity } = walk(process, state.path);
  const override = state.override?.instead === severity ? state.override : undefined;
  const step = currentStep(state, process);
  return override === state.override && step === state.step ? state : { ...state, override, step };
}
