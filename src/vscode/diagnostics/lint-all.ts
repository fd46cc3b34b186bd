import * as vscode from 'vscode';
import type { Finding } from '../../core/lint/finding';
import type { Log } from '../../core/ports';
import { currentText } from '../documents/document-files';
import type { WorkspaceIndex } from '../documents/workspace-index';
import type { Diagnostics } from './index';
import type { Linted, Linter } from './linter';

export interface LintAllParts {
  readonly linter: Linter;
  readonly diagnostics: Diagnostics;
  readonly workspace: WorkspaceIndex;
  readonly log: Log;
}

/** **Incident: Lint All Documents**: every document of ours in the workspace, with progress and cancel. */
export function lintAll(parts: LintAllParts): Thenable<void> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Linting incident documents'), cancellable: true },
    (progress, token) => lintEach(parts, progress, token),
  );
}

/** Lints a document that no editor has, once more. */
export async function lintUnopened({ linter, diagnostics, log }: LintAllParts, uri: vscode.Uri): Promise<void> {
  const linted = await lintFile(uri, linter, log);
  if (diagnostics.showsUnopened(uri)) diagnostics.keep(uri, linted);
}

async function lintEach(
  { linter, diagnostics, workspace, log }: LintAllParts,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<void> {
  await workspace.ready;
  const uris = workspace.index.uris().map((uri) => vscode.Uri.parse(uri));
  const found: Finding[] = [];
  let documents = 0;
  for (const uri of uris) {
    if (token.isCancellationRequested) return;
    progress.report({ message: vscode.workspace.asRelativePath(uri), increment: 100 / uris.length });
    const linted = await lintFile(uri, linter, log);
    if (!linted) continue;
    diagnostics.keep(uri, linted);
    documents++;
    for (const finding of linted.findings) found.push(finding);
  }
  log.info(`Linted ${documents} documents, found ${found.length} problems`);
  tell(found, documents);
}

async function lintFile(uri: vscode.Uri, linter: Linter, log: Log): Promise<Linted | undefined> {
  try {
    return await linter.lintText(uri, await currentText(uri));
  } catch (error) {
    log.error(`${vscode.workspace.asRelativePath(uri)}: not linted, it can't be read`, error);
    return undefined;
  }
}

function tell(found: readonly Finding[], documents: number): void {
  if (found.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} incident documents, no problems.', documents));
    return;
  }
  const errors = found.filter(({ level }) => level === 'error').length;
  const warnings = found.filter(({ level }) => level === 'warning').length;
  const others = found.length - errors - warnings;
  const show = vscode.l10n.t('Show Problems');
  void vscode.window.showInformationMessage(
    vscode.l10n.t('{0} incident documents: {1} errors, {2} warnings, {3} suggestions.', documents, errors, warnings, others), show,
  ).then((picked) => picked && vscode.commands.executeCommand('workbench.actions.view.problems'));
}
