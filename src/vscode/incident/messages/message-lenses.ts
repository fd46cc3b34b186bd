import * as vscode from 'vscode';
import type { Sender } from '../../../core/incident/sender';
import type { Log } from '../../../core/ports';
import type { Connections } from '../../connections/connections';
import { contextKey } from '../../context-key';
import { commands } from '../../contract';
import type { Policies } from '../../policies/policies';
import { placeOf } from './message-files';
import { namesOf, takersOf } from './takers';

export interface MessageLensParts {
  readonly connections: Connections;
  readonly policies: Policies;
  readonly log: Log;
}

/** The ways out of a message's editor, over its first line, and whether a connected system is one of them for the editor that somebody looks at. */
export class MessageLenses implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly isTaken = contextKey('messageTaken');
  private readonly disposables: vscode.Disposable;
  readonly onDidChangeCodeLenses = this.changes.event;

  constructor(private readonly parts: MessageLensParts) {
    const again = () => {
      this.changes.fire();
      void this.tell();
    };
    this.disposables = vscode.Disposable.from(
      this.changes, parts.connections.onDidChange(again), parts.policies.onDidChange(again), vscode.window.onDidChangeActiveTextEditor(() => this.tell()),
    );
    void this.tell();
  }

  async provideCodeLenses({ uri }: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    const takers = await this.takers(uri);
    const lens = (command: vscode.Command) => new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), { arguments: [uri], ...command });
    return [
      ...takers.length > 0 ? [lens({
        command: commands.sendAndLogMessage,
        title: `$(send) ${vscode.l10n.t('Send to {0} and log', namesOf(takers))}`,
        tooltip: vscode.l10n.t('Send the message as it stands here, and note it in the record'),
      })] : [],
      lens({
        command: commands.copyAndLogMessage,
        title: `$(copy) ${vscode.l10n.t('Copy and log')}`,
        tooltip: takers.length > 0 ? vscode.l10n.t('Copy the message and send it yourself; it is noted in the record') : vscode.l10n.t('Copy the message, and note in the record that it was sent'),
      }),
    ];
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private async tell(): Promise<void> {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const takers = uri ? await this.takers(uri) : [];
    if (vscode.window.activeTextEditor?.document.uri.toString() === uri?.toString()) void this.isTaken(takers.length > 0);
  }

  private async takers(uri: vscode.Uri): Promise<readonly Sender[]> {
    const { connections, policies, log } = this.parts;
    const place = placeOf(uri);
    if (!place) return [];
    try {
      if (!connections.can('messages')) {
        // What is found changes the lenses; nobody waits for a keyring to see how a message is copied.
        void connections.look();
        return [];
      }
      return await takersOf(connections, policies.for(place.incident).policy, place);
    } catch (error) {
      log.error('Nobody can tell which connected system takes a message', error);
      return [];
    }
  }
}
