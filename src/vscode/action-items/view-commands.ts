import * as vscode from 'vscode';
import type { Grouping } from '../../core/index/queries/action-item-groups';
import type { Sorting } from '../../core/index/queries/action-items';
import { asText } from '../as-text';
import type { Identity } from './identity';
import { pick, type Choice } from './pick';
import type { ActionItemViewState } from './view-state';

/** Asks how the action items are to be grouped. */
export async function groupItems(view: ActionItemViewState): Promise<void> {
  const grouping = await choose(vscode.l10n.t('Group action items by'), groupings(), view.current.grouping);
  if (grouping) await view.set({ grouping });
}

/** Asks in which order they are to be. */
export async function sortItems(view: ActionItemViewState): Promise<void> {
  const sorting = await choose(vscode.l10n.t('Sort action items by'), sortings(), view.current.sorting);
  if (sorting) await view.set({ sorting });
}

/** Words and *mine* in one place: what is typed filters, the line that is chosen says whose items. */
export async function filterItems(view: ActionItemViewState, identity: Identity): Promise<void> {
  const { text, onlyMine } = view.current;
  const chosen = await pick<{ onlyMine: boolean; text: string }>({
    title: vscode.l10n.t('Filter action items'),
    placeholder: vscode.l10n.t('Words from the item, its owner, ticket or document'),
    value: text,
  }, (typed) => {
    const everyone = { label: vscode.l10n.t('Everyone\'s'), iconPath: new vscode.ThemeIcon('organization'), value: { onlyMine: false, text: typed } };
    const mine = { label: vscode.l10n.t('Only mine'), iconPath: new vscode.ThemeIcon('account'), value: { onlyMine: true, text: typed } };
    const description = typed === '' ? undefined : vscode.l10n.t('with "{0}"', asText(typed));
    return (onlyMine ? [mine, everyone] : [everyone, mine]).map((choice) => ({ ...choice, description, alwaysShow: true }));
  });
  if (!chosen || (chosen.onlyMine && !(await identity.findOrAsk()))) return;
  await view.set(chosen);
}

async function choose<T extends string>(placeHolder: string, choices: readonly Choice<T>[], current: T): Promise<T | undefined> {
  const marked = choices.map((choice) => (choice.value === current ? { ...choice, description: '$(check)' } : choice));
  return (await vscode.window.showQuickPick(marked, { placeHolder }))?.value;
}

function groupings(): Choice<Grouping>[] {
  return [
    { label: vscode.l10n.t('Due date'), value: 'urgency' },
    { label: vscode.l10n.t('Owner'), value: 'owner' },
    { label: vscode.l10n.t('Severity'), value: 'severity' },
    { label: vscode.l10n.t('Document'), value: 'document' },
  ];
}

function sortings(): Choice<Sorting>[] {
  return [
    { label: vscode.l10n.t('Due date'), value: 'due' },
    { label: vscode.l10n.t('Severity'), value: 'severity' },
    { label: vscode.l10n.t('Owner'), value: 'owner' },
    { label: vscode.l10n.t('Document'), value: 'document' },
  ];
}
