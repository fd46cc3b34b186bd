import * as vscode from 'vscode';
import { lineStartsOf, positionAt } from '../../core/document/lines';
import type { LoadedPolicy } from '../../core/policy/load';
import { policyPath } from '../../core/policy/places';
import type { Problem } from '../../core/policy/problem';
import { source } from '../diagnostics/to-diagnostic';
import { words } from '../words';

/** Diagnostics on policy files, while they are typed and when they are read. */
export class PolicyProblems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('incidentDesk.policy');
  private readonly typing = vscode.workspace.onDidChangeTextDocument(({ document }) => {
    if (isPolicy(document.uri)) void this.check(document.uri, document.getText());
  });

  /** Reads a policy and shows what is wrong with it. */
  async check(file: vscode.Uri, text: string): Promise<LoadedPolicy> {
    const [{ loadPolicy }, { rules }] = await Promise.all([import('../../core/policy/load'), import('../../core/lint/rules')]);
    const loaded = loadPolicy(text, rules.map(({ id }) => id));
    this.show(file, text, loaded.problems);
    return loaded;
  }

  /** Shows what is wrong with a text of the file, unless an editor holds newer text, whose problems are the ones to show. */
  show(file: vscode.Uri, text: string, problems: readonly Problem[]): void {
    if (isOpen(file) && !isOutdated(file, text)) this.collection.set(file, toDiagnostics(text, problems));
  }

  /** Takes away what was found in folders that have left the workspace. */
  forgetClosed(): void {
    for (const [file] of this.collection) if (!isOpen(file)) this.collection.delete(file);
  }

  dispose(): void {
    this.typing.dispose();
    this.collection.dispose();
  }
}

function isOpen(file: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(file) !== undefined;
}

function isPolicy(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder !== undefined && uri.path === vscode.Uri.joinPath(folder.uri, policyPath).path;
}

function isOutdated(file: vscode.Uri, text: string): boolean {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === file.toString());
  return open !== undefined && open.getText() !== text;
}

/** The text may be open in no editor, so its lines are counted here. */
function toDiagnostics(text: string, problems: readonly Problem[]): vscode.Diagnostic[] {
  const lineStarts = lineStartsOf(text);
  const at = (offset: number) => {
    const { line, character } = positionAt(lineStarts, offset);
    return new vscode.Position(line, character);
  };
  return problems.map((problem) => {
    const diagnostic = new vscode.Diagnostic(
      new vscode.Range(at(problem.start), at(problem.end)),
      words(problem.message),
      problem.level === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning,
    );
    diagnostic.source = source;
    return diagnostic;
  });
}
