import * as vscode from 'vscode';
import type { IndexedActionItem } from '../../core/index/document-index';
import type { Grouping } from '../../core/index/queries/action-item-groups';
import type { Urgency } from '../../core/index/queries/action-items';
import { dayInWords, distanceInWords } from '../dates';

/** What stands behind an item's text in the tree: when, who, how bad; without what its group says already. */
export function describe({ item, document }: IndexedActionItem, grouping: Grouping, today: string): string {
  const due = item.state === 'open' ? whenDue(item.due, item.dueText, today) : stateInWords(item.state);
  const parts = [due, grouping === 'owner' ? '' : item.owners.join(', '), grouping === 'severity' ? '' : document.severity ?? ''];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Everything about an item, for who points at it. Texts of documents go in as plain text, never as markup. */
export function tooltipOf({ item, document }: IndexedActionItem, today: string): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  tooltip.supportHtml = false;
  tooltip.appendText(item.text);
  tooltip.appendMarkdown('\n\n');
  const line = (label: string, value: string | undefined) => {
    if (!value) return;
    tooltip.appendMarkdown(`*${label}*: `);
    tooltip.appendText(value);
    tooltip.appendMarkdown('  \n');
  };
  line(vscode.l10n.t('Owner'), item.owners.join(', ') || vscode.l10n.t('nobody yet'));
  line(vscode.l10n.t('Due'), item.due ? `${dayInWords(item.due)} (${distanceInWords(item.due, today)})` : item.dueText ?? vscode.l10n.t('no date'));
  if (item.state !== 'open') line(vscode.l10n.t('State'), item.doneOn ? `${stateInWords(item.state)}, ${dayInWords(item.doneOn)}` : stateInWords(item.state));
  line(vscode.l10n.t('Ticket'), item.ticket);
  line(vscode.l10n.t('Severity'), document.severity ?? document.severityText);
  line(vscode.l10n.t('Document'), document.title);
  line(vscode.l10n.t('File'), `${document.path}:${item.line + 1}`);
  return tooltip;
}

/** The same for a screen reader, in one sentence. */
export function spoken({ item, document }: IndexedActionItem, today: string): string {
  const owner = item.owners.length > 0 ? vscode.l10n.t('owner {0}', item.owners.join(', ')) : vscode.l10n.t('no owner');
  const due = item.state === 'open' ? whenDue(item.due, item.dueText, today) || vscode.l10n.t('no date') : stateInWords(item.state);
  return [item.text, due, owner, document.severity, document.title].filter((part) => part !== undefined).join(', ');
}

function whenDue(due: string | undefined, dueText: string | undefined, today: string): string {
  return due ? distanceInWords(due, today) : dueText ?? '';
}

export function stateInWords(state: 'open' | 'done' | 'dropped'): string {
  if (state === 'done') return vscode.l10n.t('done');
  return state === 'dropped' ? vscode.l10n.t('dropped') : vscode.l10n.t('open');
}

export function urgencyInWords(urgency: Urgency): string {
  switch (urgency) {
    case 'overdue': return vscode.l10n.t('Overdue');
    case 'thisWeek': return vscode.l10n.t('This Week');
    case 'later': return vscode.l10n.t('Later');
    case 'noDate': return vscode.l10n.t('No Date');
    case 'closed': return vscode.l10n.t('Closed');
  }
}

export function iconOf(urgency: Urgency, state: 'open' | 'done' | 'dropped'): vscode.ThemeIcon {
  switch (urgency) {
    case 'overdue': return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.errorForeground'));
    case 'thisWeek': return new vscode.ThemeIcon('calendar', new vscode.ThemeColor('list.warningForeground'));
    case 'later': return new vscode.ThemeIcon('calendar');
    case 'noDate': return new vscode.ThemeIcon('circle-outline');
    case 'closed': return new vscode.ThemeIcon(state === 'done' ? 'pass' : 'circle-slash');
  }
}
