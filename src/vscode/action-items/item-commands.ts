import * as vscode from 'vscode';
import { ticketAddress } from '../../core/cursor/ticket-address';
import { changeDueDate } from '../../core/edit/action-item-parts';
import { drop, markDone, reopen } from '../../core/edit/action-item-state';
import { changeOwner } from '../../core/edit/change-owner';
import type { ActionItemSummary } from '../../core/index/summary';
import { findActionItems } from '../../core/index/queries/action-item-rows';
import { sortActionItems } from '../../core/index/queries/action-items';
import type { Log } from '../../core/ports';
import type { Connections } from '../connections/connections';
import type { commands } from '../contract';
import type { Documents } from '../documents/documents';
import type { Today } from '../documents/today';
import type { Usage } from '../documents/usage';
import type { WorkspaceIndex } from '../documents/workspace-index';
import { labelOf, withoutIcons } from '../labels';
import { back } from '../multi-step/multi-step';
import type { Policies } from '../policies/policies';
import type { ActionItemEditor, ActionItemChange } from './action-item-editor';
import type { ActionItemNode } from './action-item-tree';
import { describe } from './item-words';
import { pickDueDate } from './pick-due-date';
import { pickOwner } from './pick-owner';
import { find, targetAtCursor, targetOf, type ActionItemTarget } from './target';
import { createTickets } from './tickets/create';

export interface ItemCommandParts {
  readonly documents: Documents;
  readonly workspace: WorkspaceIndex;
  readonly policies: Policies;
  readonly usage: Usage;
  readonly today: Today;
  readonly connections: Connections;
  readonly log: Log;
  readonly editor: ActionItemEditor;
}

/** From the tree a node and all selected ones, from a code lens a target, from the menu of an editor its document, from the palette nothing. */
export interface Chosen {
  readonly source: ActionItemNode | ActionItemTarget | vscode.Uri | undefined;
  readonly selected: readonly ActionItemNode[] | undefined;
}

/** Does what a command says with the action items that it was called on, or that a person picks. */
export async function runItemCommand(parts: ItemCommandParts, id: ItemCommand, chosen: Chosen): Promise<void> {
  const targets = await targetsOf(parts, chosen, eligible[id] ?? isOpen);
  if (targets.length > 0) await run[id](targets, parts);
}

export { ActionItemEditor } from './action-item-editor';
export { updateFromTickets } from './tickets/update';

/** Does what a person says by boxes in the tree. */
export async function tick(
  boxes: readonly (readonly [ActionItemNode, vscode.TreeItemCheckboxState])[], { editor, today }: Pick<ItemCommandParts, 'editor' | 'today'>,
): Promise<void> {
  for (const [node, state] of boxes) {
    if (node.kind !== 'item') continue;
    const done = state === vscode.TreeItemCheckboxState.Checked;
    await editor.change([targetOf(node.entry)], (document, item, uri) => (done ? markDone(document, item, today.for(uri)) : reopen(document, item)));
  }
}

export type ItemCommand = keyof typeof run;

type Run = (targets: readonly ActionItemTarget[], parts: ItemCommandParts) => Promise<void>;

const run = {
  openActionItem: ([target], { documents }) => open(documents, target),
  markActionItemDone: (targets, { editor, today }) => editor.change(targets, onlyOpen(targets, (document, item, uri) => markDone(document, item, today.for(uri)))),
  reopenActionItem: (targets, { editor }) => editor.change(targets, reopen),
  dropActionItem: (targets, { editor }) => editor.change(targets, onlyOpen(targets, drop)),
  async changeActionItemOwner(targets, { editor, policies, workspace }) {
    const { policy } = policies.for(uriOf(targets[0]));
    const owner = await pickOwner(titleFor(targets), workspace.index.owners(), policy);
    if (owner !== back) await editor.change(targets, (document, item) => changeOwner(document, item, owner));
  },
  async changeActionItemDueDate(targets, { editor, today }) {
    const due = await pickDueDate(titleFor(targets), today.for(uriOf(targets[0])));
    if (due !== back) await editor.change(targets, (document, item) => changeDueDate(document, item, due));
  },
  async copyActionItem(targets, { documents }) {
    const texts = await Promise.all(targets.map(async (target) => copiedLine(target, await find(documents, target))));
    await vscode.env.clipboard.writeText(texts.join('\n'));
  },
  async openActionItemTicket(targets, { documents, policies }) {
    for (const target of targets) {
      const { document, item } = await find(documents, target);
      const address = ticketAddress(documents.parse(document), item, policies.for(document.uri).policy.trackers);
      if (address === undefined) throw new Error(vscode.l10n.t('"{0}" names no ticket whose address is known. The policy tells it: trackers, with a prefix and a url.', target.text));
      await vscode.env.openExternal(vscode.Uri.parse(address));
    }
  },
  createActionItemTicket: createTickets,
} satisfies Partial<Record<keyof typeof commands, Run>>;

/** Which items somebody is asked about who called a command on none. */
const isOpen = ({ state }: ActionItemSummary) => state === 'open';
const eligible: Partial<Record<ItemCommand, typeof isOpen>> = {
  reopenActionItem: (item) => !isOpen(item),
  createActionItemTicket: (item) => isOpen(item) && item.ticket === undefined,
  openActionItemTicket: ({ ticket }) => ticket !== undefined,
};

/** Of several that are chosen together, those that are closed stay as they are. */
function onlyOpen(chosen: readonly ActionItemTarget[], change: ActionItemChange): ActionItemChange {
  return chosen.length === 1 ? change : (document, item, uri) => (item.state === 'open' ? change(document, item, uri) : []);
}

async function targetsOf(parts: ItemCommandParts, { source: from, selected }: Chosen, isWanted: typeof isOpen): Promise<ActionItemTarget[]> {
  const source = from instanceof vscode.Uri ? undefined : from;
  if (source && !('kind' in source)) return [source];
  const nodes = source && selected?.includes(source) ? selected : [source];
  const fromTree = nodes.flatMap((node) => (node?.kind === 'item' ? targetOf(node.entry) : []));
  if (source) return [...new Map(fromTree.map((target) => [`${target.uri}#${target.line} ${target.text}`, target])).values()];
  const target = targetAtCursor(parts.documents) ?? (await pickItem(parts, isWanted));
  return target ? [target] : [];
}

/** Asks which of those that a command can do something with. */
async function pickItem({ workspace, usage, today }: ItemCommandParts, isWanted: typeof isOpen): Promise<ActionItemTarget | undefined> {
  const found = findActionItems(workspace.index, { showClosed: true }, usage.team().policy).filter(({ item }) => isWanted(item));
  const items = sortActionItems(found, 'due', usage.team().policy).map((entry) => ({
    label: withoutIcons(entry.item.text),
    detail: labelOf(describe(entry, 'urgency', today.forTeam()), entry.document.title),
    target: targetOf(entry),
  }));
  const placeHolder = items.length > 0 ? vscode.l10n.t('Which action item?') : vscode.l10n.t('There is no such action item');
  const picked = await vscode.window.showQuickPick(items, { placeHolder, matchOnDetail: true });
  return picked?.target;
}

async function open(documents: Documents, target: ActionItemTarget | undefined): Promise<void> {
  if (!target) return;
  const { document, item } = await find(documents, target);
  const start = document.positionAt(item.textSpan.start);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
}

function copiedLine({ uri }: ActionItemTarget, { item }: Awaited<ReturnType<typeof find>>): string {
  const facts = [item.owners.map(({ value }) => value).join(', '), item.due?.value, item.ticket?.value].filter((fact) => !!fact);
  const place = `${vscode.workspace.asRelativePath(vscode.Uri.parse(uri))}:${item.line + 1}`;
  return `${[item.text, ...facts].join(' · ')} (${place})`;
}

function titleFor(targets: readonly ActionItemTarget[]): string {
  return targets.length === 1 && targets[0] ? targets[0].text : vscode.l10n.t('{0} action items', targets.length);
}

function uriOf(target: ActionItemTarget | undefined): vscode.Uri | undefined {
  return target && vscode.Uri.parse(target.uri);
}
