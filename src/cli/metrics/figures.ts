import type { QuarterFigures } from '../../core/metrics/quarter-figures';
import type { ReviewedIncident } from '../../core/metrics/reviewed-incident';
import type { Policy } from '../../core/policy/schema';

/** The figures of a quarter, with what they rest on and are measured against. */
export interface Figures extends QuarterFigures {
  /** `2026-Q3`. */
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
