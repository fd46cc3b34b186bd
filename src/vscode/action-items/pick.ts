import * as vscode from 'vscode';

export interface Choice<T> extends vscode.QuickPickItem {
  /** Undefined for a line that only informs. */
  readonly value?: T;
}

/**
 * A quick pick in which typed text can be a choice of its own. `choices` gets what is typed; undefined when the person leaves.
 */
export function pick<T>(
  { title, placeholder, value }: { readonly title: string; readonly placeholder: string; readonly value?: string },
  choices: (typed: string) => readonly Choice<T>[],
): Promise<T | undefined> {
  const quickPick = vscode.window.createQuickPick<Choice<T>>();
  quickPick.title = title;
  quickPick.placeholder = placeholder;
  quickPick.value = value ?? '';
  quickPick.matchOnDescription = true;
  quickPick.items = choices(quickPick.value.trim());
  return new Promise((resolve) => {
    quickPick.onDidChangeValue((typed) => {
      quickPick.items = choices(typed.trim());
    });
    quickPick.onDidAccept(() => {
      const [chosen] = quickPick.selectedItems;
      if (chosen?.value === undefined) return;
      resolve(chosen.value);
      quickPick.hide();
    });
    quickPick.onDidHide(() => {
      resolve(undefined);
      quickPick.dispose();
    });
    quickPick.show();
  });
}
