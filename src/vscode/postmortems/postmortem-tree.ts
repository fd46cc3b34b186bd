import * as vscode from 'vscode';
import type { Indexed } from '../../core/index/document-index';
import { byQuarter, openItems, stateOf, type PostmortemState, type Quarter } from '../../core/index/queries/postmortems';
import type { PostmortemSummary } from '../../core/index/summary';
import { commands, views } from '../contract';
import { dayInWords, distanceInWords, quarterName } from '../dates';
import { DocumentTree, type DocumentTreeParts } from '../documents/document-tree';
import { tooltipOf } from '../tooltip';

type PostmortemNode =
  | { readonly kind: 'quarter'; readonly quarter: Quarter; readonly newest: boolean }
  | { readonly kind: 'postmortem'; readonly entry: Indexed<PostmortemSummary> };

export class PostmortemTree extends DocumentTree<PostmortemNode> {
  constructor(parts: DocumentTreeParts) {
    super(parts, 'postmortem', views.postmortems);
  }

  getChildren(node?: PostmortemNode): PostmortemNode[] {
    if (node?.kind === 'postmortem') return [];
    if (node) return node.quarter.postmortems.map((entry) => ({ kind: 'postmortem', entry }));
    return byQuarter(this.workspace.index.postmortems()).map((quarter, place) => ({ kind: 'quarter', quarter, newest: place < 2 }));
  }

  getTreeItem(node: PostmortemNode): vscode.TreeItem {
    if (node.kind === 'postmortem') return this.postmortemItem(node.entry);
    const { key, postmortems } = node.quarter;
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const label = key ? quarterName(key) : vscode.l10n.t('No Date');
    const item = new vscode.TreeItem(label, node.newest ? Expanded : Collapsed);
    item.id = key;
    item.description = String(postmortems.length);
    item.accessibilityInformation = {
      label: postmortems.length === 1 ? vscode.l10n.t('{0}, 1 postmortem', label) : vscode.l10n.t('{0}, {1} postmortems', label, postmortems.length),
    };
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: PostmortemNode): vscode.TreeItem {
    if (node.kind === 'postmortem') item.tooltip = tooltipOf(saidOf(node.entry.document, this.today.forTeam()), node.entry.document.excerpt);
    return item;
  }

  private postmortemItem({ uri, document }: Indexed<PostmortemSummary>): vscode.TreeItem {
    const state = stateOf(document, this.today.forTeam());
    const open = openItems(document);
    const item = new vscode.TreeItem(document.title);
    item.id = uri;
    item.iconPath = iconOf(state);
    item.description = [
      document.severity,
      state === 'published' ? undefined : stateInWords(state),
      open > 0 ? vscode.l10n.t('{0} open', open) : undefined,
    ].filter((part) => part !== undefined).join(' · ');
    item.contextValue = `postmortem.${state}`;
    item.command = { command: commands.openDocument, title: vscode.l10n.t('Open'), arguments: [vscode.Uri.parse(uri)] };
    item.accessibilityInformation = {
      label: [document.title, document.severity, stateInWords(state), openInWords(open), document.date && dayInWords(document.date)]
        .filter((part) => !!part).join(', '),
    };
    return item;
  }
}

function saidOf(document: PostmortemSummary, today: string): (string | undefined)[] {
  const state = stateOf(document, today);
  const deadline = state === 'published' ? undefined : document.publishBy;
  return [
    document.title,
    [document.severity ?? document.severityText, document.date && dayInWords(document.date)].filter((part) => !!part).join(' · '),
    deadline
      ? vscode.l10n.t('{0}: to be published by {1} ({2})', stateInWords(state), dayInWords(deadline), distanceInWords(deadline, today))
      : stateInWords(state),
    openInWords(openItems(document)),
  ];
}

function openInWords(count: number): string {
  if (count === 0) return vscode.l10n.t('no open action items');
  return count === 1 ? vscode.l10n.t('1 open action item') : vscode.l10n.t('{0} open action items', count);
}

function stateInWords(state: PostmortemState): string {
  switch (state) {
    case 'draft': return vscode.l10n.t('draft');
    case 'due': return vscode.l10n.t('due');
    case 'overdue': return vscode.l10n.t('overdue');
    case 'published': return vscode.l10n.t('published');
  }
}

function iconOf(state: PostmortemState): vscode.ThemeIcon {
  switch (state) {
    case 'draft': return new vscode.ThemeIcon('edit');
    case 'due': return new vscode.ThemeIcon('watch', new vscode.ThemeColor('list.warningForeground'));
    case 'overdue': return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.errorForeground'));
    case 'published': return new vscode.ThemeIcon('pass');
  }
}
