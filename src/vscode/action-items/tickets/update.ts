import * as vscode from 'vscode';
import { drop, markDone } from '../../../core/edit/action-item-state';
import type { IndexedActionItem } from '../../../core/index/document-index';
import { systemWords } from '../../connections/system-words';
import { commands } from '../../contract';
import { withoutIcons } from '../../labels';
import { inDigits } from '../../words';
import type { ItemCommandParts } from '../item-commands';
import { stateInWords } from '../item-words';
import { targetOf } from '../target';
import { readTickets, trackedOf, type Heard } from './read-tickets';

/** An item whose ticket is closed. */
interface Closed extends vscode.QuickPickItem {
  readonly entry: IndexedActionItem;
  readonly state: 'done' | 'dropped';
}

/**
 * **Incident: Update Action Items from Their Tickets**: reads the tickets of open items, and ticks or drops those of which the ticket is
 * closed and which the person does not take out. What could not be read is said at the end, and in the log.
 */
export async function updateFromTickets(parts: ItemCommandParts): Promise<void> {
  await parts.workspace.ready;
  const open = parts.workspace.index.actionItems().filter(({ item }) => item.state === 'open' && item.ticket !== undefined);
  const tracked = await trackedOf(open, parts);
  if (tracked.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No open action item names a ticket of a connected tracker.'));
    return;
  }
  const heard = await readTickets(tracked);
  const closed = heard.flatMap(closedOf);
  const picked = closed.length > 0 ? await pick(closed) : [];
  if (picked.length > 0) await close(picked, parts);
  tellRest(heard, closed.length, parts);
}

function closedOf(heard: Heard): Closed[] {
  const ticket = 'ticket' in heard ? heard.ticket : undefined;
  if (!ticket || ticket.state === 'open') return [];
  const { state } = ticket;
  return heard.tracked.map(({ entry }) => ({
    label: withoutIcons(entry.item.text), description: `${ticket.key} · ${stateInWords(state)}`, detail: withoutIcons(entry.document.title), picked: true, entry, state,
  }));
}

async function pick(closed: readonly Closed[]): Promise<readonly Closed[]> {
  const placeHolder = closed.length === 1 ? vscode.l10n.t('The ticket of 1 action item is closed') : vscode.l10n.t('The tickets of {0} action items are closed', inDigits(closed.length));
  return await vscode.window.showQuickPick(closed, { title: vscode.l10n.t('Update Action Items'), placeHolder, canPickMany: true, matchOnDetail: true }) ?? [];
}

/** As long as an item still names the ticket that was read, it is closed as that is. */
async function close(picked: readonly Closed[], { editor, today }: ItemCommandParts): Promise<void> {
  const states = new Map(picked.map(({ entry, state }) => [placeOf(entry.uri, entry.item.ticket), state]));
  await editor.change(picked.map(({ entry }) => targetOf(entry)), (document, item, uri) => {
    const state = states.get(placeOf(uri.toString(), item.ticket?.value));
    if (state === undefined || item.state !== 'open') return [];
    return state === 'done' ? markDone(document, item, today.for(uri)) : drop(document, item);
  });
}

const placeOf = (uri: string, ticket: string | undefined): string => `${uri}\n${ticket ?? ''}`;

/** One message for all that could not be read, or for that there was nothing to do. */
function tellRest(heard: readonly Heard[], closed: number, { log }: ItemCommandParts): void {
  const unread = heard.filter((each) => 'error' in each || each.ticket === undefined);
  for (const each of unread) log.warn(`${each.tracked[0]!.name} could not be read: ${'error' in each ? String(each.error) : 'there is no such ticket'}`);
  if (unread.length > 0) void tellUnread(unread);
  else if (closed === 0) void vscode.window.showInformationMessage(vscode.l10n.t('No ticket of an open action item is closed ({0} read).', inDigits(heard.length)));
}

async function tellUnread(unread: readonly Heard[]): Promise<void> {
  const reasons = new Set(unread.map((each) => ('error' in each ? systemWords(each.error) : vscode.l10n.t('There is no such ticket, or you may not see it.'))));
  const showLog = vscode.l10n.t('Show Log');
  const count = unread.length === 1 ? vscode.l10n.t('{0} could not be read.', unread[0]!.tracked[0]!.name) : vscode.l10n.t('{0} tickets could not be read.', inDigits(unread.length));
  if (await vscode.window.showWarningMessage([count, ...reasons].join(' '), showLog) === showLog) await vscode.commands.executeCommand(commands.showLog);
}

