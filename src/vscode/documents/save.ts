import * as vscode from 'vscode';

/**
 * Saves a document that was just changed from `before`. Where it can't be saved, because it is read-only in this window or its disk is
 * full, it gets that text back: what stands in an editor alone would be taken for written. Throws then.
 */
export async function saveOrTakeBack(document: vscode.TextDocument, before: string): Promise<void> {
  if (await document.save()) return;
  await takeBack(document, before);
  throw new Error(vscode.l10n.t('{0} can\'t be saved, so nothing was written to it.', vscode.workspace.asRelativePath(document.uri)));
}

async function takeBack(document: vscode.TextDocument, before: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length)), before);
  await vscode.workspace.applyEdit(edit);
}
