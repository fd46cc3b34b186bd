import * as vscode from 'vscode';
import { views } from '../contract';
import type { Today } from '../documents/today';
import type { WorkspaceIndex } from '../documents/workspace-index';
import { PostmortemTree, type PostmortemNode } from './postmortem-tree';

export interface PostmortemViewParts {
  readonly workspace: WorkspaceIndex;
  readonly today: Today;
}

/** The view of all postmortems by quarter, with what is still to be done about each. */
export function register({ workspace, today }: PostmortemViewParts): vscode.Disposable {
  const tree = new PostmortemTree(workspace, today);
  return vscode.Disposable.from(
    tree,
    vscode.window.createTreeView<PostmortemNode>(views.postmortems, { treeDataProvider: tree, showCollapseAll: true }),
    workspace.onDidChange(({ kinds }) => {
      if (kinds.has('postmortem')) tree.refresh();
    }),
    today.onDidChange(() => tree.refresh()),
  );
}
