import * as vscode from 'vscode';
import type { Log } from '../../core/ports';
import { fillIn } from '../../core/runbook/fill-in';
import { completesAlone } from '../../core/runbook/progress';
import type { CommandRegistry } from '../commands';
import type { Documents } from '../documents/documents';
import { PastDocuments } from '../documents/past-documents';
import type { IncidentSource } from '../incident/commands/parts';
import { openRecord } from '../incident/open-record';
import { askOutcome } from './ask-outcome';
import { lensesOf } from './lenses';
import { openRunbookFor, type OpenForParts } from './open-for';
import { pickProgress } from './progress-pick';
import { commandOf, runCommand } from './run-command';
import { Runs, type RunsParts } from './runs';
import { shellFor } from './shells';
import { blockOf, Runbooks, stepOf, type ShownRunbook } from './shown-runbook';
import { targetOf, type RunbookSource, type RunbookTarget } from './target';
import { RunbookTerminals } from './terminals';

export interface DeskParts extends RunsParts, OpenForParts {
  readonly commands: CommandRegistry;
  readonly documents: Documents;
  readonly log: Log;
  readonly hasTerminal: boolean;
}

/** All that is done with runbooks: each method is a command. */
export class RunbookDesk implements vscode.Disposable {
  private readonly runbooks: Runbooks;
  private readonly runs: Runs;
  private readonly terminals: RunbookTerminals;
  private readonly past: PastDocuments;
  private readonly listeners: vscode.Disposable;

  /** `changed` is called when lenses have to be made anew. */
  constructor(private readonly parts: DeskParts, changed: () => void) {
    this.runbooks = new Runbooks(parts.documents);
    this.runs = new Runs(parts);
    this.terminals = new RunbookTerminals(parts.log);
    this.past = new PastDocuments(parts.workspace);
    this.listeners = vscode.Disposable.from(this.runs.onDidChange(changed), parts.incidents.onDidChange(changed));
  }

  dispose(): void {
    vscode.Disposable.from(this.listeners, this.runs, this.terminals, this.past).dispose();
  }

  async lenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    await this.parts.incidents.ready;
    const shown = this.runbooks.of(document);
    return lensesOf(shown, {
      progress: this.runs.progressOf(shown), incident: this.runs.incidentOf(document.uri)?.record.title, hasTerminal: this.parts.hasTerminal,
      isRunning: (step) => this.runs.isRunning(shown, step),
    });
  }

  /** For the alert of the incident that is worked on, or for what is typed. */
  async openFor(source: IncidentSource): Promise<void> {
    const { incidents } = this.parts;
    await incidents.ready;
    const incident = incidents.get(source instanceof vscode.Uri ? source : source?.uri) ?? incidents.active;
    await openRunbookFor(this.parts, this.past, incident?.record.title ?? '');
  }

  async open(source: RunbookSource): Promise<void> {
    const target = targetOf(source);
    const shown = await this.runbooks.at(target);
    const line = target?.step === undefined ? undefined : stepOf(shown, target).line;
    await openRecord(shown.uri, line);
  }

  async start(source: RunbookSource): Promise<void> {
    const shown = await this.runbooks.at(targetOf(source));
    await vscode.window.showTextDocument(shown.document, { preview: false });
    await this.runs.start(shown);
  }

  async restart(source: RunbookSource): Promise<void> {
    await this.runs.start(await this.runbooks.at(targetOf(source)), true);
  }

  async showProgress(source: RunbookSource): Promise<void> {
    const shown = await this.runbooks.at(targetOf(source));
    const progress = this.runs.progressOf(shown);
    if (!progress) return this.start(source);
    const choice = await pickProgress(shown, progress, this.runs.incidentOf(shown.uri));
    if (choice?.kind === 'step') await this.open({ uri: shown.uri.toString(), step: choice.step });
    else if (choice?.kind === 'record') await openRecord(choice.uri);
    else if (choice) await this.runs.start(shown, true);
  }

  async tick(source: RunbookSource, done: boolean): Promise<void> {
    const { shown, target } = await this.resolve(source);
    await this.runs.tick(shown, stepOf(shown, target).text, done);
  }

  /** For a command whose end no window has seen: asks how it ended. */
  async sayEnded(source: RunbookSource): Promise<void> {
    const { shown, target } = await this.resolve(source);
    const step = stepOf(shown, target);
    const outcome = await askOutcome(step.text);
    if (outcome !== undefined) await this.runs.ran(shown, step.text, outcome, this.parts.clock.now(), completesAlone(step));
  }

  async run(source: RunbookSource): Promise<void> {
    if (!vscode.workspace.isTrusted) throw new Error(vscode.l10n.t('Commands of runbooks run only in a workspace that you trust.'));
    if (!this.parts.hasTerminal) throw new Error(vscode.l10n.t('There is no terminal in this window. Copy the command instead.'));
    const { shown, target } = await this.resolve(source);
    const block = blockOf(shown, target, ({ shell }) => shell !== undefined);
    await runCommand({ ...this.parts, runs: this.runs, terminals: this.terminals }, shown, block, stepOf(shown, { ...target, block: block.key }));
  }

  /** With the values of the run; a placeholder without one stays as it is. */
  async copy(source: RunbookSource): Promise<void> {
    const { shown, target } = await this.resolve(source);
    const block = blockOf(shown, target, () => true);
    await vscode.env.clipboard.writeText(block.shell === undefined ? block.code : this.filledIn(shown, block));
    vscode.window.setStatusBarMessage(vscode.l10n.t('Copied'), 3000);
  }

  private filledIn(shown: ShownRunbook, block: Parameters<typeof commandOf>[1]): string {
    const command = commandOf(shown, block, shellFor(block).family);
    const result = fillIn(command, this.runs.valuesOf(shown));
    return 'text' in result ? result.text : block.code;
  }

  private async resolve(source: RunbookSource): Promise<{ shown: ShownRunbook; target: RunbookTarget }> {
    const target = targetOf(source);
    const shown = await this.runbooks.at(target);
    return { shown, target: target! };
  }
}
