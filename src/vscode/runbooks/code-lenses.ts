import * as vscode from 'vscode';
import { settings } from '../contract';
import { type Documents, documentSelector } from '../documents/documents';
import type { RunbookDesk } from './desk';

/** Code lenses in runbooks. In all other documents this costs one look at the path; what makes them is loaded with the first runbook. */
export class RunbookLenses implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[];
  readonly onDidChangeCodeLenses = this.changes.event;

  constructor(private readonly documents: Documents, private readonly desk: () => Promise<RunbookDesk>) {
    this.disposables = [
      this.changes,
      vscode.languages.registerCodeLensProvider(documentSelector, this),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.refresh()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(settings.codeLens)) this.refresh();
      }),
    ];
  }

  refresh(): void {
    this.changes.fire();
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    if (this.documents.kindOf(document) !== 'runbook') return [];
    if (!vscode.workspace.getConfiguration(undefined, document).get<boolean>(settings.codeLens, true)) return [];
    return (await this.desk()).lenses(document);
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }
}
