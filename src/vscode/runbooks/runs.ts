import * as vscode from 'vscode';
import { beginStep, keepValues, ranStep, runOf, startRun, tickStep, type RunbookReference } from '../../core/incident/runs/changes';
import { stepKey } from '../../core/incident/runs/written';
import { placeZone, spelled } from '../../core/time/zone';
import type { Clock } from '../../core/ports';
import type { Values } from '../../core/runbook/fill-in';
import { succeeded, type Outcome, type Progress, type StepState } from '../../core/runbook/progress';
import { labelOf } from '../labels';
import type { RecordChanges } from '../incident/commands/record-changes';
import type { ActiveIncidents, Incident } from '../incident/records';
import type { Policies } from '../policies/policies';
import { linkTo, leadsTo } from './links';
import { LocalRuns, type LocalRun } from './local-runs';
import type { ShownRunbook } from './shown-runbook';

export interface RunsParts {
  readonly incidents: ActiveIncidents;
  readonly editor: RecordChanges;
  readonly policies: Policies;
  readonly clock: Clock;
  readonly state: vscode.Memento;
}

/** How far runs have come: in the record of the incident that they are for, or in this workspace while no incident is open. */
export class Runs implements vscode.Disposable {
  private readonly local: LocalRuns;
  private readonly changes = new vscode.EventEmitter<void>();
  /** Values that are written nowhere, by runbook. They are gone with the window. */
  private readonly secrets = new Map<string, Map<string, string>>();
  /** Steps whose command this window waits for. */
  private readonly running = new Set<string>();
  readonly onDidChange = this.changes.event;

  constructor(private readonly parts: RunsParts) {
    this.local = new LocalRuns(parts.state);
  }

  dispose(): void {
    this.changes.dispose();
  }

  /** Undefined where no run has begun. `record` is where to look, should its incident be resolved by now. */
  progressOf({ uri, runbook }: Pick<ShownRunbook, 'uri' | 'runbook'>, record?: vscode.Uri): Progress | undefined {
    const incident = this.parts.incidents.get(record) ?? this.incidentOf(uri);
    const run = incident && runOf(incident.document, { isAt: leadsTo(incident.uri, uri) });
    if (!run) return this.local.get(uri);
    // The record has each text as its Markdown gives it back.
    const steps = new Map<string, StepState>(runbook.steps.flatMap(({ text }) => {
      const state = run.steps.get(stepKey(text));
      return state ? [[text, state]] : [];
    }));
    return { ...run, steps };
  }

  /** The open incident whose record has a run of this runbook. */
  incidentOf(uri: vscode.Uri): Incident | undefined {
    return this.parts.incidents.open.find((incident) => runOf(incident.document, { isAt: leadsTo(incident.uri, uri) }));
  }

  valuesOf(shown: ShownRunbook): Values {
    return new Map([...this.progressOf(shown)?.values ?? [], ...this.secrets.get(shown.uri.toString()) ?? []]);
  }

  /** Begins a run, or goes on with the one that there is. `again` begins another one. */
  async start(shown: ShownRunbook, again = false): Promise<void> {
    const { uri, runbook } = shown;
    await this.parts.incidents.ready;
    const before = again ? undefined : this.local.get(uri);
    const there = this.incidentOf(uri);
    if (!again && !there && before?.apart) return;
    const incident = there ?? await this.chooseIncident();
    if (again) this.secrets.delete(uri.toString());
    if (incident) {
      // Whether there is a run already is for the text to say, which another window may have changed.
      const at = this.parts.clock.now();
      const steps = runbook.steps.map(({ text }) => text);
      await this.parts.editor.change(incident.uri, (now) => startRun(now, at, this.reference(shown, incident.uri), steps, { before, again }));
      await this.local.delete(uri);
    } else if (!before) {
      await this.local.set(uri, { began: this.now(uri), apart: this.parts.incidents.open.length > 0, steps: new Map(), values: new Map() });
    }
    this.changes.fire();
  }

  async tick(shown: ShownRunbook, step: string, done: boolean): Promise<void> {
    await this.start(shown);
    const at = this.parts.clock.now();
    await this.change(shown, (record, reference) => this.parts.editor.change(record, (now) => tickStep(now, at, reference, step, done)),
      (run) => ({ ...run, steps: new Map([...run.steps, [step, { done, outcome: run.steps.get(step)?.outcome }]]) }));
  }

  /** A command of a step begins to run in this window. Gives the record that says so; undefined where none does. */
  began(shown: ShownRunbook, step: string): Promise<vscode.Uri | undefined> {
    this.running.add(keyOf(shown, step));
    return this.change(shown, (record, reference) => this.parts.editor.change(record, (now) => beginStep(now, reference, step)),
      (run) => ({ ...run, steps: new Map([...run.steps, [step, { done: run.steps.get(step)?.done === true, outcome: 'started' }]]) }));
  }

  /** This window knows no more of a command than what is noted at its step. */
  left(shown: ShownRunbook, step: string): void {
    if (this.running.delete(keyOf(shown, step))) this.changes.fire();
  }

  isRunning(shown: Pick<ShownRunbook, 'uri'>, step: string): boolean {
    return this.running.has(keyOf(shown, step));
  }

  /**
   * `at` is when the command was begun; `completes` says whether its success makes the step done; `record` is the one that it was
   * begun in, whose incident may be resolved by now.
   */
  async ran(shown: ShownRunbook, step: string, outcome: Outcome, at: number, completes: boolean, record?: vscode.Uri): Promise<void> {
    await this.change(shown, (each, reference) => this.parts.editor.change(each, (now) => ranStep(now, at, reference, step, outcome, completes)),
      (run) => ({ ...run, steps: new Map([...run.steps, [step, { done: run.steps.get(step)?.done === true || (completes && succeeded(outcome)), outcome }]]) }), record);
  }

  /** Keeps values for the rest of the run; those named in `secret` only until the window closes. */
  async keep(shown: ShownRunbook, values: Values, secret: ReadonlySet<string>): Promise<void> {
    const key = shown.uri.toString();
    const hidden = new Map(this.secrets.get(key));
    for (const [name, value] of values) if (secret.has(name) && value !== undefined) hidden.set(name, value);
    this.secrets.set(key, hidden);
    const open = new Map([...values].filter(([name]) => !secret.has(name)));
    if (open.size === 0) return;
    await this.change(shown, (record, reference) => this.parts.editor.change(record, (now) => keepValues(now, reference, open)),
      (run) => ({ ...run, values: new Map([...run.values, ...open]) }));
  }

  /** Gives the record that was changed. */
  private async change(
    shown: ShownRunbook, inRecord: (record: vscode.Uri, reference: RunbookReference) => Promise<void>, here: (run: LocalRun) => LocalRun,
    record = this.incidentOf(shown.uri)?.uri,
  ): Promise<vscode.Uri | undefined> {
    const run = this.local.get(shown.uri);
    if (record) await inRecord(record, this.reference(shown, record));
    else if (run) await this.local.set(shown.uri, here(run));
    this.changes.fire();
    return record;
  }

  private reference({ uri, title }: ShownRunbook, record: vscode.Uri): RunbookReference {
    return { title, address: linkTo(record, uri), isAt: leadsTo(record, uri) };
  }

  /** Undefined where none is open, or where the run is for none of them. */
  private async chooseIncident(): Promise<Incident | undefined> {
    const { open } = this.parts.incidents;
    if (open.length <= 1) return open[0];
    const picked = await vscode.window.showQuickPick([
      ...open.map((incident) => ({ label: labelOf(incident.record.severity?.id, incident.record.title), detail: vscode.workspace.asRelativePath(incident.uri), incident })),
      { label: vscode.l10n.t('None of them'), detail: vscode.l10n.t('How far it has come is kept in this window\'s workspace'), incident: undefined },
    ], { placeHolder: vscode.l10n.t('Which incident is this runbook run for?') });
    if (!picked) throw new vscode.CancellationError();
    return picked.incident;
  }

  private now(uri: vscode.Uri): string {
    return spelled(this.parts.clock.now(), placeZone(this.parts.policies.for(uri).policy.timeZone));
  }
}

function keyOf({ uri }: Pick<ShownRunbook, 'uri'>, step: string): string {
  return `${uri.toString()} ${step}`;
}
