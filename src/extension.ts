import type * as vscode from 'vscode';
import { activateWith } from './vscode/activate';
import { localFirst } from './vscode/documents/document-files';
import { builtInGit } from './vscode/host/git';

async function nodeFiles() {
  const { FileReader } = await import('./node/file-reader');
  return localFirst(new FileReader());
}

/** Desktop and remote. */
export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, { git: builtInGit, hasTerminal: true, files: nodeFiles, connections: () => import('./vscode/connections/on-demand') });
}
