import * as vscode from 'vscode';
import type { SystemId } from '../../integrations/system';
import { systemOf } from '../../integrations/systems';
import { askChoice, back } from '../multi-step/multi-step';
import type { Connections } from './connections';

/** **Incident: Disconnect a System**: forgets its token. Nothing is asked of the system: the token itself ends where it was made. */
export async function disconnect(connections: Connections): Promise<void> {
  await connections.look();
  const id = await askChoice<SystemId>({ title: vscode.l10n.t('Disconnect a System') }, {
    placeholder: vscode.l10n.t('Which system?'),
    choices: connections.with().map((each) => ({ value: each, label: systemOf(each).name, description: connections.about(each)!.account })),
  });
  if (id === back) return;
  await connections.keep(id, undefined);
  void vscode.window.showInformationMessage(vscode.l10n.t('{0} is disconnected. Its token still holds until it is withdrawn there.', systemOf(id).name));
}
