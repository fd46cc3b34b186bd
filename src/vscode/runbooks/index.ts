import * as vscode from 'vscode';
import { views } from '../contract';
import type { Today } from '../documents/today';
import type { WorkspaceIndex } from '../documents/workspace-index';
import { RunbookTree, type RunbookNode } from './runbook-tree';

export interface RunbookViewDependencies {
  readonly workspace: WorkspaceIndex;
  readonly today: Today;
}

/** The view of all runbooks by service, with who keeps them and how old they are. */
export function register({ workspace, today }: RunbookViewDependencies): vscode.Disposable {
  const tree = new RunbookTree(workspace, today);
  return vscode.Disposable.from(
    tree,
    vscode.window.createTreeView<RunbookNode>(views.runbooks, { treeDataProvider: tree, showCollapseAll: true }),
    workspace.onDidChange(({ kinds }) => {
      if (kinds.has('runbook')) tree.refresh();
    }),
    today.onDidChange(() => tree.refresh()),
  );
}
