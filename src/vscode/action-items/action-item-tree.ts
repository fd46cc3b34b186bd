import * as vscode from 'vscode';
import type { IndexedActionItem } from '../../core/index/document-index';
import { type ActionItemGroup, ActionItemGroups } from '../../core/index/queries/action-item-groups';
import { countOverdue } from '../../core/index/queries/action-item-rows';
import { urgencyOf, type Urgency } from '../../core/index/queries/action-items';
import { peopleOf } from '../../core/policy/people';
import { commands } from '../contract';
import type { Today } from '../documents/today';
import type { Usage } from '../documents/usage';
import type { WorkspaceIndex } from '../documents/workspace-index';
import { inDigits } from '../words';
import { describe, iconOf, spoken, tooltipOf, urgencyInWords } from './item-words';
import type { ActionItemViewState } from './view-state';

export type ActionItemNode = GroupNode | ItemNode | MoreNode;
interface GroupNode { readonly kind: 'group'; readonly group: ActionItemGroup }
/** So many items of a group, or so many groups, are not shown. */
interface MoreNode { readonly kind: 'more'; readonly group: string | undefined; readonly count: number }
/** `nth` tells apart the items of one line, of which a table in HTML may have several. */
export interface ItemNode { readonly kind: 'item'; readonly entry: IndexedActionItem; readonly group: string; readonly nth: number }

/** More items than this are kept folded until somebody asks for them. */
const many = 200;
/** The window makes a row of every item of an open group, for each change anew: more than these would hold it up. */
const most = 500;
/** The same for groups, each of which may be open. */
const mostGroups = 200;

/** The action items of the index as a tree of groups. */
export class ActionItemTree implements vscode.TreeDataProvider<ActionItemNode>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  private shown: ActionItemGroups | undefined;
  readonly onDidChangeTreeData = this.changes.event;

  constructor(
    private readonly workspace: WorkspaceIndex,
    private readonly usage: Usage,
    private readonly today: Today,
    private readonly view: ActionItemViewState,
    private readonly me: () => readonly string[],
  ) {}

  refresh(): void {
    this.shown = undefined;
    this.changes.fire();
  }

  dispose(): void {
    this.changes.dispose();
  }

  /** How many open items have passed their date, whatever the filter. */
  overdue(): number {
    const { index } = this.workspace;
    return index.size === 0 ? 0 : countOverdue(index, this.today.forTeam());
  }

  getChildren(node?: ActionItemNode): ActionItemNode[] {
    this.shown ??= this.groups();
    if (node === undefined) {
      const groups = this.shown.groups();
      const shown = groups.slice(0, mostGroups).map((group): GroupNode => ({ kind: 'group', group }));
      return groups.length > mostGroups ? [...shown, { kind: 'more', group: undefined, count: groups.length - mostGroups }] : shown;
    }
    if (node.kind !== 'group') return [];
    // A group is put in order when it is opened: ordering all of ten thousand documents for every change would be felt.
    const { key, size } = node.group;
    const onLine = new Map<string, number>();
    const shown = this.shown.items(key, most, this.view.current.sorting).map((entry): ItemNode => {
      const line = `${entry.uri}#${entry.item.line}`;
      const nth = onLine.get(line) ?? 0;
      onLine.set(line, nth + 1);
      return { kind: 'item', entry, group: key, nth };
    });
    return size > shown.length ? [...shown, { kind: 'more', group: key, count: size - shown.length }] : shown;
  }

  private groups(): ActionItemGroups {
    const { grouping, onlyMine, text, showClosed } = this.view.current;
    return new ActionItemGroups(this.workspace.index, {
      by: grouping, filter: { mine: onlyMine ? this.me() : undefined, text, showClosed }, today: this.today.forTeam(), policy: this.usage.team().policy,
    });
  }

  getTreeItem(node: ActionItemNode): vscode.TreeItem {
    if (node.kind === 'more') return this.moreItem(node);
    return node.kind === 'group' ? this.groupItem(node.group) : this.actionItem(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: ActionItemNode): vscode.TreeItem {
    if (node.kind === 'item') item.tooltip = tooltipOf(node.entry, this.today.forTeam());
    return item;
  }

  private groupItem({ key, size }: ActionItemGroup): vscode.TreeItem {
    const folded = key === 'closed' || size > many;
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const label = this.groupLabel(key);
    const item = new vscode.TreeItem(label, folded ? Collapsed : Expanded);
    // Another id once there are many: the window would keep a group open that had few when it was first shown.
    item.id = `${this.view.current.grouping} ${key}${folded ? ' folded' : ''}`;
    item.description = inDigits(size);
    const handle = this.view.current.grouping === 'owner' && peopleOf(this.usage.team().policy).contact(key)?.handle;
    if (handle) item.description += ` · ${handle}`;
    item.contextValue = 'actionItemGroup';
    item.accessibilityInformation = {
      label: size === 1 ? vscode.l10n.t('{0}, 1 action item', label) : vscode.l10n.t('{0}, {1} action items', label, inDigits(size)),
    };
    return item;
  }

  private moreItem({ group, count }: MoreNode): vscode.TreeItem {
    const item = new vscode.TreeItem(group === undefined
      ? vscode.l10n.t('{0} more groups: filter the items to find them', inDigits(count))
      : vscode.l10n.t('{0} more: filter the items to find them', inDigits(count)));
    item.id = `${this.view.current.grouping} ${group ?? ''} more`;
    item.iconPath = new vscode.ThemeIcon('ellipsis');
    item.command = { command: commands.filterActionItems, title: vscode.l10n.t('Filter Action Items') };
    return item;
  }

  private groupLabel(key: string): string {
    switch (this.view.current.grouping) {
      case 'urgency': return urgencyInWords(key as Urgency);
      case 'owner': return key || vscode.l10n.t('No Owner');
      case 'severity': return key || vscode.l10n.t('No Severity');
      case 'document': return this.workspace.index.get(key)?.title ?? key;
    }
  }

  private actionItem(node: ItemNode): vscode.TreeItem {
    const { entry, group, nth } = node;
    const { item, uri } = entry;
    const today = this.today.forTeam();
    const row = new vscode.TreeItem(item.text);
    row.id = `${this.view.current.grouping} ${group} ${uri}#${item.line}.${nth}`;
    row.description = describe(entry, this.view.current.grouping, today);
    row.iconPath = iconOf(urgencyOf(entry, today), item.state);
    row.contextValue = `actionItem.${item.state}${item.ticket === undefined ? '' : '.ticket'}`;
    row.accessibilityInformation = { label: spoken(entry, today) };
    row.command = { command: commands.openActionItem, title: vscode.l10n.t('Open'), arguments: [node] };
    const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
    if (item.state !== 'dropped') {
      row.checkboxState = {
        state: item.state === 'done' ? Checked : Unchecked,
        tooltip: item.state === 'done' ? vscode.l10n.t('Reopen') : vscode.l10n.t('Mark done'),
      };
    }
    return row;
  }
}
