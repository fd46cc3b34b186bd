import * as vscode from 'vscode';
import type { ActionItem } from '../../core/document/model';
import { textOf } from '../../core/index/summarize';
import type { Connections } from '../connections/connections';
import { commands, settings } from '../contract';
import { distanceInWords } from '../dates';
import type { Documents } from '../documents/documents';
import type { Today } from '../documents/today';
import { withoutIcons } from '../labels';
import type { ActionItemTarget } from './target';

/** Over each action item in an editor: tick it, see and change who does it by when, and make a ticket of it where a tracker is connected. */
export class ActionItemCodeLenses implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly configuration = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(settings.codeLens)) this.refresh();
  });
  readonly onDidChangeCodeLenses = this.changes.event;

  constructor(private readonly documents: Documents, private readonly today: Today, private readonly connections: Connections) {}

  refresh(): void {
    this.changes.fire();
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    if (!vscode.workspace.getConfiguration(undefined, document).get<boolean>(settings.codeLens, true)) return [];
    const kind = this.documents.kindOf(document);
    if (!kind || kind === 'runbook') return [];
    const today = this.today.for(document.uri);
    const canMakeTickets = this.connections.can('tickets');
    return this.documents.parse(document).actionItems.flatMap((item) => lensesOf(document, item, { today, canMakeTickets }));
  }

  dispose(): void {
    this.configuration.dispose();
    this.changes.dispose();
  }
}

function lensesOf(document: vscode.TextDocument, item: ActionItem, { today, canMakeTickets }: { readonly today: string; readonly canMakeTickets: boolean }): vscode.CodeLens[] {
  const { range } = document.lineAt(item.line);
  const target: ActionItemTarget = { uri: document.uri.toString(), line: item.line, text: textOf(item) };
  const lens = (title: string, command: string, tooltip: string) =>
    new vscode.CodeLens(range, { title, command, tooltip, arguments: [target] });
  if (item.state !== 'open') {
    return [lens(`$(discard) ${vscode.l10n.t('Reopen')}`, commands.reopenActionItem, vscode.l10n.t('Open this action item again'))];
  }
  const owners = item.owners.map(({ value }) => value).join(', ');
  const due = item.due ? distanceInWords(item.due.value, today) : undefined;
  return [
    lens(`$(check) ${vscode.l10n.t('Mark done')}`, commands.markActionItemDone, vscode.l10n.t('Mark this action item done')),
    lens(`$(person) ${withoutIcons(owners) || vscode.l10n.t('Set owner')}`, commands.changeActionItemOwner, vscode.l10n.t('Change owner')),
    lens(`$(calendar) ${due ?? vscode.l10n.t('Set due date')}`, commands.changeActionItemDueDate, vscode.l10n.t('Change due date')),
    ...(canMakeTickets && item.ticket === undefined
      ? [lens(`$(issues) ${vscode.l10n.t('Create ticket')}`, commands.createActionItemTicket, vscode.l10n.t('Create a ticket for this action item'))]
      : []),
  ];
}
