import type { QuarterReport } from '../../core/metrics/quarter-documents';
import type { Mean, Share } from '../../core/metrics/quarter-figures';
import type { Measure } from '../../core/metrics/reviewed-incident';
import { asJson } from '../text/json';

/** One JSON object: `null` where something is not known, minutes as numbers, shares from 0 to 1, lines counted from 1. */
export function asMetricsJson({ quarter, first, last, incidents, incidentsBefore, severities, detection, acknowledgement, recovery, postmortems, actionItems, openActionItems, overdueActionItems, policy: { targets } }: QuarterReport): string {
  return `${asJson({
    quarter, first, last,
    incidents: incidents.map(({ summary, day, detection: noticed, acknowledgement: taken, recovery: over, cause, postmortem }) => ({
      day, severity: summary.severity ?? summary.severityText ?? null, title: summary.title, file: summary.path,
      detection: measured(noticed), acknowledgement: measured(taken), recovery: measured(over), cause: cause ?? null, postmortem: postmortem ? postmortem.path : null, isPublished: postmortem?.published ?? false,
    })),
    incidentsBefore,
    severities: severities.map(({ severity, incidents: own, recovery: mean }) => ({ severity: severity?.id ?? null, incidents: own.length, recovery: meanOf(mean) })),
    detection: meanOf(detection), acknowledgement: meanOf(acknowledgement), recovery: meanOf(recovery), postmortemsPublished: shareOf(postmortems), actionItemsOnTime: shareOf(actionItems),
    openActionItems, overdueActionItems,
    targets: { ...targets },
  }, 2)}\n`;
}

const measured = (measure: Measure | undefined) => measure ? { minutes: measure.minutes, file: measure.path, line: measure.line + 1 } : null;
const meanOf = ({ minutes, used, all }: Mean) => ({ minutes: minutes ?? null, used, all });
const shareOf = ({ met, all, open, unknown }: Share) => ({ share: all === 0 ? null : met / all, met, all, open, unknown });
