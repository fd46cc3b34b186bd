import * as vscode from 'vscode';
import { eventually } from './eventually';

/** The workspace's first folder. */
export const folder = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;

/** A file of the workspace. */
export const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder(), path);

export const write = (path: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));

export const read = async (path: string): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(at(path)));

/**
 * Whether the window saves by itself what is typed; undefined for what it does without being told. Where a suite takes unsaved text
 * back, a save that is under way would write it behind that.
 */
export const saveByItself = (when: 'off' | 'afterDelay' | undefined): Thenable<void> =>
  vscode.workspace.getConfiguration('files').update('autoSave', when, vscode.ConfigurationTarget.Workspace);

export const remove = (path: string): Thenable<void> => vscode.workspace.fs.delete(at(path), { recursive: true, useTrash: false });

/** The path in the workspace folder. */
export const pathOf = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri, false);

/**
 * Shows a document with the cursor at a place. An editor that has just been shown may still be given the cursor of its start, so that
 * one that is set behind the showing is lost.
 */
export const showAt = (uri: vscode.Uri, line: number, character: number): Thenable<vscode.TextEditor> =>
  vscode.window.showTextDocument(uri, { selection: new vscode.Range(line, character, line, character) });

/**
 * Closes every editor without a question about what is unsaved, and waits for untitled documents to be gone: the next one has the name
 * of the first again, and would be taken for it.
 */
export async function closeEditors(): Promise<void> {
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await eventually('the end of untitled documents', () => vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled), ({ length }) => length === 0);
}

export const activate = (): Thenable<unknown> | undefined => vscode.extensions.getExtension('incident-desk.incident-desk')?.activate();

/** Our diagnostics of a file. */
export const findings = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Incident Desk');

/** The rule behind a diagnostic. */
export const ruleOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);

/** Waits until the rules that have found something in a file are as expected, and gives what they found. */
export async function findingsOnce(uri: vscode.Uri, holds: (rules: unknown[]) => boolean): Promise<vscode.Diagnostic[]> {
  await eventually(`the findings in ${pathOf(uri)}`, () => findings(uri).map(ruleOf), holds);
  return findings(uri);
}
