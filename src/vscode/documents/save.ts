import * as vscode from 'vscode';
import { isSaved } from './is-saved';

/**
 * Saves a document that was just changed from `before`. Where it can't be saved, because it is read-only in this window or its disk is
 * full, it gets that text back: what stands in an editor alone would be taken for written. Throws then.
 */
export async function saveOrTakeBack(document: vscode.TextDocument, before: string): Promise<void> {
  if (await isSaved(document, (text) => fileSays(document, text))) return;
  await takeBack(document, before);
  throw new Error(vscode.l10n.t('{0} can\'t be saved, so nothing was written to it.', vscode.workspace.asRelativePath(document.uri)));
}

async function takeBack(document: vscode.TextDocument, before: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length)), before);
  await vscode.workspace.applyEdit(edit);
}

/** Whether the file of a document says a text; one that can't be read does not. */
export async function fileSays(document: vscode.TextDocument, text: string): Promise<boolean> {
  const written = await fileText(document).catch(() => undefined);
  return written !== undefined && sameText(text, written);
}

/** As its editor reads it, which may have been opened in another encoding than the settings name. */
export async function fileText({ uri, encoding }: vscode.TextDocument): Promise<string> {
  return vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { encoding });
}

/** Editors give a file of mixed line endings one of them. */
export function sameText(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n');
}
