import * as vscode from 'vscode';
import { textOf } from './file-text';

/** By which one sees that a file is still the same. */
export interface FileState {
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Bytes. */
  readonly size: number;
}

/**
 * Reads the files of documents. Each answer may be a promise or not: where files can be read at once, thousands of promises for
 * them take several times as long. Both reject, or throw, where a file is gone or can't be read.
 */
export interface DocumentFiles {
  state(uri: vscode.Uri): FileState | PromiseLike<FileState>;
  text(uri: vscode.Uri): string | PromiseLike<string>;
  /** Whether no symbolic link leads out of `folder` on the way to a file, or to one that is yet to be made, as far as this host can tell. */
  isInside(folder: vscode.Uri, uri: vscode.Uri): boolean;
}

/** Through VS Code, which works for every kind of workspace. */
export const workspaceFiles: DocumentFiles = {
  state: (uri) => vscode.workspace.fs.stat(uri).then(({ mtime, size }) => ({ modified: mtime, size })),
  text: (uri) => vscode.workspace.fs.readFile(uri).then((bytes) => textOf(uri, bytes)),
  isInside: () => true,
};

/**
 * Opens a document. Throws where its file is gone, and where an untitled one is, as when it was saved under a name: VS Code would
 * begin another one.
 */
export async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument> {
  if (uri.scheme === 'untitled' && !vscode.workspace.textDocuments.some((open) => open.uri.toString() === uri.toString())) {
    throw new Error(vscode.l10n.t('{0} is no longer open under this name, so nothing was written. It may have been saved to a file.', vscode.workspace.asRelativePath(uri)));
  }
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch (error) {
    // VS Code says the same in words of its own, with all of the address and not in the person's language.
    await statOf(uri);
    throw error;
  }
}

/** What is known of a file. Throws where it is gone. */
export async function statOf(uri: vscode.Uri): Promise<vscode.FileStat> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch (error) {
    throw isGone(error) ? new Error(vscode.l10n.t('{0} is not there any more.', vscode.workspace.asRelativePath(uri))) : error;
  }
}

/** The text of a document as it is now, that of an editor which has not saved it yet included. */
export function currentText(uri: vscode.Uri): string | PromiseLike<string> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return open?.getText() ?? workspaceFiles.text(uri);
}

/** Files of this machine, by their paths. */
export interface LocalFiles {
  state(path: string): FileState;
  bytes(path: string): Uint8Array | PromiseLike<Uint8Array>;
  isInside(folder: string, path: string): boolean;
}

/** By `local` what lies on this machine, through VS Code what does not. */
export function localFirst(local: LocalFiles): DocumentFiles {
  const isLocal = ({ scheme }: vscode.Uri) => scheme === 'file';
  const localText = (uri: vscode.Uri) => {
    const bytes = local.bytes(uri.fsPath);
    return bytes instanceof Uint8Array ? textOf(uri, bytes) : bytes.then((read) => textOf(uri, read));
  };
  return {
    state: (uri) => (isLocal(uri) ? local.state(uri.fsPath) : workspaceFiles.state(uri)),
    text: (uri) => (isLocal(uri) ? localText(uri) : workspaceFiles.text(uri)),
    isInside: (folder, uri) => !isLocal(uri) || local.isInside(folder.fsPath, uri.fsPath),
  };
}

/** Whether there is something. Rejects where nobody can say, so that nothing is written in its place. */
export async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}

/** Whether an error says that there is no such file. */
export function isGone(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code;
  return code === 'FileNotFound' || code === 'ENOENT' || code === 'ENOTDIR';
}
