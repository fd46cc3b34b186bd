import * as vscode from 'vscode';
import { changeSeverity, changeStatus } from '../../../core/incident/lifecycle/changes';
import { obligationChanges, type Obligation } from '../../../core/incident/obligation-changes';
import { type IncidentStatus, statuses } from '../../../core/incident/status';
import type { Severity } from '../../../core/policy/schema';
import { askSeverity, named } from '../../generate/questions';
import { askChoice, askText, runSteps } from '../../multi-step/multi-step';
import type { Incident } from '../records';
import { chooseIncident, type IncidentCommandParts, type IncidentSource, isOpen, stillMeant } from './parts';
import { askResolution } from './resolve';

type Status = Exclude<IncidentStatus, 'resolved'>;

/** **Incident: Change Status**. */
export async function askStatus(parts: IncidentCommandParts, source: IncidentSource): Promise<void> {
  const incident = await chooseIncident(parts, source);
  const next = statuses[statuses.indexOf(incident.record.status) + 1];
  const { status, note = '' } = await runSteps<{ status: IncidentStatus; note: string }>(vscode.l10n.t('Change Status'), [
    async (said, at) => named('status', await askChoice<IncidentStatus>(at, {
      placeholder: vscode.l10n.t('How far is it?'), active: (each) => each === (said.status ?? next),
      choices: (Object.entries(statusLabels()) as [IncidentStatus, string][]).map(([value, label]) => ({ label, value })),
    })),
    async (said, at) => (said.status === 'resolved' ? {} : named('note', await askText(at, {
      prompt: vscode.l10n.t('In a few words, why? It may be left empty'), value: said.note,
    }))),
  ]);
  if (status === 'resolved') return askResolution(parts, incident.uri);
  if (status) await setStatus(parts, incident, status, note);
}

export async function setStatus(parts: IncidentCommandParts, { uri, record }: Incident, status: Status, note: string): Promise<void> {
  if (record.status === status) throw new Error(vscode.l10n.t('The incident is {0} already.', statusLabels()[status]));
  const at = parts.clock.now();
  await parts.editor.change(uri, stillMeant(isOpen, (incident) => changeStatus(incident, at, status, note)));
}

/** **Incident: Change Severity**: shows what the other severity asks for before it is changed. */
export async function askOtherSeverity(parts: IncidentCommandParts, source: IncidentSource): Promise<void> {
  const incident = await chooseIncident(parts, source);
  const { policy, record } = incident;
  const { severity: id, reason = '' } = await runSteps<{ severity: string; reason: string }>(vscode.l10n.t('Change Severity'), [
    async (said, at) => named('severity', await askSeverity(at, policy, said.severity ?? record.severity?.id)),
    async (said, at) => named('reason', await askText(at, {
      prompt: [...changesInWords(record.severity, policy.severities.find((each) => each.id === said.severity)), vscode.l10n.t('Why? It may be left empty')].join(' · '),
      value: said.reason,
    })),
  ]);
  const severity = policy.severities.find((each) => each.id === id);
  if (severity) await setSeverity(parts, incident, severity, reason);
}

export async function setSeverity(parts: IncidentCommandParts, { uri, record }: Incident, severity: Severity, reason: string): Promise<void> {
  if (record.severity?.id === severity.id) throw new Error(vscode.l10n.t('The incident is {0} already.', severity.id));
  const at = parts.clock.now();
  await parts.editor.change(uri, stillMeant(isOpen, (incident) => changeSeverity(incident, at, severity, reason)));
  const changes = changesInWords(record.severity, severity);
  if (changes.length > 0) void vscode.window.showInformationMessage(vscode.l10n.t('{0} from now on. {1}', severity.id, changes.join(' · ')));
}

/** `Response: < 15 minutes`, for each duty that becomes another one. */
function changesInWords(from: Severity | undefined, to: Severity | undefined): string[] {
  if (!to) return [];
  const labels = obligationLabels();
  return obligationChanges(from, to).filter(({ obligation }) => labels[obligation]).map(({ obligation, after }) => {
    const value = after === 'yes' ? vscode.l10n.t('yes') : after === '' ? vscode.l10n.t('no') : after;
    return `${labels[obligation]}: ${value}`;
  });
}

function obligationLabels(): Record<Obligation, string> {
  return {
    response: vscode.l10n.t('Response'),
    escalation: vscode.l10n.t('Escalation'),
    communication: vscode.l10n.t('Communication'),
    updates: vscode.l10n.t('Minutes between updates'),
    mitigation: vscode.l10n.t('Minutes to mitigate'),
    postmortem: vscode.l10n.t('Postmortem'),
    sla: vscode.l10n.t('Service level'),
    commander: vscode.l10n.t('Incident commander'),
    statusPage: vscode.l10n.t('Status page'),
  };
}

function statusLabels(): Record<IncidentStatus, string> {
  return {
    investigating: vscode.l10n.t('Investigating'),
    identified: vscode.l10n.t('Identified'),
    monitoring: vscode.l10n.t('Monitoring'),
    resolved: vscode.l10n.t('Resolved'),
  };
}
