import type { FactKind } from '../policy/schema';
import type { Fact } from './facts';
import type { AlertDetails, CheckResult, Step, YesNo } from './state';

/** Everything that can happen to a triage. An event that does not fit the state changes nothing. */
export type TriageEvent =
  | { readonly type: 'detailWritten'; readonly field: keyof AlertDetails; readonly text: string }
  | { readonly type: 'questionAnswered'; readonly question: string; readonly answer: YesNo }
  /** Takes back the answer and all that followed from it. */
  | { readonly type: 'answerWithdrawn'; readonly question: string }
  | { readonly type: 'checkAnswered'; readonly check: string; readonly result: CheckResult }
  | { readonly type: 'checkNoted'; readonly check: string; readonly note: string }
  | { readonly type: 'severityOverridden'; readonly severity: string; readonly reason: string }
  | { readonly type: 'overrideWithdrawn' }
  | { readonly type: 'stepOpened'; readonly step: Step }
  /** Undefined where there is nobody to ask. */
  | { readonly type: 'factLearned'; readonly kind: FactKind; readonly fact: Fact | undefined }
  | { readonly type: 'recordCreated'; readonly record: string }
  | { readonly type: 'startedOver'; readonly noticed: string };
