import * as vscode from 'vscode';
import type { CommandRegistry } from '../commands';
import { commands } from '../contract';
import { showBuilds } from './build-progress';
import type { WorkspaceIndex } from './workspace-index';

/** Set once the folders that were open at the start have been read: nothing says that one is empty before. */
const contextKey = 'incidentDesk.read';

export interface DocumentDependencies {
  readonly commands: CommandRegistry;
  readonly workspace: WorkspaceIndex;
}

/** The one command that every view opens its documents by, and what every view shows while there are more to come. */
export function register({ commands: registry, workspace }: DocumentDependencies): vscode.Disposable {
  void workspace.ready.then(() => vscode.commands.executeCommand('setContext', contextKey, true));
  return vscode.Disposable.from(
    registry.register(commands.openDocument, (uri: vscode.Uri) => vscode.window.showTextDocument(uri)),
    showBuilds(workspace),
  );
}
