import * as vscode from 'vscode';
import { isUtf8, withMark } from './file-text';

/** The bytes of a new file, in the encoding that its folder's files have; with the mark of UTF-8 where that can't hold all of the text. */
export async function bytesOf(uri: vscode.Uri, text: string): Promise<Uint8Array> {
  if (isUtf8(uri)) return new TextEncoder().encode(text);
  const bytes = await vscode.workspace.encode(text, { uri });
  return (await vscode.workspace.decode(bytes, { uri })) === text ? bytes : withMark(text);
}
