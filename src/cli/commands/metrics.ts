import { figuresOf } from '../../core/metrics/quarter-figures';
import { incidentsOf } from '../../core/metrics/reviewed-incident';
import { quarterOf } from '../../core/time/calendar';
import { daysOf, quartersUpTo } from '../../core/time/quarters';
import { defineCommand } from '../command';
import { readNow } from '../host/clock';
import type { Figures } from '../metrics/figures';
import { asMetricsJson } from '../metrics/json';
import { asOpenMetrics } from '../metrics/open-metrics';
import { quarterFrom, quarterOption, readQuarter } from '../metrics/read-quarter';
import { asTables } from '../metrics/table';
import { Projects } from '../project/inputs';
import { isSound } from '../project/project';
import { tellProblems } from '../project/tell-problems';
import { exitCodes } from '../terminal';
import { oneLine } from '../text/one-line';
import { paintFor } from '../text/paint';

export const metrics = defineCommand({
  name: 'metrics',
  summary: 'Compute the figures of a quarter against their targets.',
  operands: '[paths…]',
  mostOperands: Infinity,
  options: {
    quarter: quarterOption,
    format: { value: 'FORMAT', short: 'f', choices: ['table', 'json', 'openmetrics'], help: 'How they are written; "table" without it.' },
    now: { value: 'TIME', help: 'As of this day or moment, such as 2026-11-24.' },
  },
  details: [
    'Counts incidents by severity, and measures times to detect and to recover, published postmortems and action items done on time',
    'against the targets of the policy, with what each rests on: what tells no time is counted and left out. "openmetrics" is for',
    'Prometheus and Grafana. Paths are as in lint.',
  ],
  async run(operands, { quarter: asked, format = 'table', now }, terminal) {
    const clock = readNow(now);
    const projects = new Projects(terminal.folder);
    const { policy } = await projects.here();
    const today = clock.today(policy.timeZone);
    const quarter = quarterFrom(asked, today);
    let failed = false;
    const fail = (message: string) => {
      failed = true;
      terminal.errors.write(`incident-desk: ${oneLine(message)}\n`);
    };
    const inputs = (await projects.inputs(operands, ({ message }) => fail(message))).filter(({ project }) => isSound(project));
    const read = readQuarter(quarter, inputs, terminal, fail);
    if (await tellProblems(projects, terminal)) failed = true;
    const all = incidentsOf(read.incidents);
    const inQuarter = (wanted: string) => all.filter(({ day }) => quarterOf(day) === wanted);
    const open = read.documents.flatMap(({ actionItems }) => actionItems.filter(({ state }) => state === 'open'));
    const incidents = inQuarter(quarter);
    const figures: Figures = {
      ...figuresOf(quarter, incidents, read.documents, policy, today),
      quarter, ...daysOf(quarter), incidents, policy,
      incidentsBefore: inQuarter(quartersUpTo(quarter, 2)[0]!).length,
      openActionItems: open.length,
      overdueActionItems: open.filter(({ due }) => due !== undefined && due < today).length,
    };
    const { output } = terminal;
    output.write(format === 'json' ? asMetricsJson(figures) : format === 'openmetrics' ? asOpenMetrics(figures) : asTables(figures, paintFor(output, terminal)));
    return failed ? exitCodes.failed : exitCodes.clean;
  },
});
