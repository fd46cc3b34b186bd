import * as vscode from 'vscode';
import { commands as ids, views } from '../contract';
import type { IncidentCommandParts, IncidentSource } from './commands/parts';
import { Heartbeat } from './heartbeat';
import type { IncidentNode } from './incident-nodes';
import { IncidentTree } from './incident-tree';
import type { IncidentWatch } from './incident-watch';
import { live } from './live-lazily';
import * as messages from './messages';
import { openRecord } from './open-record';
import { Situations } from './situations';

export interface IncidentParts extends IncidentCommandParts {
  readonly context: Pick<vscode.ExtensionContext, 'globalState' | 'globalStorageUri' | 'workspaceState'>;
}

/** The live incident in the window: status bar, view, reminders, and the messages and invitations that go out of it. */
export function register(parts: IncidentParts): vscode.Disposable {
  const { commands, incidents, workspace, clock, log, connections, context } = parts;
  const situations = new Situations(incidents, workspace, clock);
  const heartbeat = new Heartbeat(incidents, clock);
  const tree = new IncidentTree(situations, incidents.ready, clock);
  const view = vscode.window.createTreeView<IncidentNode>(views.activeIncident, { treeDataProvider: tree, manageCheckboxStateManually: true });
  /** Begins with the first incident, which most windows never have. */
  let watch: IncidentWatch | undefined;
  return vscode.Disposable.from(
    heartbeat, tree, view, { dispose: () => watch?.dispose() },
    heartbeat.onDidBeat(() => {
      if (incidents.open.length + incidents.closing.length > 0) watch ??= new (live().IncidentWatch)({ situations, clock, log, context });
      watch?.refresh();
      tree.refresh();
    }),
    // A box whose tick could not be written is drawn as it was.
    view.onDidChangeCheckboxState(({ items }) => commands.attempt('A tick', () => tick(items)).finally(() => tree.refresh())),
    commands.register(ids.incidentActions, async () => (await import('./on-demand')).offerActions(situations, clock, connections)),
    commands.register(ids.openIncident, async (source?: IncidentSource, line?: number) => {
      const { anyIncident } = await import('./on-demand');
      await openRecord((await anyIncident(parts, source)).uri, line);
    }),
    commands.register(ids.importEvents, async (source?: IncidentSource) => (await import('./on-demand')).importEvents(parts, source)),
    commands.register(ids.saveInvitation, async (source?: IncidentSource) => (await import('./on-demand')).saveInvitation(parts, source)),
    messages.register({ ...parts, state: context.workspaceState }),
  );

  async function tick(boxes: readonly (readonly [IncidentNode, vscode.TreeItemCheckboxState])[]): Promise<void> {
    const { tickAll } = await import('./on-demand');
    await tickAll(parts, boxes);
  }
}
