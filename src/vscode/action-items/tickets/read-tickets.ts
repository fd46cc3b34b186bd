import * as vscode from 'vscode';
import type { IndexedActionItem } from '../../../core/index/document-index';
import type { Ticket } from '../../../integrations/capabilities';
import { aFewAtATime } from '../../a-few-at-a-time';
import type { Connections } from '../../connections/connections';
import type { Policies } from '../../policies/policies';
import { openTrackers, type OpenedTracker } from './choose-tracker';

/** An open action item, its ticket as it is written, and who knows that. */
export interface Tracked {
  readonly entry: IndexedActionItem;
  readonly name: string;
  readonly tracker: OpenedTracker;
}

/** What was heard of one ticket; `ticket` is undefined where there is none of that name that this person may see. */
export type Heard = { readonly tracked: readonly Tracked[] } & ({ readonly ticket: Ticket | undefined } | { readonly error: unknown });

/** So many are asked for at once: more would look like an attack. */
const atOnce = 4;

/** Those of the items whose ticket one of the connected trackers knows, by the policy of the folder that each is in. */
export async function trackedOf(items: readonly IndexedActionItem[], { connections, policies }: { readonly connections: Connections; readonly policies: Policies }): Promise<Tracked[]> {
  const opened = new Map<string | undefined, Promise<OpenedTracker[]>>();
  const trackersOf = (uri: vscode.Uri) => {
    const { folder, policy } = policies.for(uri);
    const key = folder?.uri.toString();
    const trackers = opened.get(key) ?? openTrackers(connections, policy);
    opened.set(key, trackers);
    return trackers;
  };
  const tracked: Tracked[] = [];
  for (const entry of items) {
    const name = entry.item.ticket;
    const tracker = name === undefined ? undefined : (await trackersOf(vscode.Uri.parse(entry.uri))).find((each) => each.tracker.knows(name));
    if (name !== undefined && tracker) tracked.push({ entry, name, tracker });
  }
  return tracked;
}

/** Asks for each ticket once, however many items name it. Rejects with `CancellationError` where the person gives it up. */
export async function readTickets(tracked: readonly Tracked[]): Promise<Heard[]> {
  const byTicket = new Map<OpenedTracker, Map<string, Tracked[]>>();
  for (const each of tracked) {
    const names = byTicket.get(each.tracker) ?? new Map<string, Tracked[]>();
    byTicket.set(each.tracker, names.set(each.name, [...names.get(each.name) ?? [], each]));
  }
  const wanted = [...byTicket.values()].flatMap((names) => [...names.values()]);
  const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Reading tickets'), cancellable: true };
  return vscode.window.withProgress(options, (progress, given) => aFewAtATime(wanted, atOnce, async (same): Promise<Heard> => {
    if (given.isCancellationRequested) throw new vscode.CancellationError();
    const { name, tracker: { tracker } } = same[0]!;
    const heard = await tracker.read(name).then((ticket) => ({ tracked: same, ticket }), (error: unknown) => ({ tracked: same, error }));
    progress.report({ message: name, increment: 100 / wanted.length });
    return heard;
  }));
}
