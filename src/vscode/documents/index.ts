import * as vscode from 'vscode';
import type { CommandRegistry } from '../commands';
import { commands } from '../contract';

export interface DocumentDependencies {
  readonly commands: CommandRegistry;
}

/** The one command that every view opens its documents by. */
export function register({ commands: registry }: DocumentDependencies): vscode.Disposable {
  return registry.register(commands.openDocument, (uri: vscode.Uri) => vscode.window.showTextDocument(uri));
}
