import * as vscode from 'vscode';
import type { Settling } from '../../core/incident/due';
import { commands } from '../contract';

/** The command that settles a due thing. */
export const settlingCommands: Readonly<Record<Settling, string>> = {
  acknowledge: commands.acknowledgeIncident,
  page: commands.pageOnCall,
  postUpdate: commands.postUpdate,
  changeStatus: commands.changeIncidentStatus,
  escalate: commands.escalateIncident,
  resolve: commands.resolveIncident,
  openRecord: commands.openIncident,
  newPostmortem: commands.newPostmortemFromIncident,
};

export function settle(by: Settling, uri: vscode.Uri): Thenable<unknown> {
  return vscode.commands.executeCommand(settlingCommands[by], uri);
}

/** What to do about a due thing, for a button. */
export function settlingInWords(by: Settling): string {
  switch (by) {
    case 'acknowledge': return vscode.l10n.t('Acknowledge');
    case 'page': return vscode.l10n.t('Page On-Call…');
    case 'postUpdate': return vscode.l10n.t('Post Update…');
    case 'changeStatus': return vscode.l10n.t('Change Status…');
    case 'escalate': return vscode.l10n.t('Escalate…');
    case 'resolve': return vscode.l10n.t('Resolve…');
    case 'openRecord': return vscode.l10n.t('Open Record');
    case 'newPostmortem': return vscode.l10n.t('Write Postmortem…');
  }
}
