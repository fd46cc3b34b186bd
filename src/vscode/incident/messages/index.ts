import * as vscode from 'vscode';
import type { MessageName } from '../../../core/incident/messages';
import type { Log } from '../../../core/ports';
import { commands as ids } from '../../contract';
import type { IncidentCommandParts, IncidentSource } from '../commands/parts';
import type { Incident } from '../records';
import { keepTyped } from './keep-typed';
import { MessageFiles, messageScheme, messageTabs } from './message-files';
import { MessageLenses } from './message-lenses';

export interface MessageParts extends IncidentCommandParts {
  /** Keeps the messages that are being written. */
  readonly state: vscode.Memento;
}

/** The texts that a team posts during an incident: written in an editor, sent or copied, and logged in the record. */
export function register(parts: MessageParts): vscode.Disposable {
  const files = new MessageFiles(parts.state, parts.clock);
  const sending = { ...parts, files };
  const lenses = new MessageLenses(parts);
  const disposables = vscode.Disposable.from(
    vscode.workspace.registerFileSystemProvider(messageScheme, files, { isCaseSensitive: true }),
    files.forgetClosed(),
    // A busy window may bring its editors back later than it starts us.
    vscode.window.tabGroups.onDidChangeTabs(({ opened }) => closeSent(files, opened)),
    keepTyped(files),
    vscode.languages.registerCodeLensProvider({ scheme: messageScheme }, lenses),
    lenses,
    parts.commands.register(ids.postUpdate, async (source?: IncidentSource, name?: unknown) => {
      const { anyIncident, writeMessage } = await import('../on-demand');
      const incident = await anyIncident(parts, source);
      await writeMessage(parts, files, incident, isMessage(incident, name) ? name : undefined);
    }),
    parts.commands.register(ids.sendAndLogMessage, async (uri?: vscode.Uri) => (await import('../on-demand')).sendAndLog(sending, uri)),
    parts.commands.register(ids.copyAndLogMessage, async (uri?: vscode.Uri) => (await import('../on-demand')).copyAndLog(sending, uri)),
  );
  closeSent(files, messageTabs().map(({ tab }) => tab));
  void reopenLost(files, parts.log);
  return disposables;
}

/** A key binding can say which message; a menu passes on something else there. */
function isMessage({ policy }: Incident, name: unknown): name is MessageName {
  return typeof name === 'string' && Object.hasOwn(policy.messages, name);
}

/** A window that crashed brings back editors of messages that were sent since. */
function closeSent(files: MessageFiles, tabs: readonly vscode.Tab[]): void {
  const sent = tabs.filter(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === messageScheme && !files.has(input.uri));
  if (sent.length > 0) void vscode.window.tabGroups.close(sent);
}

/**
 * A window that crashed forgets which editors were opened in its last minute. A message that is neither sent nor given up is shown
 * again, beside what somebody looks at now.
 */
async function reopenLost(files: MessageFiles, log: Log): Promise<void> {
  const shown = new Set(messageTabs().map(({ uri }) => uri.toString()));
  for (const uri of files.unsent()) {
    if (shown.has(uri.toString())) continue;
    try {
      await vscode.window.showTextDocument(uri, { preview: false, preserveFocus: true });
    } catch (error) {
      log.error('A message that was being written could not be shown again', error);
    }
  }
}
