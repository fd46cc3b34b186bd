import * as vscode from 'vscode';
import type { Grouping } from '../../core/index/queries/action-item-groups';
import type { Sorting } from '../../core/index/queries/action-items';
import { withoutIcons } from '../labels';
import { answerOf, back, type Choice } from '../multi-step/multi-step';
import type { Identity } from './identity';
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
  const pick = vscode.window.createQuickPick<Choice<boolean>>();
  pick.placeholder = vscode.l10n.t('Words from the item, its owner, ticket or document');
  pick.value = view.current.text;
  const words = () => pick.value.trim();
  const offer = () => { pick.items = owners(view.current.onlyMine, words()); };
  offer();
  const chosen = await answerOf<{ readonly onlyMine: boolean; readonly text: string }>(pick, { title: vscode.l10n.t('Filter action items') }, (answer) => [
    pick.onDidChangeValue(offer),
    pick.onDidAccept(() => {
      const [line] = pick.selectedItems;
      if (line) answer({ onlyMine: line.value === true, text: words() });
    }),
  ]);
  if (chosen === back || (chosen.onlyMine && !(await identity.findOrAsk()))) return;
  await view.set(chosen);
}

/** Whose items with these words are to be seen: first who it is now. */
function owners(onlyMine: boolean, words: string): Choice<boolean>[] {
  const everyone = { label: vscode.l10n.t('Everyone\'s'), iconPath: new vscode.ThemeIcon('organization'), value: false };
  const mine = { label: vscode.l10n.t('Only mine'), iconPath: new vscode.ThemeIcon('account'), value: true };
  const description = words === '' ? undefined : vscode.l10n.t('with "{0}"', withoutIcons(words));
  return (onlyMine ? [mine, everyone] : [everyone, mine]).map((choice) => ({ ...choice, description, alwaysShow: true }));
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
