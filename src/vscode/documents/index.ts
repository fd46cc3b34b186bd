import * as vscode from 'vscode';
import type { CommandRegistry } from '../commands';
import { contextKey } from '../context-key';
import { commands } from '../contract';
import { showBuilds } from './build-progress';
import { openDocument } from './document-files';
import type { WorkspaceIndex } from './workspace-index';

export interface DocumentParts {
  readonly commands: CommandRegistry;
  readonly workspace: WorkspaceIndex;
}

/** The one command that every view opens its documents by, and what every view shows while there are more to come. */
export function register({ commands: registry, workspace }: DocumentParts): vscode.Disposable {
  void workspace.ready.then(() => contextKey('read')(true));
  return vscode.Disposable.from(
    registry.register(commands.openDocument, async (uri: vscode.Uri) => vscode.window.showTextDocument(await openDocument(uri))),
    showBuilds(workspace),
  );
}
