import { rows } from '../incident/row-events';
import { render } from '../template/render';
import { valuesOf, type TriageRecord } from '../triage/record';
import { linesOf, type Draft, type Making } from './draft';
import { localMoment } from '../time/local-moment';
import { incidentPath } from './path';

/** What is known when an incident is declared. Everything but the title may be left out. */
export interface IncidentFacts {
  readonly title: string;
  /** Id of a severity of the policy; its response plan becomes the checklist. */
  readonly severity?: string;
  readonly service?: string;
  readonly commander?: string;
  readonly responders?: readonly string[];
  readonly impact?: string;
  /** Key or address of the issue in a tracker. */
  readonly tracker?: string;
  /** When it was noticed, as a date, a time and a zone; now if not known. */
  readonly detected?: string;
  readonly triage?: TriageRecord;
  /** What the alert said, or what was selected. */
  readonly notes?: string;
}

export function newIncident(facts: IncidentFacts, { policy, template, now, timeZone }: Making): Draft {
  const { day, time, zone } = localMoment(now, timeZone);
  const severity = policy.severities.find(({ id }) => id === facts.severity);
  const text = render(template, {
    title: facts.title,
    severity: facts.severity,
    service: facts.service,
    detected: facts.detected ?? `${day} ${time} ${zone}`,
    commander: facts.commander,
    responders: facts.responders?.join(', '),
    impact: facts.impact,
    tracker: facts.tracker,
    zone: timeZone.includes('/') && zone !== 'UTC' ? timeZone : zone,
    timeline: [{ time: `${day} ${time} ${zone}`, event: rows.declared(severity?.id) }],
    triage: facts.triage && { ...valuesOf(facts.triage) },
    plan: severity?.actions.map(({ when, steps }) => ({ when, steps })),
    checklist: policy.resolution.checklist.map((check) => check.text),
    notes: linesOf(facts.notes),
  });
  return { path: incidentPath(facts.title, day, policy), text };
}
