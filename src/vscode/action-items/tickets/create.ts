import * as vscode from 'vscode';
import { giveTicket } from '../../../core/edit/give-ticket';
import type { Ticket, TicketDraft } from '../../../integrations/capabilities';
import { systemWords } from '../../connections/system-words';
import type { ItemCommandParts } from '../item-commands';
import { find, type ActionItemTarget } from '../target';
import { chooseTracker, type OpenedTracker } from './choose-tracker';
import { draftOf } from './draft';
import { tellCreated, tellStray } from './tell-created';

/** An item that is to have a ticket, and what that will say. */
interface Wanted {
  readonly target: ActionItemTarget;
  readonly draft: TicketDraft;
}

/**
 * **Incident: Create Ticket for Action Item**: makes a ticket of each item, once the person has seen where they go, and names it where the
 * item stands. Of several that are chosen together, those that are closed or have one are left out.
 */
export async function createTickets(targets: readonly ActionItemTarget[], parts: ItemCommandParts): Promise<void> {
  const byFolder = new Map<string | undefined, Wanted[]>();
  for (const wanted of await wantedOf(targets, parts)) {
    const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(wanted.target.uri))?.uri.toString();
    byFolder.set(folder, [...byFolder.get(folder) ?? [], wanted]);
  }
  for (const together of byFolder.values()) await createTogether(together, parts);
}

async function wantedOf(targets: readonly ActionItemTarget[], { documents }: ItemCommandParts): Promise<Wanted[]> {
  const found = await Promise.all(targets.map(async (target) => ({ target, ...await find(documents, target) })));
  const [only] = found;
  if (only?.item.ticket && found.length === 1) throw new Error(vscode.l10n.t('This action item has a ticket already: {0}', only.item.ticket.value));
  const wanted = found.filter(({ item }) => item.ticket === undefined && (item.state === 'open' || found.length === 1));
  if (wanted.length === 0) throw new Error(vscode.l10n.t('All of these action items are closed or have a ticket already.'));
  return wanted.map(({ target, document, item }) => ({ target, draft: draftOf(documents.parse(document), item, document.uri) }));
}

/** Of one folder, whose policy says where they go. */
async function createTogether(wanted: readonly Wanted[], parts: ItemCommandParts): Promise<void> {
  const { policy } = parts.policies.for(vscode.Uri.parse(wanted[0]!.target.uri));
  const chosen = await chooseTracker(parts.connections, policy, vscode.l10n.t('Create Ticket'));
  await confirm(wanted, chosen);
  const created: Ticket[] = [];
  const stray: Ticket[] = [];
  const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Creating in {0}', chosen.tracker.place), cancellable: true };
  try {
    await vscode.window.withProgress(options, async (progress, given) => {
      for (const { target, draft } of wanted) {
        // What was begun is brought to its end: a ticket that nobody names would be lost.
        if (given.isCancellationRequested) break;
        progress.report({ message: draft.title, increment: 100 / wanted.length });
        const ticket = await chosen.tracker.create(draft);
        (await write(target, ticket, parts) ? created : stray).push(ticket);
      }
    });
  } catch (error) {
    parts.log.error('A ticket could not be created', error);
    throw new Error(failure(created.length + stray.length, wanted.length, error), { cause: error });
  } finally {
    for (const ticket of stray) void tellStray(ticket);
    if (created.length > 0) void tellCreated(created);
  }
}

async function confirm(wanted: readonly Wanted[], { system, tracker }: OpenedTracker): Promise<void> {
  const question = wanted.length === 1
    ? vscode.l10n.t('Create in {0} on {1}?', tracker.place, system)
    : vscode.l10n.t('Create {0} tickets in {1} on {2}?', wanted.length, tracker.place, system);
  const yes = vscode.l10n.t('Create');
  const detail = wanted.map(({ draft }) => draft.title).join('\n');
  if (await vscode.window.showInformationMessage(question, { modal: true, detail }, yes) !== yes) throw new vscode.CancellationError();
}

/** Whether the item was still there and has it now. */
async function write(target: ActionItemTarget, ticket: Ticket, { editor, policies, log }: ItemCommandParts): Promise<boolean> {
  let isWritten = false;
  try {
    await editor.change([target], (document, item, uri) => {
      const edits = giveTicket(document, item, ticket, policies.for(uri).policy.trackers);
      isWritten = edits.length > 0;
      return edits;
    });
  } catch (error) {
    log.error(`${ticket.key} could not be written into its action item`, error);
    return false;
  }
  return isWritten;
}

function failure(done: number, all: number, error: unknown): string {
  return all === 1 ? systemWords(error) : vscode.l10n.t('{0} of {1} tickets are created. {2}', done, all, systemWords(error));
}
