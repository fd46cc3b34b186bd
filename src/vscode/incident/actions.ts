import * as vscode from 'vscode';
import type { Connections } from '../connections/connections';
import { commands } from '../contract';
import type { Clock } from '../../core/ports';
import { labelOf, withoutIcons } from '../labels';
import { words } from '../words';
import { whenDue } from './due-words';
import { settlingCommands, settlingInWords } from './settle';
import type { Situation } from './situation';
import type { Situations } from './situations';

interface Action extends vscode.QuickPickItem {
  readonly run?: () => Thenable<unknown>;
}

/** **Incident: Incident Actions**, which a click on the status bar shows: what is due first, then all that can be done. */
export async function offerActions(situations: Situations, clock: Clock, connections: Pick<Connections, 'can'>): Promise<void> {
  const situation = situations.foremost ?? situations.all()[0];
  if (!situation) throw new Error(vscode.l10n.t('No incident is open.'));
  const others = situations.all().filter(({ uri }) => uri.toString() !== situation.uri.toString());
  const picked = await vscode.window.showQuickPick<Action>([
    ...dueActions(situation, clock.now()),
    { label: vscode.l10n.t('actions'), kind: vscode.QuickPickItemKind.Separator },
    ...plainActions(situation, connections.can('events')),
    ...(others.length > 0 ? [{ label: vscode.l10n.t('other incidents'), kind: vscode.QuickPickItemKind.Separator }] : []),
    ...others.map((other): Action => ({
      label: `$(go-to-file) ${labelOf(other.record.severity?.id, other.record.title)}`, run: () => vscode.commands.executeCommand(commands.openIncident, other.uri),
    })),
  ], { title: [situation.record.severity?.id, situation.record.title].filter(Boolean).join(' '), placeHolder: vscode.l10n.t('What do you do?'), matchOnDetail: true });
  await picked?.run?.();
}

function dueActions({ uri, dues }: Situation, now: number): Action[] {
  if (dues.length === 0) return [];
  return [
    { label: vscode.l10n.t('due now and next'), kind: vscode.QuickPickItemKind.Separator },
    ...dues.map((due): Action => ({
      label: `$(${due.state === 'overdue' ? 'warning' : 'watch'}) ${settlingInWords(due.settledBy)}`,
      description: whenDue(due.at, now),
      detail: withoutIcons(words(due.what)),
      run: () => vscode.commands.executeCommand(settlingCommands[due.settledBy], uri),
    })),
  ];
}

function plainActions({ uri, record }: Situation, canImport: boolean): Action[] {
  const action = (icon: string, label: string, command: string): Action =>
    ({ label: `$(${icon}) ${label}`, run: () => vscode.commands.executeCommand(command, uri) });
  const after = [
    action('book', vscode.l10n.t('Open Runbook for…'), commands.openRunbookFor),
    action('go-to-file', vscode.l10n.t('Open Record'), commands.openIncident),
    ...canImport ? [action('cloud-download', vscode.l10n.t('Import Events into the Timeline…'), commands.importEvents)] : [],
    action('calendar', vscode.l10n.t('Save Calendar Invitation…'), commands.saveInvitation),
  ];
  if (record.status === 'resolved') {
    return [
      action('megaphone', vscode.l10n.t('Post Update…'), commands.postUpdate),
      action('file-add', vscode.l10n.t('Write Postmortem…'), commands.newPostmortemFromIncident),
      action('discard', vscode.l10n.t('Reopen…'), commands.reopenIncident),
      ...after,
    ];
  }
  return [
    action('edit', vscode.l10n.t('Log Event…'), commands.logIncidentEvent),
    action('megaphone', vscode.l10n.t('Post Update…'), commands.postUpdate),
    action('pulse', vscode.l10n.t('Change Status…'), commands.changeIncidentStatus),
    action('flame', vscode.l10n.t('Change Severity…'), commands.changeIncidentSeverity),
    action('arrow-up', vscode.l10n.t('Escalate…'), commands.escalateIncident),
    action('bell', vscode.l10n.t('Page On-Call…'), commands.pageOnCall),
    action('person', vscode.l10n.t('Hand Over Command…'), commands.handOverCommand),
    action('pass', vscode.l10n.t('Resolve…'), commands.resolveIncident),
    ...after,
  ];
}
