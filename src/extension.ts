import type * as vscode from 'vscode';
import { activateWith } from './vscode/activate';
import { builtInGit } from './vscode/host/git';

/** Desktop and remote. */
export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, { git: builtInGit, hasTerminal: true, files: async () => new (await import('./vscode/host/node-files')).NodeFiles() });
}
