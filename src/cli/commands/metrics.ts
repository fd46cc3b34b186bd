import { reportOn } from '../../core/metrics/quarter-documents';
import { defineCommand } from '../command';
import { readNow } from '../host/clock';
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
    const report = reportOn(read, policy, today);
    const { output } = terminal;
    output.write(format === 'json' ? asMetricsJson(report) : format === 'openmetrics' ? asOpenMetrics(report) : asTables(report, paintFor(output, terminal)));
    return failed ? exitCodes.failed : exitCodes.clean;
  },
});
