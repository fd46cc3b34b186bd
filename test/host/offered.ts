import * as vscode from 'vscode';

const { showQuickPick } = vscode.window;

/** What a command offers to pick from, none of which is picked; nothing where it does not ask. */
export async function offeredBy(command: string): Promise<readonly vscode.QuickPickItem[]> {
  let offered: readonly vscode.QuickPickItem[] = [];
  vscode.window.showQuickPick = ((items: readonly vscode.QuickPickItem[]) => {
    offered = items;
    return Promise.resolve(undefined);
  }) as never;
  try {
    await vscode.commands.executeCommand(command);
  } finally {
    vscode.window.showQuickPick = showQuickPick;
  }
  return offered;
}
