import * as vscode from 'vscode';
import type { ActionItem, IncidentDocument } from '../../../core/document/model';
import { signOf } from '../../../core/index/action-item-sign';
import { titleOf } from '../../../core/index/summarize';
import type { TicketDraft, TicketFact } from '../../../integrations/capabilities';

/** A longer text is a description: the title of a ticket is its beginning. */
const longestTitle = 200;

/** What a ticket for an action item says: what is to be done, by whom and when, and where it stands. */
export function draftOf(document: IncidentDocument, item: ActionItem, uri: vscode.Uri): TicketDraft {
  const path = vscode.workspace.asRelativePath(uri, false);
  const isLong = item.text.length > longestTitle;
  const facts: readonly (readonly [label: string, value: string | undefined])[] = [
    [vscode.l10n.t('Action item'), isLong ? item.text : undefined],
    [vscode.l10n.t('Document'), titleOf(document, path)],
    [vscode.l10n.t('Date'), document.day?.value],
    [vscode.l10n.t('File'), `${path}:${item.line + 1}`],
    [vscode.l10n.t('Owner'), item.owners.map(({ value }) => value).join(', ')],
    [vscode.l10n.t('Due'), item.due?.value ?? item.dueText?.value],
  ];
  return {
    title: isLong ? `${item.text.slice(0, longestTitle).trimEnd()}…` : item.text,
    facts: facts.flatMap(([label, value]): TicketFact[] => (value ? [{ label, value }] : [])),
    due: item.due?.value,
    sign: signOf(document, item, path),
  };
}
