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
  const { onDemand } = connections;
  if (!onDemand) return vscode.Disposable.from();
  void contextKey('canConnect')(true);
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
