import type { QuarterReport } from '../../core/metrics/quarter-documents';
import type { Share } from '../../core/metrics/quarter-figures';

type Labels = Readonly<Record<string, string>>;
type Sample = readonly [labels: Labels, value: number | undefined];

interface Family {
  readonly name: string;
  readonly unit?: 'seconds' | 'ratio';
  readonly help: string;
  readonly samples: readonly Sample[];
}

/**
 * The figures in the text format of OpenMetrics 1.0, which Prometheus scrapes and Grafana draws. All are gauges; what is not known has no
 * sample. See https://github.com/prometheus/OpenMetrics/blob/v1.0.0/specification/OpenMetrics.md
 */
export function asOpenMetrics(figures: QuarterReport): string {
  return `${familiesOf(figures).filter(({ samples }) => samples.some(([, value]) => value !== undefined)).map(written).join('')}# EOF\n`;
}

function familiesOf(figures: QuarterReport): Family[] {
  const { quarter, policy, incidents, detection, acknowledgement, postmortems, actionItems } = figures;
  const ofQuarter = { quarter };
  const severities = policy.severities.map(({ id }) => {
    const found = figures.severities.find(({ severity }) => severity?.id === id);
    return { labels: { quarter, severity: id }, count: found?.incidents.length ?? 0, recovery: found?.recovery };
  });
  const unstated = incidents.length - severities.reduce((sum, { count }) => sum + count, 0);
  return [
    {
      name: 'incidents', help: 'Incidents whose day is in the quarter.',
      samples: [...severities.map(({ labels, count }): Sample => [labels, count]), ...(unstated > 0 ? [[{ quarter, severity: 'none' }, unstated] as Sample] : [])],
    },
    { name: 'time_to_detect_seconds', unit: 'seconds', help: 'Mean time to detect, of the incidents that tell it.', samples: [[ofQuarter, inSeconds(detection.minutes)]] },
    { name: 'time_to_detect_incidents', help: 'Incidents that the mean time to detect rests on.', samples: [[ofQuarter, detection.used]] },
    { name: 'time_to_acknowledge_seconds', unit: 'seconds', help: 'Mean time to acknowledge, of the incidents that tell it.', samples: [[ofQuarter, inSeconds(acknowledgement.minutes)]] },
    { name: 'time_to_acknowledge_incidents', help: 'Incidents that the mean time to acknowledge rests on.', samples: [[ofQuarter, acknowledgement.used]] },
    {
      name: 'time_to_recover_seconds', unit: 'seconds', help: 'Mean time to recover, of the incidents that tell it.',
      samples: severities.map(({ labels, recovery }) => [labels, inSeconds(recovery?.minutes)]),
    },
    {
      name: 'time_to_recover_incidents', help: 'Incidents that the mean time to recover rests on.',
      samples: severities.map(({ labels, recovery }) => [labels, recovery?.used ?? 0]),
    },
    { name: 'postmortems_published_ratio', unit: 'ratio', help: 'Postmortems published, of the incidents that need one by now.', samples: [[ofQuarter, ratio(postmortems)]] },
    { name: 'postmortems_needed', help: 'Incidents that need a postmortem by now.', samples: [[ofQuarter, postmortems.all]] },
    { name: 'action_items_on_time_ratio', unit: 'ratio', help: 'Action items done by their date, of those due in the quarter by now.', samples: [[ofQuarter, ratio(actionItems)]] },
    { name: 'action_items_due', help: 'Action items due in the quarter by now.', samples: [[ofQuarter, actionItems.all]] },
    { name: 'action_items_open', help: 'Action items that are still to be done, of any quarter.', samples: [[{}, figures.openActionItems]] },
    { name: 'action_items_overdue', help: 'Open action items that have passed their date, of any quarter.', samples: [[{}, figures.overdueActionItems]] },
  ];
}

const inSeconds = (minutes: number | undefined): number | undefined => minutes === undefined ? undefined : minutes * 60;
const ratio = ({ met, all }: Share): number | undefined => all === 0 ? undefined : met / all;

function written({ name, unit, help, samples }: Family): string {
  const family = `incident_desk_${name}`;
  const lines = [
    `# TYPE ${family} gauge`,
    ...(unit ? [`# UNIT ${family} ${unit}`] : []),
    `# HELP ${family} ${help}`,
    ...samples.flatMap(([labels, value]) => (value === undefined ? [] : [`${family}${labelled(labels)} ${value}`])),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function labelled(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}
