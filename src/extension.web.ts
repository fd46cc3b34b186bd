import type * as vscode from 'vscode';
import { activateWith } from './vscode/activate';
import { noGit } from './vscode/host/no-git';

/** The web worker of vscode.dev, where there is no Git to ask. */
export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, noGit);
}
