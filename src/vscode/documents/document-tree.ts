import * as vscode from 'vscode';
import type { DocumentKind } from '../../core/document/model';
import type { Today } from './today';
import type { WorkspaceIndex } from './workspace-index';

export interface DocumentTreeParts {
  readonly workspace: WorkspaceIndex;
  readonly today: Today;
}

/** A view of all documents of a kind, drawn anew when one of them changes, and when a day begins. */
export abstract class DocumentTree<Node> implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[];
  protected readonly workspace: WorkspaceIndex;
  protected readonly today: Today;
  readonly onDidChangeTreeData = this.changes.event;

  constructor({ workspace, today }: DocumentTreeParts, kind: DocumentKind, view: string) {
    this.workspace = workspace;
    this.today = today;
    const refresh = () => this.changes.fire();
    this.disposables = [
      this.changes,
      vscode.window.createTreeView(view, { treeDataProvider: this, showCollapseAll: true }),
      workspace.onDidChange(({ kinds }) => {
        if (kinds.has(kind)) refresh();
      }),
      today.onDidChange(refresh),
    ];
  }

  abstract getChildren(node?: Node): Node[];
  abstract getTreeItem(node: Node): vscode.TreeItem;

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }
}
