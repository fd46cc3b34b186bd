import type { IndexedActionItem } from '../index/document-index';
import type { Policy } from '../policy/schema';
import { quarterOf } from '../time/calendar';
import { quartersUpTo } from '../time/quarters';
import { figuresOf, itemsDue, type Mean, type Outcomes, postmortemsDue, type QuarterFigures, severestRecovery, type Share } from './quarter-figures';
import { incidentsOf, type Measure, type ReviewedDocument, type ReviewedIncident } from './reviewed-incident';
import { byService, type ServiceIncidents } from './services';

/** Quarters that a dashboard compares: two years. */
const compared = 8;

/** Those up to the one that a day (`YYYY-MM-DD`) is in, in the order of time. */
export const comparedQuarters = (today: string): string[] => quartersUpTo(quarterOf(today), compared);

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

/** `picked` is one of the quarters that are compared, `today` is `YYYY-MM-DD`. */
export function dashboardOf({ incidents: read, items }: DashboardDocuments, picked: string, policy: Policy, today: string): Dashboard {
  const all = incidentsOf(read);
  const due = items.map(({ item }) => item);
  const quarters = comparedQuarters(today).map((quarter): SeenQuarter => {
    const incidents = all.filter(({ day }) => quarterOf(day) === quarter);
    return { quarter, incidents, figures: figuresOf(quarter, incidents, due, policy, today) };
  });
  const shown = quarters.find(({ quarter }) => quarter === picked) ?? quarters.at(-1)!;
  const at = quarters.indexOf(shown);
  const { targets } = policy;
  const severest = policy.severities[0]?.id;
  const ofSeverest = shown.incidents.filter(({ summary }) => summary.severity === severest);
  const time = (id: TimeFigure['id'], meanIn: (figures: QuarterFigures) => Mean, target: number | undefined, measured = shown.incidents, severity?: string): TimeFigure => {
    const values = quarters.map(({ figures }) => meanIn(figures).minutes);
    return { id, values, value: values[at], target, isMet: isMet(values[at], target, (minutes, most) => minutes < most), mean: meanIn(shown.figures), severity, ...measuredIn(measured, id) };
  };
  const share = <Id extends 'postmortems' | 'actionItems', Each>(id: Id, target: number, isReached: Reaches, outcomes: Outcomes<Each>): ShareFigure<Id, Each> => {
    const values = quarters.map(({ figures }) => valueOf(figures[id]));
    return { id, values, value: values[at], target, isMet: isMet(values[at], target, isReached), share: shown.figures[id], outcomes };
  };
  return {
    quarters,
    picked: shown,
    figures: [
      time('detection', ({ detection }) => detection, targets.mttdMinutes),
      time('acknowledgement', ({ acknowledgement }) => acknowledgement, undefined),
      time('recovery', (figures) => severestRecovery(figures, policy), targets.mttrMinutes, ofSeverest, severest),
      share('postmortems', targets.postmortemsCompleted, (reached, least) => reached >= least, postmortemsDue(shown.incidents, policy, today)),
      share('actionItems', targets.actionItemsOnTime, (reached, least) => reached > least, itemsDue(items, ({ item }) => item, shown.quarter, today)),
    ],
    services: byService(shown.incidents),
  };
}

type Reaches = (value: number, target: number) => boolean;

function isMet(value: number | undefined, target: number | undefined, reaches: Reaches): boolean | undefined {
  return value === undefined || target === undefined ? undefined : reaches(value, target);
}

const valueOf = ({ met, all }: Share): number | undefined => (all === 0 ? undefined : met / all);

function measuredIn(incidents: readonly ReviewedIncident[], id: TimeFigure['id']): Pick<TimeFigure, 'measured' | 'untold'> {
  const measured = incidents.flatMap((incident) => (incident[id] ? [{ incident, measure: incident[id] }] : []));
  return {
    measured: measured.sort((one, other) => other.measure.minutes - one.measure.minutes),
    untold: incidents.filter((incident) => !incident[id]),
  };
}
