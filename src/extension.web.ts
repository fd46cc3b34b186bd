import type * as vscode from 'vscode';
import { activateWith } from './vscode/activate';
import { workspaceFiles } from './vscode/documents/document-files';
import { noGit } from './vscode/host/no-git';

/** The web worker of vscode.dev, where there is neither Git to ask nor a terminal. */
export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, { git: noGit, hasTerminal: false, files: () => Promise.resolve(workspaceFiles), connections: undefined });
}
