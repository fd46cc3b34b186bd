import { render } from '../template/render';
import { valuesOf, type TriageRecord } from '../triage/record';
import { linesOf, type Draft, type Making } from './draft';
import { localMoment } from '../time/local-moment';
import { postmortemPath } from './path';

/** What is known of an incident when its postmortem is begun. Everything but the title may be left out. */
export interface PostmortemFacts {
  readonly title: string;
  /** The day of the incident, `YYYY-MM-DD`; today if not known. */
  readonly date?: string;
  readonly severity?: string;
  readonly duration?: string;
  readonly commander?: string;
  readonly responders?: readonly string[];
  readonly summary?: string;
  readonly usersAffected?: string;
  readonly problem?: string;
  /** What is known of why it happened; the answer of the first why. */
  readonly cause?: string;
  /** Begin and end of the impact, `HH:MM`. */
  readonly startTime?: string;
  readonly endTime?: string;
  /** The zone of all times, as it is written; the present one of `Making.timeZone` if not known. */
  readonly zone?: string;
  readonly timeline?: readonly { readonly time: string; readonly event: string }[];
  /** Who sees to the postmortem; the commander if not known. */
  readonly owner?: string;
  /** A path or link of the incident record. */
  readonly related?: string;
  readonly triage?: TriageRecord;
  /** What was selected in the editor. */
  readonly notes?: string;
}

export function newPostmortem(facts: PostmortemFacts, { policy, template, now, timeZone }: Making): Draft {
  const today = localMoment(now, timeZone);
  const date = facts.date ?? today.day;
  const text = render(template, {
    title: facts.title,
    date,
    severity: facts.severity,
    duration: facts.duration,
    commander: facts.commander,
    responders: facts.responders?.join(', '),
    summary: facts.summary,
    usersAffected: facts.usersAffected,
    problem: facts.problem,
    cause: facts.cause,
    startTime: facts.startTime,
    endTime: facts.endTime,
    zone: facts.zone ?? today.zone,
    timeline: facts.timeline?.map(({ time, event }) => ({ time, event })),
    owner: facts.owner ?? facts.commander,
    related: facts.related,
    tracker: policy.trackers[0]?.name,
    triage: facts.triage && { ...valuesOf(facts.triage) },
    notes: linesOf(facts.notes),
  });
  return { path: postmortemPath(facts.title, date, policy), text };
}
