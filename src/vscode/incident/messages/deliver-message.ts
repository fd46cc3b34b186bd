import * as vscode from 'vscode';
import { deliver, type Deliveries, type OutgoingMessage, type Sender } from '../../../core/incident/sender';
import { patiently } from '../../connections/patiently';
import { noteRow, reportFailure, type ReportParts } from '../report-failure';
import { channelInWords } from './message-words';
import { namesOf } from './takers';

/**
 * Hands a message to systems. What does not arrive is told, logged in the record, and tried again when somebody asks for it; the record
 * then says that it arrived, too.
 */
export async function deliverMessage(parts: ReportParts, senders: readonly Sender[], incident: vscode.Uri, message: OutgoingMessage, isTriedAgain = false): Promise<void> {
  const { arrived, failed } = await deliverPatiently(parts, senders, message);
  if (arrived.length > 0) {
    void tellArrived(arrived);
    if (isTriedAgain) await noteRow(parts, incident, `Sent to ${message.channel} (${namesOf(arrived.map(({ sender }) => sender))})`);
  }
  if (failed.length === 0) return;
  const names = namesOf(failed.map(({ sender }) => sender));
  await reportFailure(parts, incident, {
    row: `Sending to ${message.channel} failed (${names})`,
    said: vscode.l10n.t('{0} did not take the message. It is logged all the same.', names),
    reasons: failed.map(({ reason }) => reason),
    text: message.text,
    again: () => deliverMessage(parts, failed.map(({ sender }) => sender), incident, message, true),
  });
}

/** Whoever gives up waiting does not know what arrived: all of it counts as failed, and what is tried again is not sent twice. */
async function deliverPatiently({ log }: ReportParts, senders: readonly Sender[], message: OutgoingMessage): Promise<Deliveries> {
  try {
    return await patiently(vscode.l10n.t('Sending to {0}…', namesOf(senders)), deliver(senders, message, log));
  } catch (reason) {
    log.warn(`Nobody waited for ${namesOf(senders)} to take the message for ${channelInWords(message.channel)}`);
    return { arrived: [], failed: senders.map((sender) => ({ sender, reason })) };
  }
}

async function tellArrived(arrived: Deliveries['arrived']): Promise<void> {
  const names = namesOf(arrived.map(({ sender }) => sender));
  const said = arrived.every(({ wasThere }) => wasThere)
    ? vscode.l10n.t('{0} had it already, so that nothing was sent twice.', names)
    : vscode.l10n.t('Sent to {0}, and logged in the record.', names);
  const open = vscode.l10n.t('Open');
  const [url] = arrived.flatMap((each) => (each.url?.startsWith('https://') ? [each.url] : []));
  if (await vscode.window.showInformationMessage(said, ...url === undefined ? [] : [open]) === open) await vscode.env.openExternal(vscode.Uri.parse(url!, true));
}
