import * as vscode from 'vscode';
import type { Policy } from '../../../core/policy/schema';
import type { Tracker } from '../../../integrations/capabilities';
import type { Connected, Connections } from '../../connections/connections';
import { lacking } from '../../connections/lacking';
import { askChoice, back } from '../../multi-step/multi-step';

/** A tracker, and the system that it is of as people call it. */
export interface OpenedTracker {
  readonly system: string;
  readonly tracker: Tracker;
}

/** The trackers that are connected, as far as the policy tells them what they have to know. */
export async function openTrackers(connections: Connections, policy: Policy): Promise<OpenedTracker[]> {
  return ready(await connections.opened(policy, 'tickets'));
}

/** The tracker that tickets go to; asks where there are several. Rejects where there is none, in words that say what to do. */
export async function chooseTracker(connections: Connections, policy: Policy, title: string): Promise<OpenedTracker> {
  const connected = await connections.opened(policy, 'tickets');
  const trackers = ready(connected);
  if (trackers.length === 0) throw lacking(connected, vscode.l10n.t('No tracker is connected yet: Incident: Connect a System.'));
  if (trackers.length === 1) return trackers[0]!;
  const chosen = await askChoice<OpenedTracker>({ title }, {
    placeholder: vscode.l10n.t('Where is the ticket to be?'),
    choices: trackers.map((value) => ({ label: value.system, description: value.tracker.place, value })),
  });
  if (chosen === back) throw new vscode.CancellationError();
  return chosen;
}

function ready(connected: readonly Connected[]): OpenedTracker[] {
  return connected.flatMap(({ name, capabilities: { tracker } }) => (tracker ? [{ system: name, tracker }] : []));
}
