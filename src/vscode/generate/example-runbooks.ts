import * as vscode from 'vscode';
import type { Draft } from '../../core/generate/draft';
import { createFile, isTaken, type NewFileParts } from '../documents/new-file';
import { withoutIcons } from '../labels';
import { folderForNew, type GenerateParts, gitUserName, makingFor } from './making';

/**
 * **Incident: Add Example Runbooks**: the process's five examples, or those of them that are picked. What is there already is not
 * offered, so that nothing is overwritten.
 */
export async function addExampleRunbooks(parts: GenerateParts): Promise<void> {
  const folder = await folderForNew();
  if (!folder) throw new Error(vscode.l10n.t('Open a folder first, for the runbooks to go in.'));
  const { exampleRunbooks } = await import('../../core/generate/example-runbooks');
  const drafts = exampleRunbooks(makingFor(parts, folder, 'runbook'), await gitUserName(parts.git));
  const missing = await withoutExisting(folder, drafts);
  if (missing.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('All example runbooks are there already.'));
    return;
  }
  const picked = await vscode.window.showQuickPick(
    missing.map((draft) => ({ label: withoutIcons(headingOf(draft)), description: draft.path, picked: true, draft })),
    { canPickMany: true, placeHolder: vscode.l10n.t('Which runbooks?') },
  );
  if (!picked) throw new vscode.CancellationError();
  const written = (await Promise.all(picked.map(({ draft }) => write(folder, draft, parts)))).filter((uri) => uri !== undefined);
  if (written[0]) await vscode.window.showTextDocument(written[0], { preview: false });
}

async function withoutExisting(folder: vscode.WorkspaceFolder, drafts: readonly Draft[]): Promise<Draft[]> {
  const exists = await Promise.all(drafts.map(({ path }) => isTaken(vscode.Uri.joinPath(folder.uri, path))));
  return drafts.filter((_, index) => !exists[index]);
}

/** Undefined where something has come there since they were offered. */
async function write(folder: vscode.WorkspaceFolder, { path, text }: Draft, parts: NewFileParts): Promise<vscode.Uri | undefined> {
  const uri = vscode.Uri.joinPath(folder.uri, path);
  return (await createFile(uri, text, parts)) ? uri : undefined;
}

/** `Vercel - Deployment failed`, out of `# Runbook: Vercel - Deployment failed`. */
function headingOf({ text }: Draft): string {
  return text.slice(0, text.indexOf('\n')).replace(/^#+\s*(?:Runbook:\s*)?/, '');
}
