import type { DocumentSummary, IncidentSummary, PostmortemSummary } from '../index/summary';
import type { Policy } from '../policy/schema';
import { quarterOf } from '../time/calendar';
import { daysOf, quartersUpTo } from '../time/quarters';
import { figuresOf, type QuarterFigures } from './quarter-figures';
import { incidentsOf, type ReviewedDocument, type ReviewedIncident } from './reviewed-incident';

/** What the figures of a quarter are computed from. */
export interface QuarterDocuments {
  /** `2026-Q4`. */
  readonly quarter: string;
  /** All documents of the repository. */
  readonly documents: readonly DocumentSummary[];
  /** What the postmortems and incident records say whose day is in the last quarters; see `isCharted`. */
  readonly incidents: readonly ReviewedDocument[];
}

/** Quarters of which a review tells how many incidents they had; this many, with its own. */
const charted = 4;

/** The last of them is the quarter itself. */
export const chartedQuarters = (quarter: string): string[] => quartersUpTo(quarter, charted);

/** Whether a document is one that the figures of a quarter are read from. */
export function isCharted(document: DocumentSummary, quarter: string): document is PostmortemSummary | IncidentSummary {
  if (document.kind !== 'postmortem' && document.kind !== 'incident') return false;
  return document.date !== undefined && chartedQuarters(quarter).includes(quarterOf(document.date));
}

/** The figures of a quarter, with what they rest on and are measured against. */
export interface QuarterReport extends QuarterFigures {
  readonly quarter: string;
  /** Its days, `YYYY-MM-DD`. */
  readonly first: string;
  readonly last: string;
  /** Those of the quarter, the newest first. */
  readonly incidents: readonly ReviewedIncident[];
  /** How many there were in the quarter before. */
  readonly incidentsBefore: number;
  /** Action items of all documents that are still to be done, as of today, and those of them that have passed their date. */
  readonly openActionItems: number;
  readonly overdueActionItems: number;
  readonly policy: Policy;
}

/** `today` is `YYYY-MM-DD`. */
export function reportOn({ quarter, documents, incidents: read }: QuarterDocuments, policy: Policy, today: string): QuarterReport {
  const all = incidentsOf(read);
  const inQuarter = (wanted: string) => all.filter(({ day }) => quarterOf(day) === wanted);
  const incidents = inQuarter(quarter);
  const items = documents.flatMap(({ actionItems }) => actionItems);
  const open = items.filter(({ state }) => state === 'open');
  return {
    ...figuresOf(quarter, incidents, items, policy, today),
    quarter, ...daysOf(quarter), incidents, policy,
    incidentsBefore: inQuarter(quartersUpTo(quarter, 2)[0]!).length,
    openActionItems: open.length,
    overdueActionItems: open.filter(({ due }) => due !== undefined && due < today).length,
  };
}
