import * as vscode from 'vscode';
import { statusPage, type MessageName } from '../../../core/incident/messages';

/** What a message is called where one is chosen. */
export function messageInWords(name: MessageName): string {
  switch (name) {
    case 'incident': return vscode.l10n.t('Incident block');
    case 'update': return vscode.l10n.t('Update');
    case 'page': return vscode.l10n.t('Page text');
    case 'statusInitial': return vscode.l10n.t('First text for customers');
    case 'statusUpdate': return vscode.l10n.t('Update for customers');
    case 'statusResolved': return vscode.l10n.t('Resolution for customers');
    case 'resolved': return vscode.l10n.t('Resolution');
  }
}

/** A channel as people read it; records keep one name for the status page. */
export const channelInWords = (channel: string): string => (channel === statusPage ? vscode.l10n.t('Status page') : channel);
