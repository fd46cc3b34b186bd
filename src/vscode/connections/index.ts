import * as vscode from 'vscode';
import type { CommandRegistry } from '../commands';
import { contextKey } from '../context-key';
import { commands as ids } from '../contract';
import type { Usage } from '../documents/usage';
import type { Policies } from '../policies/policies';
import type { Connections } from './connections';

export interface ConnectionCommandParts {
  readonly commands: CommandRegistry;
  readonly connections: Connections;
  readonly policies: Policies;
  readonly usage: Usage;
}

/** **Incident: Connect a System** and **Incident: Disconnect a System**. What is connected is looked up once a folder uses us. */
export function register({ commands, connections, policies, usage }: ConnectionCommandParts): vscode.Disposable {
  const { onDemand = unreachable } = connections;
  void contextKey('canConnect')(connections.onDemand !== undefined);
  void policies.ready.then(() => {
    if (vscode.workspace.workspaceFolders?.some((folder) => usage.uses(folder))) void connections.look();
  });
  return vscode.Disposable.from(
    usage.onDidChange((folder) => {
      if (usage.uses(folder)) void connections.look();
    }),
    commands.register(ids.connectSystem, async () => (await onDemand()).connect(connections, usage.team().policy)),
    commands.register(ids.disconnectSystem, async () => (await onDemand()).disconnect(connections)),
  );
}

/** For whom a key binding leads to what no menu offers here. */
function unreachable(): never {
  throw new Error(vscode.l10n.t('No system can be connected here: most of them do not answer a page of another site. Use VS Code on your desktop, or a remote window.'));
}
