import { deadlinesOf } from '../incident/deadlines';
import type { ActionItemSummary, DocumentSummary } from '../index/summary';
import type { Policy, Severity } from '../policy/schema';
import { dayAt } from '../time/local-moment';
import { daysOf } from '../time/quarters';
import type { Measure, ReviewedIncident } from './reviewed-incident';

/** A mean, and how many documents it rests on: the others say nothing that could be used. */
export interface Mean {
  readonly minutes: number | undefined;
  readonly used: number;
  readonly all: number;
}

/** So many of them; `open` ones have not had their time yet, `unknown` ones do not say. Neither counts in `all`. */
export interface Share {
  readonly met: number;
  readonly all: number;
  readonly open: number;
  readonly unknown: number;
}

export interface QuarterFigures {
  /** Those of the policy that had an incident, and then those without a severity. */
  readonly severities: readonly { readonly severity: Severity | undefined; readonly incidents: readonly ReviewedIncident[]; readonly recovery: Mean }[];
  readonly detection: Mean;
  readonly recovery: Mean;
  readonly postmortems: Share;
  readonly actionItems: Share;
}

/** `incidents` are those of the quarter, `documents` all of the repository; `today` is `YYYY-MM-DD`. */
export function figuresOf(
  quarter: string, incidents: readonly ReviewedIncident[], documents: readonly DocumentSummary[], policy: Policy, today: string,
): QuarterFigures {
  const severityIn = ({ summary }: ReviewedIncident) => policy.severities.find(({ id }) => id === summary.severity);
  const bySeverity = [...policy.severities, undefined].map((severity) => {
    const own = incidents.filter((incident) => severityIn(incident) === severity);
    return { severity, incidents: own, recovery: meanOf(own.map(({ recovery }) => recovery)) };
  });
  return {
    severities: bySeverity.filter((each) => each.incidents.length > 0),
    detection: meanOf(incidents.map(({ detection }) => detection)),
    recovery: meanOf(incidents.map(({ recovery }) => recovery)),
    postmortems: publishedOf(incidents.filter((incident) => severityIn(incident)?.postmortem.duty === 'required'), policy, today),
    actionItems: onTimeOf(documents.flatMap(({ actionItems }) => actionItems), quarter, today),
  };
}

function meanOf(measures: readonly (Measure | undefined)[]): Mean {
  const known = measures.flatMap((measure) => (measure ? [measure.minutes] : []));
  const sum = known.reduce((total, minutes) => total + minutes, 0);
  return { minutes: known.length === 0 ? undefined : Math.round(sum / known.length), used: known.length, all: measures.length };
}

/** Of incidents whose severity asks for a postmortem. */
function publishedOf(incidents: readonly ReviewedIncident[], policy: Policy, today: string): Share {
  const met = incidents.filter(({ postmortem }) => postmortem?.published).length;
  const open = incidents.filter((incident) => !incident.postmortem?.published && hasTime(incident, policy, today)).length;
  return { met, all: incidents.length - open, open, unknown: 0 };
}

/** Whether the deadline of its postmortem is still to come, as it is while the incident lasts. */
function hasTime({ summary, postmortem }: ReviewedIncident, policy: Policy, today: string): boolean {
  if (postmortem) return postmortem.publishBy !== undefined && postmortem.publishBy >= today;
  const severity = policy.severities.find(({ id }) => id === summary.severity);
  if (summary.kind !== 'incident' || !severity) return false;
  if (summary.status !== 'resolved') return true;
  return summary.resolvedAt !== undefined && dayAt(deadlinesOf(summary.resolvedAt, severity, policy).publish, policy.timeZone) >= today;
}

/** Of the items that were due in the quarter: done by that day, by the day that they say. */
export function onTimeOf(items: readonly ActionItemSummary[], quarter: string, today: string): Share {
  const { first, last } = daysOf(quarter);
  const due = items.filter((item) => item.state !== 'dropped' && item.due !== undefined && item.due >= first && item.due <= last);
  const open = due.filter((item) => item.state === 'open' && item.due! >= today).length;
  const unknown = due.filter((item) => item.state === 'done' && item.doneOn === undefined).length;
  const met = due.filter((item) => item.state === 'done' && item.doneOn !== undefined && item.doneOn <= item.due!).length;
  return { met, all: due.length - open - unknown, open, unknown };
}
