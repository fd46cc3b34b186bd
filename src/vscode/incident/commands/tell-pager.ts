import * as vscode from 'vscode';
import type { Pager } from '../../../integrations/capabilities';
import { patiently } from '../../connections/patiently';
import { incidentId } from '../incident-id';
import type { Incident } from '../records';
import { reportFailure } from '../report-failure';
import type { IncidentCommandParts } from './parts';

type Parts = Pick<IncidentCommandParts, 'connections' | 'editor' | 'clock' | 'log'>;

/** Tells the pager that was used for an incident what a person has done here. Never rejects: the deed is written down already. */
export async function tellPager(parts: Parts, incident: Incident, deed: keyof Pager): Promise<void> {
  if (!parts.connections.can('messages')) return;
  try {
    const opened = await parts.connections.opened(incident.policy, 'messages');
    await Promise.all(opened.flatMap(({ name, capabilities: { pager } }) => (pager ? [tell(parts, incident, deed, { name, pager })] : [])));
  } catch (error) {
    parts.log.error('The pager could not be told', error);
  }
}

async function tell(parts: Parts, incident: Incident, deed: keyof Pager, { name, pager }: { readonly name: string; readonly pager: Pager }): Promise<void> {
  const { uri, record } = incident;
  try {
    const isTold = await patiently(vscode.l10n.t('Asking {0}…', name), pager[deed](incidentId(uri, record)));
    if (isTold) void vscode.window.showInformationMessage(deed === 'acknowledge' ? vscode.l10n.t('Acknowledged in {0}, too.', name) : vscode.l10n.t('Resolved in {0}, too.', name));
  } catch (error) {
    parts.log.error(`${name} did not take that the incident is ${deed}d`, error);
    await reportFailure(parts, uri, {
      row: deed === 'acknowledge' ? `Acknowledging in ${name} failed` : `Resolving in ${name} failed`,
      said: deed === 'acknowledge' ? vscode.l10n.t('The incident is not acknowledged in {0}.', name) : vscode.l10n.t('The incident is not resolved in {0}.', name),
      reasons: [error],
      again: () => tell(parts, incident, deed, { name, pager }),
    });
  }
}
