import * as vscode from 'vscode';
import type { Indexed } from '../../core/index/document-index';
import { byService, freshnessOf, type ServiceGroup } from '../../core/index/queries/runbooks';
import type { RunbookSummary } from '../../core/index/summary';
import { commands, views } from '../contract';
import { dayInWords, daysInWords, distanceInWords } from '../dates';
import { DocumentTree, type DocumentTreeParts } from '../documents/document-tree';
import { tooltipOf } from '../tooltip';

export type RunbookNode =
  | { readonly kind: 'service'; readonly group: ServiceGroup }
  | { readonly kind: 'runbook'; readonly entry: Indexed<RunbookSummary>; readonly service: string };

export class RunbookTree extends DocumentTree<RunbookNode> {
  constructor(parts: DocumentTreeParts) {
    super(parts, 'runbook', views.runbooks);
  }

  getChildren(node?: RunbookNode): RunbookNode[] {
    if (node?.kind === 'runbook') return [];
    if (node) return node.group.runbooks.map((entry) => ({ kind: 'runbook', entry, service: node.group.service }));
    return byService(this.workspace.index.runbooks()).map((group) => ({ kind: 'service', group }));
  }

  getTreeItem(node: RunbookNode): vscode.TreeItem {
    if (node.kind === 'runbook') return this.runbookItem(node.entry, node.service);
    const { service, runbooks } = node.group;
    const label = service || vscode.l10n.t('No Service');
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
    item.id = service.toLowerCase();
    item.description = String(runbooks.length);
    item.accessibilityInformation = {
      label: runbooks.length === 1 ? vscode.l10n.t('{0}, 1 runbook', label) : vscode.l10n.t('{0}, {1} runbooks', label, runbooks.length),
    };
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: RunbookNode): vscode.TreeItem {
    if (node.kind === 'runbook') item.tooltip = tooltipOf(saidOf(node.entry.document, this.today.forTeam()), node.entry.document.excerpt);
    return item;
  }

  private runbookItem({ uri, document }: Indexed<RunbookSummary>, service: string): vscode.TreeItem {
    const { age, stale } = freshnessOf(document, this.today.forTeam());
    // Under its service's name the scenario alone tells the runbooks apart.
    const item = new vscode.TreeItem(service && document.scenario ? document.scenario : document.title);
    item.id = `${service} ${uri}`;
    item.iconPath = stale ? new vscode.ThemeIcon('history', new vscode.ThemeColor('list.warningForeground')) : new vscode.ThemeIcon('book');
    const old = age === undefined ? undefined : vscode.l10n.t('{0} old', daysInWords(age));
    item.description = [stale ? vscode.l10n.t('stale') : undefined, document.severity, document.owner, old]
      .filter((part) => !!part).join(' · ');
    item.contextValue = stale ? 'runbook.stale' : 'runbook';
    item.command = { command: commands.openDocument, title: vscode.l10n.t('Open'), arguments: [vscode.Uri.parse(uri)] };
    item.accessibilityInformation = { label: [document.title, item.description].filter((part) => part !== '').join(', ') };
    return item;
  }
}

function saidOf({ title, severity, severityText, owner, lastUpdated, reviewBy }: RunbookSummary, today: string): (string | undefined)[] {
  return [
    title,
    [severity ?? severityText, owner].filter((part) => !!part).join(' · '),
    lastUpdated
      ? vscode.l10n.t('Last updated on {0} ({1})', dayInWords(lastUpdated), distanceInWords(lastUpdated, today))
      : vscode.l10n.t('It does not say when it was last updated'),
    reviewBy && today > reviewBy ? vscode.l10n.t('A review was due by {0}', dayInWords(reviewBy)) : undefined,
  ];
}
