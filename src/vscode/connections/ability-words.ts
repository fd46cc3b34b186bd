import * as vscode from 'vscode';
import type { Ability } from '../../integrations/abilities';

/** What a system can do, where one is chosen. */
export function abilityInWords(ability: Ability): string {
  switch (ability) {
    case 'tickets': return vscode.l10n.t('tickets for action items');
    case 'messages': return vscode.l10n.t('sends messages');
    case 'alerts': return vscode.l10n.t('tells alerts');
    case 'deployments': return vscode.l10n.t('tells deployments');
    case 'events': return vscode.l10n.t('events for the timeline');
    case 'onCall': return vscode.l10n.t('tells who is on call');
  }
}
