import * as vscode from 'vscode';
import type { Log } from '../../../core/ports';
import { commands as ids } from '../../contract';
import type { IncidentCommandParts, IncidentSource } from '../commands/parts';
import { MessageFiles, messageScheme } from './message-files';
import { messageLenses } from './message-lenses';
import type { Sender } from './sender';

export interface MessageParts extends IncidentCommandParts {
  readonly log: Log;
  /** Keeps the messages that are being written. */
  readonly state: vscode.Memento;
  /** The connected systems that messages can go to. */
  readonly senders: readonly Sender[];
}

/** The texts that a team posts during an incident: written in an editor, copied, and logged in the record. */
export function register(parts: MessageParts): vscode.Disposable {
  const files = new MessageFiles(parts.state, parts.clock);
  const sending = { ...parts, files };
  return vscode.Disposable.from(
    vscode.workspace.registerFileSystemProvider(messageScheme, files, { isCaseSensitive: true }),
    files.forgetClosed(),
    vscode.languages.registerCodeLensProvider({ scheme: messageScheme }, messageLenses),
    parts.commands.register(ids.postUpdate, async (source?: IncidentSource) => {
      const { anyIncident, writeMessage } = await import('../on-demand');
      await writeMessage(files, await anyIncident(parts, source), parts.clock.now());
    }),
    parts.commands.register(ids.copyAndLogMessage, async (uri?: vscode.Uri) => (await import('../on-demand')).copyAndLog(sending, uri)),
  );
}
