import * as vscode from 'vscode';
import { commands } from '../../contract';

/** The way out of a message's editor, over its first line. */
export const messageLenses: vscode.CodeLensProvider = {
  provideCodeLenses: ({ uri }) => [
    new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), {
      command: commands.copyAndLogMessage, arguments: [uri],
      title: `$(copy) ${vscode.l10n.t('Copy and log')}`,
      tooltip: vscode.l10n.t('Copy the message, and note in the record that it was sent'),
    }),
  ],
};
