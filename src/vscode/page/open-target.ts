import * as vscode from 'vscode';

/** Opens what a page asks for, `<uri>` or `<uri>#L<line>`, beside it: nothing but one of the `known` targets, which the host has sent itself. */
export async function openTarget(target: string, known: ReadonlySet<string>): Promise<void> {
  if (!known.has(target)) throw new Error(vscode.l10n.t('This was not found in the workspace.'));
  const [uri = '', line] = target.split('#L');
  const at = new vscode.Position(line === undefined ? 0 : Number(line) - 1, 0);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri, true), {
    viewColumn: vscode.ViewColumn.Beside,
    selection: new vscode.Range(at, at),
  });
}
