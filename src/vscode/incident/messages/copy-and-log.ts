import * as vscode from 'vscode';
import { finishMessage, type FinishParts } from './finish-message';
import { channelInWords } from './message-words';

/** **Incident: Copy and Log**: copies the message in an editor, for a person to send, and notes in the record that they did. */
export async function copyAndLog(parts: FinishParts, uri = vscode.window.activeTextEditor?.document.uri): Promise<void> {
  const message = await finishMessage(parts, uri, { anyway: vscode.l10n.t('Copy Anyway'), prepare: ({ text }) => vscode.env.clipboard.writeText(text) });
  if (message) void vscode.window.showInformationMessage(vscode.l10n.t('Copied for {0}, and logged in the record.', channelInWords(message.channel)));
}
