import * as vscode from 'vscode';
import { fingerprint } from '../../../core/incident/fingerprint';
import type { OutgoingMessage, Sender } from '../../../core/incident/sender';
import { minute } from '../../../core/time/units';
import type { Connections } from '../../connections/connections';
import { patiently } from '../../connections/patiently';
import type { Policies } from '../../policies/policies';
import { incidentId } from '../incident-id';
import type { ActiveIncidents } from '../records';
import type { ReportParts } from '../report-failure';
import { finishMessage, type FinishedMessage, type FinishParts } from './finish-message';
import { deliverMessage } from './deliver-message';
import { takersOf } from './takers';

export interface SendParts extends FinishParts, ReportParts {
  readonly connections: Connections;
  readonly incidents: ActiveIncidents;
  readonly policies: Policies;
}

/**
 * **Incident: Send and Log**: notes in the record what is sent where, and sends the message in an editor to the connected systems that
 * take it. What customers will read is confirmed first.
 */
export async function sendAndLog(parts: SendParts, uri = vscode.window.activeTextEditor?.document.uri): Promise<void> {
  let takers: readonly Sender[] = [];
  let notifiesCustomers = false;
  const message = await finishMessage(parts, uri, {
    anyway: vscode.l10n.t('Send Anyway'),
    prepare: async (written) => {
      takers = await takersOf(parts.connections, parts.policies.for(written.incident).policy, written);
      if (takers.length === 0) throw new Error(vscode.l10n.t('No connected system takes this message. Copy it instead.'));
      notifiesCustomers = await confirmCustomers(takers, written.text);
    },
  });
  if (message) await deliverMessage(parts, takers, message.incident, await outgoing(parts, message, notifiesCustomers));
}

/** Asks, where customers will read it, whether they are told. */
async function confirmCustomers(takers: readonly Sender[], text: string): Promise<boolean> {
  const pagesOf = takers.filter(({ customerPage }) => customerPage !== undefined);
  if (pagesOf.length === 0) return false;
  const pages = await patiently(vscode.l10n.t('Asking {0}…', pagesOf.map(({ name }) => name).join(', ')), Promise.all(pagesOf.map(pageOf)));
  const [notify, quietly] = [vscode.l10n.t('Publish and Notify Subscribers'), vscode.l10n.t('Publish Quietly')];
  const picked = await vscode.window.showWarningMessage(vscode.l10n.t('Customers will read this on {0}.', pages.join(' · ')), { modal: true, detail: text }, notify, quietly);
  if (picked === undefined) throw new vscode.CancellationError();
  return picked === notify;
}

/** `Statuspage (Acme, status.acme.example)`; a page whose name nobody tells goes by its system. */
async function pageOf({ name, customerPage }: Sender): Promise<string> {
  const page = await customerPage?.().catch(() => undefined);
  return page === undefined ? name : `${name} (${page})`;
}

async function outgoing({ incidents }: SendParts, message: FinishedMessage, notifiesCustomers: boolean): Promise<OutgoingMessage> {
  const { incident: uri, name, channel, text, at } = message;
  const { record } = await incidents.at(uri);
  const id = incidentId(uri, record);
  return {
    name, channel, text, notifiesCustomers,
    incident: { id, title: record.title, status: record.status, began: record.detected?.value ?? record.declared },
    sign: fingerprint([id, name, channel, text, Math.floor(at / minute)].join('\n')),
  };
}
