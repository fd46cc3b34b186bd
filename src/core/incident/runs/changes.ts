import { sectionOf } from '../../document/facts';
import type { IncidentDocument } from '../../document/model';
import { insertBlock } from '../../edit/section';
import type { TextEdit } from '../../edit/text-edit';
import type { Values } from '../../runbook/fill-in';
import { succeeded, type Outcome, type Progress, type Standing } from '../../runbook/progress';
import { spelled } from '../../time/zone';
import type { ChecklistItem } from '../checklists';
import { tick } from '../lifecycle/resolve';
import { timelineRows } from '../lifecycle/timeline-rows';
import type { LiveIncident } from '../record';
import { rows } from '../row-events';
import { readRuns, runsSection, type Run } from './read';
import { runsHeading, stepKey, writtenOpening, writtenStep, writtenValue } from './written';

/** A runbook as a record tells of it. */
export interface RunbookReference {
  readonly title: string;
  /** Relative to the record, as a link has it. */
  readonly address: string;
  /** Whether an address in the record leads to this runbook. */
  readonly isAt: (address: string) => boolean;
}

/** The latest run of a runbook; undefined where the record has none. */
export function runOf(document: IncidentDocument, { isAt }: Pick<RunbookReference, 'isAt'>): Run | undefined {
  return readRuns(document).findLast(({ address }) => isAt(address));
}

/**
 * Begins a run with all steps of the runbook, at a moment in milliseconds since 1970; `before` is what was done of it without a
 * record. A run that is there goes on, unless it is to begin `again`.
 */
export function startRun(
  incident: LiveIncident, at: number, runbook: RunbookReference, steps: readonly string[], { before, again = false }: { readonly before?: Progress; readonly again?: boolean } = {},
): TextEdit[] {
  const { document, record } = incident;
  if (!again && runOf(document, runbook)) return [];
  const lines = [
    writtenOpening(runbook.title, runbook.address, spelled(at, record.zone)), '',
    ...[...before?.values ?? []].map(([name, value]) => `- ${writtenValue(name, value)}`),
    ...steps.map((text) => stepLine(text, before?.steps.get(text)?.done === true, before?.steps.get(text)?.outcome)),
  ];
  const section = runsSection(document);
  const place = section?.body.end ?? sectionOf(document, 'updates')?.body.end ?? document.text.length;
  return [
    insertBlock(document, place, section ? lines.join('\n') : [`## ${runsHeading}`, '', ...lines].join('\n')),
    ...timelineRows(incident, at, [rows.runbookStarted(runbook.title)]),
  ];
}

/** Ticks a step or takes its tick away; nothing where it is so already, whoever did it. */
export function tickStep(incident: LiveIncident, at: number, runbook: RunbookReference, step: string, done: boolean): TextEdit[] {
  const run = runOf(incident.document, runbook);
  if (!run || (run.steps.get(stepKey(step))?.done ?? false) === done) return [];
  return [writeStep(incident.document, run, step, done, undefined), ...timelineRows(incident, at, [rows.runbookTicked(step, runbook.title, done)])];
}

/** Notes that a command of a step was begun, for whoever finds the record when nobody is left to say how it ended. */
export function beginStep({ document }: LiveIncident, runbook: RunbookReference, step: string): TextEdit[] {
  const run = runOf(document, runbook);
  return run ? [writeStep(document, run, step, run.steps.get(stepKey(step))?.done === true, 'started')] : [];
}

/** Notes that a command of a step was run, and ticks the step where that completes it. */
export function ranStep(
  incident: LiveIncident, at: number, runbook: RunbookReference, step: string, outcome: Outcome, completes: boolean,
): TextEdit[] {
  const run = runOf(incident.document, runbook);
  if (!run) return [];
  const done = run.steps.get(stepKey(step))?.done === true || (completes && succeeded(outcome));
  return [writeStep(incident.document, run, step, done, outcome), ...timelineRows(incident, at, [rows.runbookRan(step, runbook.title, outcome)])];
}

/** Ticks a line of a run where it stands in the record; undefined for a line that belongs to no run. */
export function tickLine(incident: LiveIncident, at: number, item: Pick<ChecklistItem, 'start'>, done: boolean): TextEdit[] | undefined {
  for (const { title, list, steps } of readRuns(incident.document)) {
    const listed = list?.items.find(({ start, end, check }) => check !== undefined && start <= item.start && item.start < end);
    const step = listed && [...steps].find(([, { item: each }]) => each === listed);
    if (step) return [...tick({ box: listed.check! }, done), ...timelineRows(incident, at, [rows.runbookTicked(step[0], title, done)])];
  }
  return undefined;
}

/** Keeps what was said for placeholders. */
export function keepValues({ document }: LiveIncident, runbook: RunbookReference, values: Values): TextEdit[] {
  const run = runOf(document, runbook);
  if (!run) return [];
  const lines: string[] = [];
  const edits: TextEdit[] = [];
  for (const [name, value] of values) {
    if (run.values.has(name) && run.values.get(name) === value) continue;
    const item = run.list?.items.find((each) => document.text.startsWith(`\`${name}\` is `, each.children[0]?.start));
    if (item) edits.push({ start: item.children[0]!.start, end: item.children[0]!.end, text: writtenValue(name, value) });
    else lines.push(`- ${writtenValue(name, value)}`);
  }
  if (lines.length === 0) return edits;
  const { eol } = document;
  if (!run.list) return [...edits, insertBlock(document, run.line.end, lines.join('\n'))];
  return [...edits, { start: run.list.start, end: run.list.start, text: lines.map((line) => line + eol).join('') }];
}

function writeStep(document: IncidentDocument, { steps, list, line }: Run, text: string, done: boolean, outcome: Standing | undefined): TextEdit {
  const step = steps.get(stepKey(text));
  if (step) {
    const { check, children } = step.item;
    const end = children[0]!.start + (document.text.slice(children[0]!.start, children[0]!.end).split(/\r?\n/, 1)[0] ?? '').length;
    return { start: check!.start - 1, end, text: stepLine(text, done, outcome ?? step.outcome).slice(2) };
  }
  const last = list?.items.at(-1);
  if (!last) return insertBlock(document, line.end, stepLine(text, done, outcome));
  const end = last.start + document.text.slice(last.start, last.end).trimEnd().length;
  return { start: end, end, text: document.eol + stepLine(text, done, outcome) };
}

function stepLine(text: string, done: boolean, outcome: Standing | undefined): string {
  return `- [${done ? 'x' : ' '}] ${writtenStep(text, outcome)}`;
}
