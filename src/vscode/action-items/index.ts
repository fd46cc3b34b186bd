import * as vscode from 'vscode';
import type { Git, Log } from '../../core/ports';
import type { CommandRegistry } from '../commands';
import type { Connections } from '../connections/connections';
import { contextKey } from '../context-key';
import { commands as ids, settings, views } from '../contract';
import { type Documents, documentSelector } from '../documents/documents';
import type { Today } from '../documents/today';
import type { Usage } from '../documents/usage';
import type { WorkspaceIndex } from '../documents/workspace-index';
import type { Policies } from '../policies/policies';
import { inDigits } from '../words';
import type { ActionItemEditor } from './action-item-editor';
import { ActionItemTree, type ActionItemNode } from './action-item-tree';
import { ActionItemCodeLenses } from './code-lens';
import { followCursor } from './cursor-context';
import { Identity } from './identity';
import type { ItemCommand } from './item-commands';
import type { ActionItemTarget } from './target';
import { ActionItemViewState } from './view-state';

export interface ActionItemParts {
  readonly commands: CommandRegistry;
  readonly documents: Documents;
  readonly workspace: WorkspaceIndex;
  readonly policies: Policies;
  readonly usage: Usage;
  readonly today: Today;
  readonly connections: Connections;
  readonly log: Log;
  /** Where the way a person looks at this workspace's items is kept. */
  readonly state: vscode.Memento;
  readonly git: Pick<Git, 'user'>;
}

/** Those that act on action items, from wherever they are called; what they do is read when somebody calls one. */
const itemCommands: readonly ItemCommand[] = [
  'openActionItem', 'markActionItemDone', 'reopenActionItem', 'dropActionItem', 'changeActionItemOwner', 'changeActionItemDueDate', 'copyActionItem',
  'openActionItemTicket', 'createActionItemTicket',
];

/** The action items of all documents in the side bar, and the commands that act on them there and in editors. */
export function register(parts: ActionItemParts): vscode.Disposable {
  const { commands, documents, workspace, policies, usage, today, connections } = parts;
  const view = new ActionItemViewState(parts.state);
  const identity = new Identity(parts.git);
  const tree = new ActionItemTree(workspace, usage, today, view, () => identity.names());
  const treeView = vscode.window.createTreeView<ActionItemNode>(views.actionItems, {
    treeDataProvider: tree, canSelectMany: true, showCollapseAll: true, manageCheckboxStateManually: true,
  });
  const lenses = new ActionItemCodeLenses(documents, today, connections);

  let editor: ActionItemEditor | undefined;
  /** What acts on items, read when somebody does first. There is one editor, so that one change comes after the other. */
  const acting = async () => {
    const { ActionItemEditor: Editor, ...does } = await import('./item-commands');
    editor ??= new Editor(documents);
    return { ...does, parts: { ...parts, editor } };
  };

  const setAnyClosed = contextKey('actionItems.anyClosed');
  const refresh = () => {
    tree.refresh();
    void setAnyClosed(workspace.index.table.closed > 0);
    treeView.message = filterInWords(view);
    const overdue = tree.overdue();
    treeView.badge = overdue > 0 ? { value: overdue, tooltip: overdueInWords(overdue) } : undefined;
  };
  const refreshMine = () => view.current.onlyMine && void identity.find().then(refresh);
  refreshMine();
  refresh();

  return vscode.Disposable.from(
    view, tree, treeView, lenses,
    workspace.onDidChange(refresh),
    view.onDidChange(refresh),
    today.onDidChange(refresh),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(settings.me) && refreshMine()),
    ...[today, usage, policies, connections].map(({ onDidChange }) => onDidChange(() => lenses.refresh())),
    // A box whose tick could not be written is drawn as it was.
    treeView.onDidChangeCheckboxState(({ items }) => commands.attempt('A tick', async () => {
      const { tick, parts: those } = await acting();
      await tick(items, those);
    }).finally(refresh)),
    ...itemCommands.map((id) => commands.register(ids[id], async (source?: ActionItemNode | ActionItemTarget | vscode.Uri, selected?: readonly ActionItemNode[]) => {
      const { runItemCommand, parts: those } = await acting();
      await runItemCommand(those, id, { source, selected });
    })),
    commands.register(ids.updateActionItemsFromTickets, async () => {
      const { updateFromTickets, parts: those } = await acting();
      await updateFromTickets(those);
    }),
    commands.register(ids.groupActionItems, async () => (await import('./view-commands')).groupItems(view)),
    commands.register(ids.sortActionItems, async () => (await import('./view-commands')).sortItems(view)),
    commands.register(ids.filterActionItems, async () => (await import('./view-commands')).filterItems(view, identity)),
    commands.register(ids.clearActionItemFilter, () => view.set({ onlyMine: false, text: '' })),
    commands.register(ids.showClosedActionItems, () => view.set({ showClosed: true })),
    commands.register(ids.hideClosedActionItems, () => view.set({ showClosed: false })),
    followCursor(documents, usage, policies),
    vscode.languages.registerCodeLensProvider(documentSelector, lenses),
  );
}

function overdueInWords(count: number): string {
  return count === 1 ? vscode.l10n.t('1 overdue action item') : vscode.l10n.t('{0} overdue action items', inDigits(count));
}

function filterInWords(view: ActionItemViewState): string | undefined {
  const { onlyMine, text } = view.current;
  if (!view.isFiltered) return undefined;
  if (!onlyMine) return vscode.l10n.t('Only items with "{0}"', text);
  return text === '' ? vscode.l10n.t('Only your items') : vscode.l10n.t('Only your items with "{0}"', text);
}
