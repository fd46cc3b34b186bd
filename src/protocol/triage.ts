import type { TriageEvent } from '../core/triage/event';
import type { TriageView } from '../core/triage/view';
import type { TriageStrings } from './triage-strings';

export type { Fact, FactItem } from '../core/triage/facts';
export type { Branch, TreeRow, Trunk, Way } from '../core/triage/layout';
export type { AlertDetails, CheckResult, Step, YesNo } from '../core/triage/state';
export type { CheckView, OutcomeView, TriageView } from '../core/triage/view';
export { fill, type TriageStrings } from './triage-strings';

/** What the page may ask the host to do, and what it gets back. Every request may fail with words for a person. */
export interface TriageRequests {
  /** Writes the incident record and opens it. */
  createRecord: { readonly parameters: undefined; readonly result: undefined };
  newPostmortem: { readonly parameters: undefined; readonly result: undefined };
  newRunbook: { readonly parameters: undefined; readonly result: undefined };
  /** Opens the incident record that this triage ended in. */
  openRecord: { readonly parameters: undefined; readonly result: undefined };
  /** Opens what a fact points to; only targets that the host itself has sent are opened. */
  openFact: { readonly parameters: { readonly target: string }; readonly result: undefined };
  /** Puts this triage aside for a new one; the host asks first where answers would be lost. */
  startOver: { readonly parameters: undefined; readonly result: undefined };
  /** Lets the person pick what is firing, and fills the details from it. */
  takeAlert: { readonly parameters: undefined; readonly result: undefined };
  /** Looks everything up again. */
  lookUpFacts: { readonly parameters: undefined; readonly result: undefined };
}

export type TriageMethod = keyof TriageRequests;

export type TriageRequest<Method extends TriageMethod = TriageMethod> = {
  readonly [M in Method]: {
    readonly type: 'request';
    /** Chosen by the page; the answer carries it. */
    readonly id: number;
    readonly method: M;
    readonly parameters: TriageRequests[M]['parameters'];
  };
}[Method];

export type TriageResponse =
  | { readonly type: 'response'; readonly id: number; readonly result: TriageRequests[TriageMethod]['result'] }
  | { readonly type: 'response'; readonly id: number; readonly error: string };

/** What a person can do on the page; the rest is the host's to tell. */
export type PageEvent = Exclude<TriageEvent, { type: 'factLearned' | 'recordCreated' | 'startedOver' }>;

/** From the page to the host. */
export type ToTriageHost =
  /** The page listens; the host answers with its strings and the view. */
  | { readonly type: 'ready' }
  | { readonly type: 'happened'; readonly event: PageEvent }
  | TriageRequest;

/** From the host to the page. */
export type ToTriagePage =
  | { readonly type: 'strings'; readonly strings: TriageStrings }
  /** `saved` is what the page hands back after a reload; it does not look into it. */
  | { readonly type: 'view'; readonly view: TriageView; readonly saved: unknown; readonly canTakeAlert: boolean }
  | TriageResponse;
