import * as vscode from 'vscode';
import { page } from '../../../core/incident/lifecycle/changes';
import { postUpdate } from '../../../core/incident/lifecycle/post-update';
import { sentWords } from '../../../core/incident/sent-words';
import type { Clock } from '../../../core/ports';
import { blanksIn } from '../../../core/template/blanks';
import type { RecordChanges } from '../commands/record-changes';
import { messageTabs, placeOf, type MessageFiles, type MessagePlace } from './message-files';

export interface FinishParts {
  readonly files: MessageFiles;
  readonly editor: RecordChanges;
  readonly clock: Clock;
}

/** A message as its editor has it, and when it was sent, in milliseconds since 1970. */
export interface FinishedMessage extends MessagePlace {
  readonly text: string;
  readonly at: number;
}

/** What becomes of a message besides being noted. */
export interface Ending {
  /** The button for going on although blanks are left. */
  readonly anyway: string;
  /** Comes before anything is written; where it rejects, all stays as it is. */
  readonly prepare: (message: Omit<FinishedMessage, 'at'>) => PromiseLike<void>;
}

/** A key that is held down asks for the same again and again. */
const underWay = new Set<string>();

/**
 * Notes in the record what was sent where, and closes the editor. Should the record not take it, or somebody go on writing, the editor
 * stays. Undefined where it is under way already.
 */
export async function finishMessage(parts: FinishParts, uri: vscode.Uri | undefined, ending: Ending): Promise<FinishedMessage | undefined> {
  const place = uri && placeOf(uri);
  if (!uri || !place) throw new Error(vscode.l10n.t('There is no message to send. Post an update first.'));
  const key = uri.toString();
  if (underWay.has(key)) return undefined;
  underWay.add(key);
  return finish(parts, uri, place, ending).finally(() => underWay.delete(key));
}

async function finish(parts: FinishParts, uri: vscode.Uri, place: MessagePlace, { anyway, prepare }: Ending): Promise<FinishedMessage> {
  const document = await vscode.workspace.openTextDocument(uri);
  const text = document.getText().trim();
  if (text === '') throw new Error(vscode.l10n.t('The message is empty.'));
  await confirmBlanks(text, anyway);
  await prepare({ ...place, text });
  const at = parts.clock.now();
  await parts.editor.change(place.incident, (incident) => (place.name === 'page'
    ? page(incident, at, place.channel, text.split('\n', 1)[0])
    : postUpdate(incident, at, place.channel, sentWords(place.name, text, incident, at), place.name)));
  // Who went on writing while the record was saved keeps those words.
  if (document.getText().trim() === text) {
    await close(document);
    await parts.files.delete(uri);
  }
  return { ...place, text, at };
}

async function confirmBlanks(text: string, anyway: string): Promise<void> {
  const blanks = blanksIn(text).map(({ start, end }) => text.slice(start, end));
  if (blanks.length === 0) return;
  const picked = await vscode.window.showWarningMessage(vscode.l10n.t('Still to fill in: {0}', blanks.join(', ')), { modal: true }, anyway);
  if (picked !== anyway) throw new vscode.CancellationError();
}

/** Saved first, so that nobody is asked whether to save it. */
async function close(document: vscode.TextDocument): Promise<void> {
  await document.save();
  await vscode.window.tabGroups.close(messageTabs().filter(({ uri }) => uri.toString() === document.uri.toString()).map(({ tab }) => tab));
}
