import * as vscode from 'vscode';
import { sectionOf } from '../../core/document/facts';
import { eventRow } from '../../core/incident/event-rows';
import { importRows, type ImportedRow, isWritten } from '../../core/incident/import-rows';
import { type IncidentRecord, type LiveIncident, readRecord } from '../../core/incident/record';
import { hour } from '../../core/time/units';
import { clockAt } from '../../core/time/zone';
import type { EventSource, WantedEvents } from '../../integrations/capabilities';
import { lacking } from '../connections/lacking';
import { patiently } from '../connections/patiently';
import { systemWords } from '../connections/system-words';
import { withoutIcons } from '../labels';
import { inDigits } from '../words';
import { anyIncident } from './any-incident';
import type { IncidentCommandParts, IncidentSource } from './commands/parts';
import { refuseUnwritable } from './commands/record-editor';
import { incidentId } from './incident-id';

/** A document whose timeline gets the events. */
interface Target extends LiveIncident {
  readonly uri: vscode.Uri;
}

interface Source {
  readonly name: string;
  readonly events: EventSource;
}

/** **Incident: Import Events into the Timeline**: asks a connected system what happened meanwhile, and writes down what is picked of it. */
export async function importEvents(parts: IncidentCommandParts, source: IncidentSource): Promise<void> {
  const postmortem = source ? undefined : shownPostmortem(parts);
  const target = postmortem ?? await anyIncident(parts, source);
  const { uri, document, policy, record } = target;
  await refuseUnwritable(uri, document.text);
  const { name, events } = await chooseSource(parts, target);
  const thread = events.asks === 'thread' ? await askThread(name) : undefined;
  const rows = await rowsOf(name, events, { ...spanOf(record, postmortem !== undefined, parts.clock.now()), incident: incidentId(uri, record), thread });
  const picked = await pickRows(record, rows.filter((row) => !isWritten(record, row)));
  const read = (text: string): LiveIncident => {
    const parsed = parts.documents.parseText(uri, text);
    return { document: parsed, policy, record: readRecord(parsed, policy, policy.timeZone) };
  };
  await parts.editor.change(uri, (now) => importRows(now, picked, read));
  void vscode.window.showInformationMessage(vscode.l10n.t('Events from {0} in the timeline: {1}', name, inDigits(picked.length)));
}

/** The postmortem in the active editor, where it has a timeline. */
function shownPostmortem({ documents, policies }: IncidentCommandParts): Target | undefined {
  const shown = vscode.window.activeTextEditor?.document;
  if (!shown || documents.kindOf(shown) !== 'postmortem') return undefined;
  const document = documents.parse(shown);
  if (document.timeline.length === 0 && !sectionOf(document, 'timeline')) return undefined;
  const { policy } = policies.for(shown.uri);
  return { uri: shown.uri, document, policy, record: readRecord(document, policy, policy.timeZone) };
}

async function chooseSource({ connections }: IncidentCommandParts, { policy, record }: Target): Promise<Source> {
  const opened = await connections.opened(policy, 'events');
  const sources = opened.flatMap(({ name, capabilities: { events } }) => (events ? [{ name, events }] : []));
  const [only, ...others] = sources;
  if (!only) throw lacking(opened, vscode.l10n.t('No connected system tells events.'));
  if (others.length === 0) return only;
  const picked = await vscode.window.showQuickPick(sources.map((each) => ({ label: each.name, each })), { title: withoutIcons(record.title), placeHolder: vscode.l10n.t('Where from?') });
  if (!picked) throw new vscode.CancellationError();
  return picked.each;
}

async function askThread(system: string): Promise<string> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Import from {0}', system),
    prompt: vscode.l10n.t('The address of a message of the thread, as "Copy link" gives it'),
    placeHolder: 'https://',
    ignoreFocusOut: true,
    validateInput: (text) => (/^\s*https:\/\/\S+\s*$/.test(text) ? undefined : vscode.l10n.t('An address that begins with https://')),
  });
  if (typed === undefined) throw new vscode.CancellationError();
  return typed.trim();
}

/** From its beginning to its end. One that is looked back at ends with its timeline, where it does not say when. */
function spanOf({ started, detected, declared, resolved, timeline }: IncidentRecord, isOver: boolean, now: number): Pick<WantedEvents, 'from' | 'to'> {
  const moments = timeline.flatMap(({ at }) => at ?? []);
  const from = Math.min(...[started?.value, detected?.value, declared, ...moments].filter((at) => at !== undefined));
  if (!Number.isFinite(from)) throw new Error(vscode.l10n.t('Nothing there says when the incident began.'));
  return { from, to: resolved?.value ?? (isOver ? Math.max(from, ...moments) + hour : now) };
}

async function rowsOf(name: string, source: EventSource, wanted: WantedEvents): Promise<ImportedRow[]> {
  const { detectSecrets } = await import('../../secrets/detect');
  try {
    const events = await patiently(vscode.l10n.t('Asking {0}…', name), source.events(wanted));
    return await Promise.all(events.map(async (event) => eventRow(name, event, await detectSecrets(event.text))));
  } catch (error) {
    if (error instanceof vscode.CancellationError) throw error;
    throw new Error(systemWords(error), { cause: error });
  }
}

async function pickRows({ title, zone }: IncidentRecord, rows: readonly ImportedRow[]): Promise<readonly ImportedRow[]> {
  if (rows.length === 0) throw new Error(vscode.l10n.t('It tells nothing of that time that is not in the timeline already.'));
  const picked = await vscode.window.showQuickPick(rows.map((row) => {
    const { day, time } = clockAt(row.at, zone);
    return { label: withoutIcons(row.text), description: `${day} ${time}`, picked: true, row };
  }), { title: withoutIcons(title), placeHolder: vscode.l10n.t('What goes into the timeline?'), canPickMany: true, matchOnDescription: true, ignoreFocusOut: true });
  if (!picked || picked.length === 0) throw new vscode.CancellationError();
  return picked.map(({ row }) => row);
}
