import * as vscode from 'vscode';
import { isThere } from './document-files';
import { isUtf8, withMark } from './file-text';

/** Whether a new file can't have this name: something has it, if only in an editor whose text was not saved before its file went. */
export async function isTaken(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.textDocuments.some((open) => open.isDirty && open.uri.toString() === uri.toString()) || isThere(uri);
}

/** Writes a new file. False, and nothing written, where the name is taken by now: VS Code itself would write over what is there. */
export async function createFile(uri: vscode.Uri, text: string): Promise<boolean> {
  const bytes = await bytesOf(uri, text);
  if (await isTaken(uri)) return false;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return true;
}

/** The bytes of a new file, in the encoding that its folder's files have; with the mark of UTF-8 where that can't hold all of the text. */
export async function bytesOf(uri: vscode.Uri, text: string): Promise<Uint8Array> {
  if (isUtf8(uri)) return new TextEncoder().encode(text);
  const bytes = await vscode.workspace.encode(text, { uri });
  return (await vscode.workspace.decode(bytes, { uri })) === text ? bytes : withMark(text);
}
