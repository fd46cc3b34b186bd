import type { FactKind, Policy } from '../policy/schema';
import type { Fact } from './facts';

/** What of a policy the wizard follows. */
export type TriageProcess = Pick<Policy, 'triage' | 'severities'>;

export const steps = ['details', 'tree', 'checks', 'outcome'] as const;
export type Step = (typeof steps)[number];

export type YesNo = 'yes' | 'no';
export const checkResults = ['open', 'yes', 'no', 'skipped'] as const;
export type CheckResult = (typeof checkResults)[number];

/** The alert in the words of whoever triages it. Only the title is needed. */
export interface AlertDetails {
  readonly title: string;
  readonly service: string;
  /** Where it came from: a monitor, a customer, a colleague. */
  readonly source: string;
  /** When it was noticed, as a date, a time and a zone: `2026-02-05 14:23 UTC`. */
  readonly noticed: string;
  /** May have several lines; everything else has one. */
  readonly description: string;
}

export interface Answer {
  readonly question: string;
  readonly answer: YesNo;
}

export interface CheckAnswer {
  readonly check: string;
  readonly result: CheckResult;
  readonly note: string;
}

/** A severity chosen by a person over the one that the tree gave. */
export interface Override {
  /** The severity that the tree gave when the person decided. */
  readonly instead: string;
  readonly severity: string;
  readonly reason: string;
}

/**
 * A triage under way. Plain data, so that it survives a reload; `version` tells `restore` how to read it.
 * What the answers lead to is never stored: it is derived from them and the policy.
 */
export interface TriageState {
  readonly version: 1;
  readonly step: Step;
  readonly details: AlertDetails;
  /** From the tree's start, in order; each answer leads to the next one's question. */
  readonly path: readonly Answer[];
  /** Only checks that somebody touched. */
  readonly checks: readonly CheckAnswer[];
  readonly override: Override | undefined;
  /** What was found out for the person; looked up anew after a reload, since facts age. */
  readonly facts: { readonly [Kind in FactKind]?: Fact };
  /** The incident record that this triage ended in. From then on the answers stand. */
  readonly record: string | undefined;
}

export const noDetails: AlertDetails = { title: '', service: '', source: '', noticed: '', description: '' };

export function startTriage(details: Partial<AlertDetails> = {}): TriageState {
  return {
    version: 1,
    step: 'details',
    details: { ...noDetails, ...details },
    path: [],
    checks: [],
    override: undefined,
    facts: {},
    record: undefined,
  };
}
