import * as vscode from 'vscode';
import { type DocumentFiles, isThere } from './document-files';
import { isUtf8, withMark } from './file-text';

/** What is asked of this host before a file is made. */
export interface NewFileParts {
  readonly files: () => Promise<Pick<DocumentFiles, 'isInside'>>;
}

/** Whether a new file can't have this name: something has it, if only in an editor whose text was not saved before its file went. */
export async function isTaken(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.textDocuments.some((open) => open.isDirty && open.uri.toString() === uri.toString()) || isThere(uri);
}

/**
 * Writes a new file. False, and nothing written, where the name is taken by now: VS Code itself would write over what is there. Throws
 * where a symbolic link on the way would bring the file out of its workspace folder.
 */
export async function createFile(uri: vscode.Uri, text: string, { files }: NewFileParts): Promise<boolean> {
  const [bytes, host] = await Promise.all([bytesOf(uri, text), files()]);
  if (await isTaken(uri)) return false;
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (folder && !host.isInside(folder.uri, uri)) {
    throw new Error(vscode.l10n.t('{0} would lie outside of {1}, by a symbolic link, so it was not written.', vscode.workspace.asRelativePath(uri, false), folder.name));
  }
  await vscode.workspace.fs.writeFile(uri, bytes);
  return true;
}

/** The bytes of a new file, in the encoding that its folder's files have; with the mark of UTF-8 where that can't hold all of the text. */
export async function bytesOf(uri: vscode.Uri, text: string): Promise<Uint8Array> {
  if (isUtf8(uri)) return new TextEncoder().encode(text);
  const bytes = await vscode.workspace.encode(text, { uri });
  return (await vscode.workspace.decode(bytes, { uri })) === text ? bytes : withMark(text);
}
