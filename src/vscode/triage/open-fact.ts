import * as vscode from 'vscode';
import type { TriageState } from '../../core/triage/state';

/** Opens what a fact of this triage points to, beside the wizard; nothing that the facts don't name. */
export async function openFact({ facts }: TriageState, target: string): Promise<void> {
  const known = Object.values(facts).flatMap((fact) => (fact.status === 'found' ? fact.items : []));
  if (!known.some((item) => item.target === target)) throw new Error(vscode.l10n.t('This was not found in the workspace.'));
  const [uri = '', line] = target.split('#L');
  const at = new vscode.Position(line === undefined ? 0 : Number(line) - 1, 0);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri, true), {
    viewColumn: vscode.ViewColumn.Beside,
    selection: new vscode.Range(at, at),
  });
}
