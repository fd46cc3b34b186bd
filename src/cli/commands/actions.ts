import type { IndexedActionItem } from '../../core/index/document-index';
import { findActionItems } from '../../core/index/queries/action-item-rows';
import { sortActionItems, urgencyOf } from '../../core/index/queries/action-items';
import { readDocuments } from '../actions/read-documents';
import { asCsv } from '../actions/csv';
import { rowOf } from '../actions/row';
import { asTable } from '../actions/table';
import { defineCommand } from '../command';
import { readNow } from '../host/clock';
import { namesFrom } from '../host/names';
import { Projects } from '../project/inputs';
import { isSound } from '../project/project';
import { tellProblems } from '../project/tell-problems';
import { exitCodes, UsageError } from '../terminal';
import { asJson } from '../text/json';
import { oneLine } from '../text/one-line';
import { paintFor } from '../text/paint';

export const actions = defineCommand({
  name: 'actions',
  summary: 'List action items: the open ones, overdue ones or all.',
  operands: '[paths…]',
  mostOperands: Infinity,
  options: {
    open: { help: 'Those that are still to be done; so it is without --overdue and --all.' },
    overdue: { help: 'Open ones that have passed their date.' },
    all: { help: 'Done and dropped ones too.' },
    owner: { value: 'NAME', multiple: true, help: 'Only those of this person or team; may be given more than once.' },
    format: { value: 'FORMAT', short: 'f', choices: ['table', 'json', 'csv'], help: 'How they are written; "table" without it.' },
    now: { value: 'TIME', help: 'As of this day or moment, such as 2026-11-24.' },
  },
  details: ['The earliest due date comes first, items without one last. Paths are as in lint.'],
  async run(operands, { open, overdue, all, owner, format = 'table', now }, terminal) {
    if ([open, overdue, all].filter(Boolean).length > 1) throw new UsageError('--open, --overdue and --all exclude each other.');
    const clock = readNow(now);
    const projects = new Projects(terminal.folder);
    const { policy } = await projects.here();
    let failed = false;
    const fail = (message: string) => {
      failed = true;
      terminal.errors.write(`incident-desk: ${oneLine(message)}\n`);
    };
    const inputs = (await projects.inputs(operands, ({ message }) => fail(message))).filter(({ project }) => isSound(project));
    const index = readDocuments(inputs, terminal, fail);
    if (await tellProblems(projects, terminal)) failed = true;
    const today = clock.today(policy.timeZone);
    const wanted = (each: IndexedActionItem) => !overdue || urgencyOf(each, today) === 'overdue';
    const shown = sortActionItems(findActionItems(index, { mine: owner, showClosed: all ?? false }, policy).filter(wanted), 'due', policy);
    const rows = shown.map((each) => rowOf(each, today, namesFrom(terminal.folder)));
    const { output } = terminal;
    if (format === 'json') output.write(`${asJson(rows.map(withNulls), 2)}\n`);
    else output.write(format === 'csv' ? asCsv(rows) : asTable(rows, paintFor(output, terminal), output.columns));
    return failed ? exitCodes.failed : exitCodes.clean;
  },
});

/** As JSON says that something is not known. */
function withNulls(row: object): object {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === '' ? null : value as unknown]));
}
