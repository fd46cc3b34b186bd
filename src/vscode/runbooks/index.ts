import * as vscode from 'vscode';
import { contextKey } from '../context-key';
import { commands as ids } from '../contract';
import type { Today } from '../documents/today';
import type { Usage } from '../documents/usage';
import type { IncidentSource } from '../incident/commands/parts';
import { RunbookLenses } from './code-lenses';
import type { DeskParts, RunbookDesk } from './desk';
import { RunbookTree } from './runbook-tree';
import type { RunbookSource } from './target';

export interface RunbookParts extends DeskParts {
  readonly today: Today;
  readonly usage: Usage;
}

/** The view of all runbooks by service, and what runs one: code lenses in runbooks, commands, and the search for one. */
export function register(parts: RunbookParts): vscode.Disposable {
  const { workspace, usage, policies, commands, documents } = parts;
  const lenses = new RunbookLenses(documents, desk);
  let loaded: Promise<RunbookDesk> | undefined;

  /** Most windows never show a runbook. */
  function desk(): Promise<RunbookDesk> {
    loaded ??= import('./on-demand').then(({ RunbookDesk }) => new RunbookDesk(parts, () => lenses.refresh()));
    return loaded;
  }

  const on = (id: Parameters<typeof commands.register>[0], run: (desk: RunbookDesk, source: RunbookSource) => Promise<unknown>) =>
    commands.register(id, async (source?: RunbookSource) => run(await desk(), source));
  return vscode.Disposable.from(
    new RunbookTree(parts), lenses,
    ...[usage, policies].map(({ onDidChange }) => onDidChange(() => lenses.refresh())),
    commands.register(ids.openRunbookFor, async (source?: IncidentSource) => (await desk()).openFor(source)),
    on(ids.openRunbook, (all, source) => all.open(source)),
    on(ids.startRunbook, (all, source) => all.start(source)),
    on(ids.restartRunbook, (all, source) => all.restart(source)),
    on(ids.showRunbookProgress, (all, source) => all.showProgress(source)),
    on(ids.runRunbookCommand, (all, source) => all.run(source)),
    on(ids.copyRunbookCommand, (all, source) => all.copy(source)),
    on(ids.markStepDone, (all, source) => all.tick(source, true)),
    on(ids.markStepUndone, (all, source) => all.tick(source, false)),
    on(ids.sayStepEnded, (all, source) => all.sayEnded(source)),
    followEditor(),
    { dispose: () => void loaded?.then((all) => all.dispose()) },
  );

  function followEditor(): vscode.Disposable {
    // For the palette and key bindings.
    const setShown = contextKey('runbookShown');
    const tell = (editor: vscode.TextEditor | undefined) => setShown(editor !== undefined && documents.kindOf(editor.document) === 'runbook');
    tell(vscode.window.activeTextEditor);
    return vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(tell),
      workspace.onDidChange(() => tell(vscode.window.activeTextEditor)),
    );
  }
}
