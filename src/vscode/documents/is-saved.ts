import type * as vscode from 'vscode';

/**
 * Saves a document; false where that failed. `fileSays` tells whether its file says a text: saving by itself, as windows do after a
 * while, may come first, and then nothing is left to save, which VS Code calls a failure.
 */
export async function isSaved(document: Pick<vscode.TextDocument, 'save' | 'getText'>, fileSays: (text: string) => Promise<boolean>): Promise<boolean> {
  // Of now: an editor may show what somebody else wrote by the time that its save has failed.
  const text = document.getText();
  return await document.save() || fileSays(text);
}
