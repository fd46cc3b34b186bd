import type { FactKind } from '../core/policy/schema';
import type { AlertDetails, CheckResult, Step, YesNo } from '../core/triage/state';

/**
 * Every word the page shows by itself, in the person's language. One typed object, so that a missing translation does not
 * compile. `{0}`, `{1}` are filled by `fill`.
 */
export interface TriageStrings {
  readonly heading: string;
  readonly progress: string;
  readonly steps: Readonly<Record<Step, { readonly name: string; readonly heading: string; readonly help: string }>>;
  readonly stepOf: string;
  readonly done: string;
  readonly details: Readonly<Record<keyof AlertDetails, { readonly label: string; readonly placeholder: string }>>;
  readonly titleNeeded: string;
  readonly takeAlert: string;
  /** Instead of a step's help once the answers stand in a record. */
  readonly settled: string;
  readonly answers: Readonly<Record<YesNo, string>>;
  readonly alertReceived: string;
  readonly tree: string;
  readonly pathTaken: string;
  readonly seeQuestion: string;
  readonly severityReached: string;
  readonly results: Readonly<Record<CheckResult, string>>;
  readonly note: string;
  readonly notePlaceholder: string;
  readonly facts: Readonly<Record<FactKind, { readonly heading: string; readonly none: string }>>;
  readonly looking: string;
  readonly notFoundOut: string;
  readonly lookAgain: string;
  readonly more: string;
  readonly plan: {
    readonly heading: string;
    readonly response: string;
    readonly escalation: string;
    readonly communication: string;
    readonly postmortem: string;
    readonly sla: string;
    readonly examples: string;
    readonly actions: string;
    readonly commander: string;
    readonly commanderNeeded: string;
  };
  readonly override: {
    readonly open: string;
    readonly severity: string;
    readonly reason: string;
    readonly reasonPlaceholder: string;
    readonly apply: string;
    readonly withdraw: string;
    readonly overridden: string;
  };
  readonly next: string;
  readonly back: string;
  readonly startOver: string;
  readonly declare: {
    readonly heading: string;
    readonly createRecord: string;
    readonly openRecord: string;
    readonly newPostmortem: string;
    readonly newRunbook: string;
    readonly recorded: string;
    readonly answeredNo: string;
  };
  readonly keys: { readonly yesNo: string; readonly checks: string };
}

/** Puts the values in the places `{0}`, `{1}`, … of a translated text. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}
