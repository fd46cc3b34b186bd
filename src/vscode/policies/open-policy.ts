import * as vscode from 'vscode';
import { policyPath } from '../../core/policy/places';
import { starterPolicy } from '../../core/policy/starter';
import { createFile, type NewFileParts } from '../documents/new-file';

/** **Incident: Open Policy**: the policy file of a workspace folder, begun where there is none. */
export async function openPolicy(parts: NewFileParts): Promise<void> {
  const folder = await pickFolder();
  if (!folder) return;
  const uri = vscode.Uri.joinPath(folder.uri, policyPath);
  await createFile(uri, starterPolicy, parts);
  await vscode.window.showTextDocument(uri);
}

/** The only folder, or the one that is picked; an error says so where none is open. */
export async function pickFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) throw new Error(vscode.l10n.t('Open a folder first: its policy lives in {0}.', policyPath));
  return folders.length === 1 ? folders[0] : vscode.window.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t('Whose policy?') });
}
