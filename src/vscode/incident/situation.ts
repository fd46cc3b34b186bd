import { type Beside, dueOf, type Due } from '../../core/incident/due';
import { escalationState, type EscalationState } from '../../core/incident/escalation';
import { isForgotten } from '../../core/incident/reminders';
import type { Incident } from './records';

/** An incident at the present moment. */
export interface Situation extends Incident {
  /** The most urgent first. */
  readonly dues: readonly Due[];
  readonly escalation: EscalationState | undefined;
  /** Milliseconds since it was detected, up to its end; undefined where the record tells no beginning. */
  readonly elapsed: number | undefined;
  /** Open, but nobody works on it any more. */
  readonly isForgotten: boolean;
}

/** `now` in milliseconds since 1970; `beside` is what its postmortem says. */
export function situationOf(incident: Incident, now: number, beside: Beside): Situation {
  const { record, policy } = incident;
  const began = record.detected?.value ?? record.declared ?? record.started?.value;
  return {
    ...incident,
    dues: dueOf(record, policy, now, beside),
    escalation: escalationState(record, policy, now),
    elapsed: began === undefined ? undefined : (record.resolved?.value ?? now) - began,
    isForgotten: isForgotten(record, now),
  };
}
