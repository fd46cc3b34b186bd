import { render } from '../template/render';
import type { Draft, Making } from './draft';
import { localMoment } from '../time/local-moment';
import { runbookPath } from './path';

export interface RunbookFacts {
  readonly service: string;
  /** What it helps with; the alert's name in the alert profile. */
  readonly scenario: string;
  readonly severity?: string;
  readonly owner?: string;
  /** What somebody sees who needs it. */
  readonly symptom?: string;
}

/** A runbook of the profile that `Making.template` holds: procedure or alert. */
export function newRunbook({ service, scenario, severity, owner, symptom }: RunbookFacts, { policy, template, now, timeZone }: Making): Draft {
  const { day } = localMoment(now, timeZone);
  return {
    path: runbookPath(service, scenario, policy),
    text: render(template, { service, scenario, severity, owner, symptom, date: day }),
  };
}
