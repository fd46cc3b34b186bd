import * as vscode from 'vscode';
import type { Making } from '../../core/generate/draft';
import { peopleNamed } from '../../core/incident/on-call';
import type { Clock, Git } from '../../core/ports';
import type { MeasuredTemplate } from '../../core/template/built-in';
import type { CommandRegistry } from '../commands';
import type { Documents } from '../documents/documents';
import type { NewFileParts } from '../documents/new-file';
import type { WorkspaceIndex } from '../documents/workspace-index';
import type { Policies } from '../policies/policies';

export interface GenerateParts extends NewFileParts {
  readonly commands: CommandRegistry;
  readonly policies: Policies;
  readonly documents: Documents;
  readonly workspace: WorkspaceIndex;
  readonly clock: Clock;
  readonly git: Git;
}

/** What a document is made with in a folder: its policy, its template, and the moment in its zone. */
export function makingFor({ policies, clock }: Pick<GenerateParts, 'policies' | 'clock'>, folder: vscode.WorkspaceFolder | undefined, name: MeasuredTemplate): Making {
  const process = policies.in(folder);
  return { policy: process.policy, template: policies.template(process, name), now: clock.now(), timeZone: process.policy.timeZone };
}

/**
 * The folder that a new document belongs in: the active editor's, the only one, or the one that is picked. Undefined where no
 * folder is open; rejects with `CancellationError` where none is picked.
 */
export async function folderForNew(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length <= 1) return folders[0];
  const active = vscode.window.activeTextEditor && vscode.workspace.getWorkspaceFolder(vscode.window.activeTextEditor.document.uri);
  if (active) return active;
  const picked = await vscode.window.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t('In which folder?') });
  if (!picked) throw new vscode.CancellationError();
  return picked;
}

/** How long a prefilled name or a list of names is waited for; milliseconds. Neither is worth more. */
const patience = 500;

/** Who is at the keyboard, as Git knows them. */
export async function gitUserName(git: Git): Promise<string | undefined> {
  const user = await within(patience, git.user().catch(() => undefined));
  return user?.name;
}

/** Who can be named in a folder: whom the policy names, and the owners in the repository as far as it has been read, with teams or without. */
export async function peopleIn(
  folder: vscode.WorkspaceFolder | undefined, { policies, workspace }: Pick<GenerateParts, 'policies' | 'workspace'>, { teams }: { readonly teams: boolean },
): Promise<string[]> {
  await within(patience, workspace.ready);
  const { index } = workspace;
  return [...peopleNamed(policies.in(folder).policy), ...(teams ? index.owners() : index.people())];
}

/** What a task gives, or undefined where it takes longer. */
export function within<Result>(milliseconds: number, task: Promise<Result>): Promise<Result | undefined> {
  return Promise.race([task, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), milliseconds))]);
}

/** What is selected in the active editor; undefined where nothing is. */
export function selectedText(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  const text = editor?.document.getText(editor.selection) ?? '';
  return text.trim() === '' ? undefined : text;
}
