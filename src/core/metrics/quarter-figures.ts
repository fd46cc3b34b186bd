import { deadlinesOf } from '../incident/deadlines';
import type { ActionItemSummary } from '../index/summary';
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

/** What a share counts, by what became of each. */
export interface Outcomes<Each> {
  readonly met: readonly Each[];
  readonly missed: readonly Each[];
  /** Those that still have time. */
  readonly open: readonly Each[];
  /** Those that don't say. */
  readonly unknown: readonly Each[];
}

export interface QuarterFigures {
  /** Those of the policy that had an incident, and then those without a severity. */
  readonly severities: readonly { readonly severity: Severity | undefined; readonly incidents: readonly ReviewedIncident[]; readonly recovery: Mean }[];
  readonly detection: Mean;
  readonly acknowledgement: Mean;
  readonly recovery: Mean;
  readonly postmortems: Share;
  readonly actionItems: Share;
}

/** `incidents` are those of the quarter, `items` all action items of the repository; `today` is `YYYY-MM-DD`. */
export function figuresOf(
  quarter: string, incidents: readonly ReviewedIncident[], items: readonly ActionItemSummary[], policy: Policy, today: string,
): QuarterFigures {
  const bySeverity = [...policy.severities, undefined].map((severity) => {
    const own = incidents.filter((incident) => severityIn(policy, incident) === severity);
    return { severity, incidents: own, recovery: meanOf(own.map(({ recovery }) => recovery)) };
  });
  return {
    severities: bySeverity.filter((each) => each.incidents.length > 0),
    detection: meanOf(incidents.map(({ detection }) => detection)),
    acknowledgement: meanOf(incidents.map(({ acknowledgement }) => acknowledgement)),
    recovery: meanOf(incidents.map(({ recovery }) => recovery)),
    postmortems: shareOf(postmortemsDue(incidents, policy, today)),
    actionItems: shareOf(itemsDue(items, (item) => item, quarter, today)),
  };
}

/** The only one that the policy has a target for: that of its severest incidents. */
export function severestRecovery(figures: QuarterFigures, { severities }: Policy): Mean {
  const severest = severities[0]?.id;
  return figures.severities.find(({ severity }) => severity !== undefined && severity.id === severest)?.recovery ?? { minutes: undefined, used: 0, all: 0 };
}

const severityIn = ({ severities }: Policy, { summary }: ReviewedIncident): Severity | undefined => severities.find(({ id }) => id === summary.severity);

const shareOf = ({ met, missed, open, unknown }: Outcomes<unknown>): Share => (
  { met: met.length, all: met.length + missed.length, open: open.length, unknown: unknown.length });

function meanOf(measures: readonly (Measure | undefined)[]): Mean {
  const known = measures.flatMap((measure) => (measure ? [measure.minutes] : []));
  const sum = known.reduce((total, minutes) => total + minutes, 0);
  return { minutes: known.length === 0 ? undefined : Math.round(sum / known.length), used: known.length, all: measures.length };
}

/** The incidents of a quarter whose severity asks for a postmortem: whether it is published. */
export function postmortemsDue(incidents: readonly ReviewedIncident[], policy: Policy, today: string): Outcomes<ReviewedIncident> {
  const due = incidents.filter((incident) => severityIn(policy, incident)?.postmortem.duty === 'required');
  const waiting = due.filter(({ postmortem }) => !postmortem?.published);
  return {
    met: due.filter(({ postmortem }) => postmortem?.published),
    missed: waiting.filter((incident) => !hasTime(incident, policy, today)),
    open: waiting.filter((incident) => hasTime(incident, policy, today)),
    unknown: [],
  };
}

/** Whether the deadline of its postmortem is still to come, as it is while the incident lasts. */
function hasTime(incident: ReviewedIncident, policy: Policy, today: string): boolean {
  const { summary, postmortem } = incident;
  if (postmortem) return postmortem.publishBy !== undefined && postmortem.publishBy >= today;
  const severity = severityIn(policy, incident);
  if (summary.kind !== 'incident' || !severity) return false;
  if (summary.status !== 'resolved') return true;
  return summary.resolvedAt !== undefined && dayAt(deadlinesOf(summary.resolvedAt, severity, policy).publish, policy.timeZone) >= today;
}

/** The action items that were due in a quarter: whether they were done by that day, by the day that they say. `itemIn` finds the item in what is sorted. */
export function itemsDue<Each>(all: readonly Each[], itemIn: (each: Each) => ActionItemSummary, quarter: string, today: string): Outcomes<Each> {
  const { first, last } = daysOf(quarter);
  const outcomes = { met: [] as Each[], missed: [] as Each[], open: [] as Each[], unknown: [] as Each[] };
  for (const each of all) {
    const item = itemIn(each);
    if (item.state === 'dropped' || item.due === undefined || item.due < first || item.due > last) continue;
    outcomes[outcomeOf(item, item.due, today)].push(each);
  }
  return outcomes;
}

function outcomeOf({ state, doneOn }: ActionItemSummary, due: string, today: string): keyof Outcomes<unknown> {
  if (state === 'open') return due >= today ? 'open' : 'missed';
  if (doneOn === undefined) return 'unknown';
  return doneOn <= due ? 'met' : 'missed';
}
