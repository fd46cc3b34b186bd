import * as vscode from 'vscode';
import { messagesInOrder } from '../../../core/incident/fitting-messages';
import { channelOf, renderMessage, type MessageName } from '../../../core/incident/messages';
import { toSnippet } from '../../../core/template/snippet';
import { withoutIcons } from '../../labels';
import { onCallNow } from '../commands/on-call-now';
import type { IncidentCommandParts } from '../commands/parts';
import type { Incident } from '../records';
import { messageUri, type MessageFiles } from './message-files';
import { channelInWords, messageInWords } from './message-words';

/**
 * **Incident: Post Update**: asks which message, and opens its text, filled in from the record, in an editor to look it over. The
 * blanks are tab stops. One that is being written already is shown as it is. Rejects with `CancellationError` where none is chosen.
 */
export async function writeMessage(parts: Pick<IncidentCommandParts, 'clock' | 'connections' | 'log'>, files: MessageFiles, incident: Incident, name?: MessageName): Promise<vscode.TextEditor> {
  const now = parts.clock.now();
  const chosen = name ?? (await chooseMessage(incident, now));
  const channel = chosen === 'page' ? (await onCallNow(parts, incident.policy))[0] ?? 'on-call engineer' : channelOf(chosen, incident.record, incident.policy);
  const text = renderMessage(chosen, incident.record, incident.policy, { now });
  const uri = messageUri({ incident: incident.uri, name: chosen, channel }, `${messageInWords(chosen)} (${channelInWords(channel)})`);
  if (files.has(uri)) return vscode.window.showTextDocument(uri, { preview: false });
  await files.writeFile(uri, new TextEncoder().encode(text));
  const editor = await vscode.window.showTextDocument(uri, { preview: false });
  const { document } = editor;
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  await editor.insertSnippet(new vscode.SnippetString(toSnippet(text)), whole);
  return editor;
}

async function chooseMessage({ record, policy }: Incident, now: number): Promise<MessageName> {
  const { names, fitting } = messagesInOrder(record);
  const items = names.map((name): vscode.QuickPickItem & { name: MessageName } => ({
    name,
    label: messageInWords(name),
    description: name === 'page' ? undefined : withoutIcons(channelInWords(channelOf(name, record, policy))),
    detail: withoutIcons(renderMessage(name, record, policy, { now }).split('\n', 1)[0] ?? ''),
  }));
  const separator = { label: vscode.l10n.t('other messages'), kind: vscode.QuickPickItemKind.Separator } as const;
  const picked = await vscode.window.showQuickPick(
    [...items.slice(0, fitting), separator, ...items.slice(fitting)],
    { title: record.title, placeHolder: vscode.l10n.t('Which message?'), matchOnDescription: true },
  );
  if (!picked || !('name' in picked)) throw new vscode.CancellationError();
  return picked.name;
}
