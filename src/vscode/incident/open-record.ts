import * as vscode from 'vscode';
import { commands } from '../contract';
import { openDocument } from '../documents/document-files';

/** What a click on a row does: it shows the record, at the row's own line. */
export function openAt(uri: vscode.Uri, line?: number): vscode.Command {
  return { command: commands.openIncident, title: vscode.l10n.t('Open'), arguments: [uri, line] };
}

/** Shows a record, with the cursor on a line. */
export async function openRecord(uri: vscode.Uri, line?: number): Promise<void> {
  const selection = line === undefined ? undefined : new vscode.Range(line, 0, line, 0);
  await vscode.window.showTextDocument(await openDocument(uri), { selection });
}
