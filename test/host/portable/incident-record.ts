import * as vscode from 'vscode';
import declared from '../../fixtures/incidents/2026-02-05-declared.md';

/** A record as it is when its incident has just been declared. */
export { declared };

export const recordFolder = (): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'docs/incidents');
