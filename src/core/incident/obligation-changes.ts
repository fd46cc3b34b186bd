import type { Severity } from '../policy/schema';

/** What a severity asks for, in the policy's words. */
export type Obligation = 'response' | 'escalation' | 'communication' | 'updates' | 'mitigation' | 'postmortem' | 'sla' | 'commander' | 'statusPage';

/** A duty that another severity changes; empty where a severity has none. Minutes are given as their number alone. */
export interface ObligationChange {
  readonly obligation: Obligation;
  readonly before: string;
  readonly after: string;
}

/** Which duties become others when the severity changes. */
export function obligationChanges(from: Severity | undefined, to: Severity): ObligationChange[] {
  const before = from && dutiesOf(from);
  const after = dutiesOf(to);
  return (Object.keys(after) as Obligation[])
    .map((obligation) => ({ obligation, before: before?.[obligation] ?? '', after: after[obligation] }))
    .filter((change) => change.before !== change.after);
}

function dutiesOf(severity: Severity): Record<Obligation, string> {
  const { response, escalation, communication, postmortem } = severity;
  return {
    response: response.time,
    escalation: escalation.text,
    communication: communication.text,
    updates: minutes(communication.updateEveryMinutes),
    mitigation: minutes(severity.mitigateWithinMinutes),
    postmortem: postmortem.text,
    sla: severity.sla,
    commander: yes(severity.needsCommander),
    statusPage: yes(severity.customerFacing),
  };
}

const minutes = (count: number | undefined): string => (count === undefined ? '' : String(count));
const yes = (isAsked: boolean): string => (isAsked ? 'yes' : '');
