import * as vscode from 'vscode';
import { fileGlobs, folderPaths, searchGlobs } from '../../core/index/kind';
import type { Policy } from '../../core/policy/schema';

/**
 * Tells of files and folders in the places that a policy names, and of those places themselves; of nothing else in the workspace
 * folder. `appeared` also tells of what is no document: a folder that comes whole is told of by itself only.
 */
export function watchFolder(
  folder: vscode.WorkspaceFolder, policy: Policy,
  { appeared, changed, removed }: Readonly<Record<'appeared' | 'changed' | 'removed', (uri: vscode.Uri) => void>>,
): vscode.Disposable {
  const places = folderPaths(policy).flatMap((path) => [...withAncestors(path), `${path}/**`]);
  const patterns = new Set([...fileGlobs(policy), ...places]);
  return vscode.Disposable.from(...[...patterns].flatMap((pattern) => {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, pattern));
    return [watcher, watcher.onDidCreate(appeared), watcher.onDidChange(changed), watcher.onDidDelete(removed)];
  }));
}

/** Those whose files VS Code searches by itself. */
const searchedSchemes = ['file', 'vscode-remote'];
/** Another extension's file system may have nobody who searches it: `findFiles` waits for one, and for ever; milliseconds. */
const searchPatience = 3000;

/** Files in the places that a policy names. Where nobody searches them, in its folders only. */
export async function findDocuments(
  folder: vscode.WorkspaceFolder, policy: Policy, token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const search = searchDocuments(folder, policy, token);
  if (searchedSchemes.includes(folder.uri.scheme)) return search;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const walk = new Promise<vscode.Uri[]>((resolve, reject) => {
    timer = setTimeout(() => {
      import('./walk').then(({ filesBelow }) => filesBelow(folder.uri, folderPaths(policy))).then(resolve, reject);
    }, searchPatience);
  });
  return Promise.race([search, walk]).finally(() => { clearTimeout(timer); });
}

async function searchDocuments(
  folder: vscode.WorkspaceFolder, policy: Policy, token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const found = new Map<string, vscode.Uri>();
  for (const glob of searchGlobs(policy)) {
    // `null`: whether a document counts is for the policy to say, not for the user's search settings.
    const uris = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), null, undefined, token);
    for (const uri of uris) found.set(uri.toString(), uri);
  }
  return [...found.values()];
}

/** A folder that is removed or appears whole is told of by itself only, not by its files: `docs`, `docs/runbooks`. */
function withAncestors(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
