import * as vscode from 'vscode';
import { folderPaths } from '../../core/index/kind';
import { contextKey } from '../context-key';
import type { FolderPolicy } from '../policies/folder-policy';
import type { Policies } from '../policies/policies';

/**
 * Which workspace folders use us: those with a policy file or with one of the folders that the policy names. In all others
 * nothing of ours runs.
 */
export class Usage implements vscode.Disposable {
  private readonly using = new Set<string>();
  private readonly setActive = contextKey('active');
  private readonly changes = new vscode.EventEmitter<vscode.WorkspaceFolder>();
  /** A folder began or ceased to use us. */
  readonly onDidChange = this.changes.event;

  constructor(private readonly policies: Policies) {}

  uses(folder: vscode.WorkspaceFolder | undefined): boolean {
    return folder !== undefined && this.using.has(folder.uri.toString());
  }

  /** The policy for what concerns the whole workspace, such as the order of severities: that of the first folder that uses us. */
  team(): FolderPolicy {
    return this.policies.in(vscode.workspace.workspaceFolders?.find((folder) => this.uses(folder)));
  }

  /** Looks again, because a folder, its policy or a file in it has changed. */
  async check(folder: vscode.WorkspaceFolder): Promise<boolean> {
    const { hasFile, policy } = this.policies.in(folder);
    const isOpen = () => vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder.uri.toString()) ?? false;
    const uses = (hasFile || (await anyFolder(folder, folderPaths(policy)))) && isOpen();
    const key = folder.uri.toString();
    if (uses !== this.using.has(key)) {
      if (uses) this.using.add(key);
      else this.using.delete(key);
      await this.tell();
      this.changes.fire(folder);
    }
    return uses;
  }

  /** A folder that has left the workspace. */
  forget(folder: vscode.WorkspaceFolder): void {
    if (!this.using.delete(folder.uri.toString())) return;
    void this.tell();
    this.changes.fire(folder);
  }

  dispose(): void {
    this.changes.dispose();
  }

  private tell(): Thenable<unknown> | undefined {
    return this.setActive(this.using.size > 0);
  }
}

async function anyFolder(folder: vscode.WorkspaceFolder, paths: readonly string[]): Promise<boolean> {
  const found = await Promise.all(paths.map((path) =>
    vscode.workspace.fs.stat(vscode.Uri.joinPath(folder.uri, path)).then(
      ({ type }) => (type & vscode.FileType.Directory) !== 0,
      () => false,
    )));
  return found.includes(true);
}
