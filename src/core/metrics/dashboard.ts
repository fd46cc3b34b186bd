import type { IndexedActionItem } from '../index/document-index';
import type { Policy } from '../policy/schema';
import { quarterOf } from '../time/calendar';
import { isQuarter, quartersUpTo, quarterToReview } from '../time/quarters';
import { figuresOf, itemsDue, type Mean, type Outcomes, postmortemsDue, type QuarterFigures, severestRecovery, type Share } from './quarter-figures';
import { incidentsOf, type Measure, type ReviewedDocument, type ReviewedIncident } from './reviewed-incident';
import { byService, type ServiceIncidents } from './services';

/** Quarters that a dashboard compares: two years. */
const seenAtOnce = 8;

/**
 * Those that a dashboard compares, in the order of time: up to the one that `today` (`YYYY-MM-DD`) is in, or up to `picked` where that is
 * before them all.
 */
export function comparedQuarters(today: string, picked?: string): string[] {
  const last = quartersUpTo(quarterOf(today), seenAtOnce);
  return picked === undefined || picked >= last[0]! ? last : quartersUpTo(picked, seenAtOnce);
}

/** What can be picked, the newest first: those of the last two years, and each before them that one of the days (`YYYY-MM-DD`) is in. */
export function pickableQuarters(today: string, days: readonly string[]): string[] {
  const last = comparedQuarters(today);
  const before = days.map(quarterOf).filter((quarter) => quarter < last[0]! && isQuarter(quarter));
  return [...new Set([...last, ...before])].sort().reverse();
}

/** The one that is looked at first: the one to review, but where nothing has happened in two years the newest in which something has. */
export function firstQuarter(today: string, days: readonly string[]): string {
  const happened = new Set(days.map(quarterOf));
  const isQuiet = !comparedQuarters(today).some((quarter) => happened.has(quarter));
  return (isQuiet ? pickableQuarters(today, days).find((quarter) => happened.has(quarter)) : undefined) ?? quarterToReview(today);
}

/** What a dashboard is made from. */
export interface DashboardDocuments {
  /** What the postmortems and incident records of the quarters say. */
  readonly incidents: readonly ReviewedDocument[];
  /** Action items that were due in one of the quarters. */
  readonly items: readonly IndexedActionItem[];
}

export interface SeenQuarter {
  readonly quarter: string;
  /** The newest first. */
  readonly incidents: readonly ReviewedIncident[];
  readonly figures: QuarterFigures;
}

/** A figure over the quarters, against its target, with what its value in the picked quarter rests on. */
export type Figure = TimeFigure | ShareFigure<'postmortems', ReviewedIncident> | ShareFigure<'actionItems', IndexedActionItem>;

interface Compared {
  /** For each quarter; undefined where nothing is known. Minutes, or a share from 0 to 1. */
  readonly values: readonly (number | undefined)[];
  /** That of the picked one. */
  readonly value: number | undefined;
  /** Undefined where the policy has none. */
  readonly target: number | undefined;
  /** Undefined without a value or a target. */
  readonly isMet: boolean | undefined;
}

export interface TimeFigure extends Compared {
  readonly id: 'detection' | 'acknowledgement' | 'recovery';
  readonly mean: Mean;
  /** The only severity that it is about. */
  readonly severity: string | undefined;
  /** Incidents that tell the time, the longest first. */
  readonly measured: readonly MeasuredIncident[];
  /** Those that don't. */
  readonly untold: readonly ReviewedIncident[];
}

export interface MeasuredIncident {
  readonly incident: ReviewedIncident;
  readonly measure: Measure;
}

export interface ShareFigure<Id extends 'postmortems' | 'actionItems', Each> extends Compared {
  readonly id: Id;
  readonly share: Share;
  readonly outcomes: Outcomes<Each>;
}

export interface Dashboard {
  readonly quarters: readonly SeenQuarter[];
  /** The one that was picked. */
  readonly picked: SeenQuarter;
  readonly figures: readonly Figure[];
  readonly services: readonly ServiceIncidents[];
}

/** `picked` is a quarter that can be picked, `today` is `YYYY-MM-DD`. */
export function dashboardOf({ incidents: read, items }: DashboardDocuments, picked: string, policy: Policy, today: string): Dashboard {
  const quarters = quartersOf(comparedQuarters(today, picked), { incidents: read, items }, policy, today);
  const shown = quarters.find(({ quarter }) => quarter === picked) ?? quarters.at(-1)!;
  const { targets } = policy;
  const severest = policy.severities[0]?.id;
  const over = { quarters, shown };
  return {
    quarters,
    picked: shown,
    figures: [
      timeFigure('detection', over, ({ detection }) => detection, { target: targets.mttdMinutes }),
      timeFigure('acknowledgement', over, ({ acknowledgement }) => acknowledgement, {}),
      timeFigure('recovery', over, (figures) => severestRecovery(figures, policy), { target: targets.mttrMinutes, severity: severest }),
      shareFigure('postmortems', over, postmortemsDue(shown.incidents, policy, today), { target: targets.postmortemsCompleted, isReached: (value, least) => value >= least }),
      shareFigure('actionItems', over, itemsDue(items, ({ item }) => item, shown.quarter, today), { target: targets.actionItemsOnTime, isReached: (value, least) => value > least }),
    ],
    services: byService(shown.incidents),
  };
}

function quartersOf(quarters: readonly string[], { incidents: read, items }: DashboardDocuments, policy: Policy, today: string): SeenQuarter[] {
  const all = incidentsOf(read);
  const due = items.map(({ item }) => item);
  return quarters.map((quarter) => {
    const incidents = all.filter(({ day }) => quarterOf(day) === quarter);
    return { quarter, incidents, figures: figuresOf(quarter, incidents, due, policy, today) };
  });
}

interface Seen {
  readonly quarters: readonly SeenQuarter[];
  readonly shown: SeenQuarter;
}

function timeFigure(
  id: TimeFigure['id'], seen: Seen, meanIn: (figures: QuarterFigures) => Mean, { target, severity }: { readonly target?: number; readonly severity?: string | undefined },
): TimeFigure {
  const { incidents, figures } = seen.shown;
  const counted = severity === undefined ? incidents : incidents.filter(({ summary }) => summary.severity === severity);
  const measured = counted.flatMap((incident) => (incident[id] ? [{ incident, measure: incident[id] }] : []));
  return {
    ...compared(seen, (each) => meanIn(each).minutes, target, (minutes, most) => minutes < most),
    id, severity,
    mean: meanIn(figures),
    measured: measured.sort((one, other) => other.measure.minutes - one.measure.minutes),
    untold: counted.filter((incident) => !incident[id]),
  };
}

function shareFigure<Id extends 'postmortems' | 'actionItems', Each>(
  id: Id, seen: Seen, outcomes: Outcomes<Each>, { target, isReached }: { readonly target: number; readonly isReached: Reaches },
): ShareFigure<Id, Each> {
  const valueIn = (figures: QuarterFigures) => (figures[id].all === 0 ? undefined : figures[id].met / figures[id].all);
  return { ...compared(seen, valueIn, target, isReached), id, share: seen.shown.figures[id], outcomes };
}

type Reaches = (value: number, target: number) => boolean;

function compared({ quarters, shown }: Seen, valueIn: (figures: QuarterFigures) => number | undefined, target: number | undefined, reaches: Reaches): Compared {
  const value = valueIn(shown.figures);
  return {
    values: quarters.map(({ figures }) => valueIn(figures)),
    value, target,
    isMet: value === undefined || target === undefined ? undefined : reaches(value, target),
  };
}
