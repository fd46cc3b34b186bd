import * as vscode from 'vscode';
import { page } from '../../../core/incident/lifecycle/changes';
import { postUpdate } from '../../../core/incident/lifecycle/post-update';
import { sentWords } from '../../../core/incident/sent-words';
import type { Clock } from '../../../core/ports';
import { blanksIn } from '../../../core/template/blanks';
import type { RecordChanges } from '../commands/record-changes';
import { channelInWords } from './message-words';
import { messageTabs, placeOf, type MessageFiles, type MessagePlace } from './message-files';

export interface SendingParts {
  readonly files: MessageFiles;
  readonly editor: RecordChanges;
  readonly clock: Clock;
}

/**
 * **Incident: Copy and Log**: copies the message in an editor, notes in the record what was sent where, and closes the editor.
 * Should the record not take it, or somebody go on writing, the editor stays.
 */
export async function copyAndLog(parts: SendingParts, uri = vscode.window.activeTextEditor?.document.uri): Promise<void> {
  const place = uri && placeOf(uri);
  if (!uri || !place) throw new Error(vscode.l10n.t('There is no message to send. Post an update first.'));
  const key = uri.toString();
  if (underWay.has(key)) return;
  underWay.add(key);
  await log(parts, uri, place).finally(() => underWay.delete(key));
}

/** A key that is held down asks for the same again and again. */
const underWay = new Set<string>();

async function log(parts: SendingParts, uri: vscode.Uri, place: MessagePlace): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const text = document.getText().trim();
  if (text === '') throw new Error(vscode.l10n.t('The message is empty.'));
  await confirmBlanks(text);
  await vscode.env.clipboard.writeText(text);
  const at = parts.clock.now();
  await parts.editor.change(place.incident, (incident) => (place.name === 'page'
    ? page(incident, at, place.channel, text.split('\n', 1)[0])
    : postUpdate(incident, at, place.channel, sentWords(place.name, text, incident, at), place.name)));
  // Who went on writing while the record was saved keeps those words.
  if (document.getText().trim() === text) {
    await close(document);
    await parts.files.delete(uri);
  }
  void vscode.window.showInformationMessage(vscode.l10n.t('Copied for {0}, and logged in the record.', channelInWords(place.channel)));
}

async function confirmBlanks(text: string): Promise<void> {
  const blanks = blanksIn(text).map(({ start, end }) => text.slice(start, end));
  if (blanks.length === 0) return;
  const anyway = vscode.l10n.t('Copy Anyway');
  const picked = await vscode.window.showWarningMessage(vscode.l10n.t('Still to fill in: {0}', blanks.join(', ')), { modal: true }, anyway);
  if (picked !== anyway) throw new vscode.CancellationError();
}

/** Saved first, so that nobody is asked whether to save it. */
async function close(document: vscode.TextDocument): Promise<void> {
  await document.save();
  await vscode.window.tabGroups.close(messageTabs().filter(({ uri }) => uri.toString() === document.uri.toString()).map(({ tab }) => tab));
}
