import * as vscode from 'vscode';
import { freshnessOf } from '../../core/index/queries/runbooks';
import type { DocumentSummary } from '../../core/index/summary';
import { commands } from '../contract';
import { daysInWords } from '../dates';
import type { PastDocuments } from '../documents/past-documents';
import type { Today } from '../documents/today';
import type { WorkspaceIndex } from '../documents/workspace-index';
import { withoutIcons } from '../labels';

export interface OpenForParts {
  readonly workspace: WorkspaceIndex;
  readonly today: Today;
}

interface Item extends vscode.QuickPickItem { readonly uri: vscode.Uri }

/** A quick pick keeps the order it is given only where it is told so. */
type Ordered = vscode.QuickPick<Item> & { sortByLabel: boolean };

/** **Incident: Open Runbook for…**: finds runbooks by a symptom or the name of an alert, the best match first. */
export async function openRunbookFor({ workspace, today }: OpenForParts, past: PastDocuments, symptom: string): Promise<void> {
  const pick = vscode.window.createQuickPick<Item>() as Ordered;
  pick.sortByLabel = false;
  pick.title = vscode.l10n.t('Open Runbook for…');
  pick.placeholder = vscode.l10n.t('A symptom or the name of an alert');
  pick.value = symptom;
  const start: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('play'), tooltip: vscode.l10n.t('Open and start a run') };
  const itemOf = (uri: string, document: DocumentSummary, words: readonly string[]): Item => {
    const { age, stale } = document.kind === 'runbook' ? freshnessOf(document, today.forTeam()) : { age: undefined, stale: false };
    return {
      label: `$(${stale ? 'history' : 'book'}) ${withoutIcons(document.title)}`,
      description: [document.severity, document.services.join(', '), document.owner, stale ? vscode.l10n.t('stale') : undefined, age === undefined ? undefined : vscode.l10n.t('{0} old', daysInWords(age))]
        .filter((part) => !!part).join(' · '),
      detail: words.length > 0 ? vscode.l10n.t('matches {0}', words.join(', ')) : document.excerpt.slice(0, 120),
      alwaysShow: true, buttons: [start], uri: vscode.Uri.parse(uri),
    };
  };

  let asked = 0;
  const look = async (): Promise<void> => {
    const turn = ++asked;
    const text = pick.value.trim();
    pick.busy = true;
    await workspace.ready;
    const found = text === '' ? [] : await past.like({ title: text, service: '', description: text }, ['runbook']);
    if (turn !== asked) return;
    const others = workspace.index.runbooks().filter(({ uri }) => !found.some((match) => match.uri === uri)).sort((a, b) => a.document.title.localeCompare(b.document.title));
    const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator, uri: vscode.Uri.parse('') });
    pick.busy = false;
    pick.items = [
      ...(found.length > 0 ? [separator(vscode.l10n.t('best matches')), ...found.map(({ uri, document, words }) => itemOf(uri, document, words))] : []),
      ...(others.length > 0 ? [separator(text !== '' && found.length === 0 ? vscode.l10n.t('nothing matches; all runbooks') : vscode.l10n.t('all runbooks')), ...others.map(({ uri, document }) => itemOf(uri, document, []))] : []),
    ];
    pick.activeItems = pick.items.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator).slice(0, 1);
  };

  const listeners: vscode.Disposable[] = [pick];
  const chosen = await new Promise<{ uri: vscode.Uri; command: string } | undefined>((resolve) => {
    listeners.push(
      pick.onDidChangeValue(() => void look()),
      pick.onDidAccept(() => pick.activeItems[0] && resolve({ uri: pick.activeItems[0].uri, command: commands.openDocument })),
      pick.onDidTriggerItemButton(({ item }) => resolve({ uri: item.uri, command: commands.startRunbook })),
      pick.onDidHide(() => resolve(undefined)),
    );
    pick.show();
    void look();
  }).finally(() => { vscode.Disposable.from(...listeners).dispose(); });
  if (chosen) await vscode.commands.executeCommand(chosen.command, chosen.uri);
}
