import * as vscode from 'vscode';
import { views } from '../contract';
import type { WorkspaceIndex } from './workspace-index';

/** Shows in every view over the index that it is being built. */
export function showBuilds(workspace: WorkspaceIndex): vscode.Disposable {
  const show = (build: Promise<void>) => {
    for (const viewId of [views.actionItems, views.postmortems, views.runbooks]) {
      void vscode.window.withProgress({ location: { viewId } }, () => build);
    }
  };
  show(workspace.ready);
  return workspace.onDidBeginBuild(show);
}
