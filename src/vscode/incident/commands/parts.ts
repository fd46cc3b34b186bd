import * as vscode from 'vscode';
import { nameOf, peopleNamed } from '../../../core/incident/on-call';
import { peopleOf } from '../../../core/policy/people';
import type { Policy } from '../../../core/policy/schema';
import type { Log } from '../../../core/ports';
import type { Connections } from '../../connections/connections';
import { labelOf } from '../../labels';
import { type GenerateParts, gitUserName } from '../../generate/making';
import type { ActiveIncidents, Incident } from '../records';
import type { RecordChanges } from './record-changes';
import { type RecordChange, refuseUnwritable } from './record-editor';

export interface IncidentCommandParts extends GenerateParts {
  readonly incidents: ActiveIncidents;
  readonly editor: RecordChanges;
  readonly connections: Connections;
  readonly log: Log;
}

/** The record that a view or notification names; from the palette nothing. */
export type IncidentSource = vscode.Uri | { readonly uri: vscode.Uri } | undefined;

/** The incident that a command changes, as `findIncident` finds it. Throws, before anything is asked, where its record can't be changed. */
export async function chooseIncident(
  parts: Pick<IncidentCommandParts, 'incidents'>, source: IncidentSource, isMeant: (incident: Incident) => boolean = isOpen,
): Promise<Incident> {
  const incident = await findIncident(parts, source, isMeant);
  await refuseUnwritable(incident.uri, incident.document.text);
  return incident;
}

/**
 * The incident that a command is about: the one that it is called for, the one in the active editor, the only one that it can be
 * about, or one that is picked. Throws where there is none, or where the one that a person looks at is not such an incident;
 * rejects with `CancellationError` where none is picked.
 */
export async function findIncident(
  { incidents }: Pick<IncidentCommandParts, 'incidents'>, source: IncidentSource, isMeant: (incident: Incident) => boolean,
): Promise<Incident> {
  await incidents.ready;
  const uri = source instanceof vscode.Uri ? source : source?.uri;
  if (uri) return incidents.at(uri);
  const { shown } = incidents;
  if (shown && !isMeant(shown)) throw otherwise(shown);
  if (shown) return shown;
  const choices = [...incidents.open, ...incidents.closing].filter(isMeant);
  if (choices.length === 0) throw new Error(vscode.l10n.t('There is no such incident. Declare one, or open its record.'));
  const { active } = incidents;
  if (active && isMeant(active)) return active;
  if (choices.length === 1) return choices[0]!;
  const picked = await vscode.window.showQuickPick(choices.map((incident) => ({
    label: labelOf(incident.record.severity?.id, incident.record.title), detail: vscode.workspace.asRelativePath(incident.uri), incident,
  })), { placeHolder: vscode.l10n.t('Which incident?') });
  if (!picked) throw new vscode.CancellationError();
  return picked.incident;
}

export const isOpen = ({ record }: Pick<Incident, 'record'>): boolean => record.status !== 'resolved';
export const isResolved = ({ record }: Pick<Incident, 'record'>): boolean => record.status === 'resolved';

/** A change for incidents that are `isMeant` only: while a form is filled in, somebody else may resolve its incident, or reopen it. */
export function stillMeant(isMeant: (incident: Pick<Incident, 'record'>) => boolean, change: RecordChange): RecordChange {
  return (incident) => {
    if (!isMeant(incident)) throw otherwise(incident);
    return change(incident);
  };
}

/** What to say of an incident that is resolved where an open one is meant, or the other way round. */
export function otherwise(incident: Pick<Incident, 'record'>): Error {
  const { title } = incident.record;
  return new Error(isOpen(incident) ? vscode.l10n.t('"{0}" is not resolved.', title) : vscode.l10n.t('"{0}" is resolved. Reopen it first.', title));
}

/** The names to choose a person from, each person once: those of the record, of the policy, and everybody who owns action items. */
export function peopleFor({ workspace }: Pick<IncidentCommandParts, 'workspace'>, policy: Policy, incident?: Incident): string[] {
  const { commander, responders = [] } = incident?.record ?? {};
  return peopleOf(policy).distinct([...(commander ? [commander] : []), ...responders, ...peopleNamed(policy), ...workspace.index.people()]);
}

/** Who is at the keyboard, as the policy names them. */
export async function whoAmI({ git }: Pick<IncidentCommandParts, 'git'>, policy: Policy): Promise<string | undefined> {
  const name = await gitUserName(git);
  const contact = name === undefined ? undefined : peopleOf(policy).contact(name);
  return contact ? nameOf(contact) : name;
}
