import * as vscode from 'vscode';
import type { Values } from '../../core/runbook/fill-in';
import { withoutIcons } from '../labels';

export type Choice = { readonly kind: 'run' } | { readonly kind: 'change'; readonly name: string };

export interface Proposal {
  /** What the step says. */
  readonly title: string;
  readonly commands: readonly string[];
  readonly shell: string;
  /** The values in the command, with what the runbook has in their places. */
  readonly values: readonly { readonly name: string; readonly written: string; readonly value: string | undefined; readonly hidden: boolean }[];
}

interface Item extends vscode.QuickPickItem { readonly choice?: Choice }

/** A row has room for so many characters; longer lines go on in the next one. */
const widest = 76;

/** Shows the whole command with all its values. Undefined where it is not to run. */
export function confirm({ title, commands, shell, values }: Proposal): Promise<Choice | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Enter runs the command below, Escape leaves it');
  pick.ignoreFocusOut = true;
  pick.items = [
    {
      label: `$(play) ${vscode.l10n.t('Run in terminal')}`, alwaysShow: true, choice: { kind: 'run' },
      description: [shell, commands.length > 1 ? vscode.l10n.t('{0} commands, one after the other until one fails', commands.length) : undefined].filter((part) => part !== undefined).join(' · '),
    },
    // A label would take room from the command's first line.
    separator(''),
    ...commands.flatMap((command) => rowsOf(command)).map((label): Item => ({ label, alwaysShow: true })),
    ...(values.length > 0 ? [separator(vscode.l10n.t('values'))] : []),
    ...values.map(({ name, written, value, hidden }): Item => ({
      label: `$(edit) ${withoutIcons(written)}`, alwaysShow: true, choice: { kind: 'change', name },
      description: value === undefined ? vscode.l10n.t('left to the shell') : hidden ? '••••••' : withoutIcons(value),
    })),
  ];
  const listeners: vscode.Disposable[] = [];
  return new Promise<Choice | undefined>((resolve) => {
    listeners.push(
      pick.onDidAccept(() => {
        const choice = pick.activeItems[0]?.choice;
        if (choice) resolve(choice);
      }),
      pick.onDidHide(() => resolve(undefined)),
    );
    pick.show();
  }).finally(() => { vscode.Disposable.from(...listeners, pick).dispose(); });
}

function separator(label: string): Item {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** Behind the last blank that fits, so that no word and no name is torn; in the middle of one that is longer than a row. */
function rowEnd(line: string, start: number): number {
  const end = start + widest;
  if (end >= line.length) return line.length;
  const blank = line.lastIndexOf(' ', end);
  return blank > start ? blank + 1 : end;
}

function rowsOf(command: string): string[] {
  return command.split('\n').flatMap((line) => {
    const rows: string[] = [];
    for (let at = 0; at === 0 || at < line.length;) {
      const end = rowEnd(line, at);
      rows.push(withoutIcons((at === 0 ? '' : '    ') + line.slice(at, end)));
      at = end;
    }
    return rows;
  });
}

/** The values with those that nobody may read over a shoulder masked, for the text that is shown. */
export function masked(values: Values, hidden: ReadonlySet<string>): Values {
  return new Map([...values].map(([name, value]) => [name, value !== undefined && hidden.has(name) ? '••••••' : value]));
}
