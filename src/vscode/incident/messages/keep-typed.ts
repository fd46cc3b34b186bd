import * as vscode from 'vscode';
import { messageScheme, type MessageFiles } from './message-files';

/**
 * Keeps each word of a message as it is typed, and gives it back to the editor of the next window: by itself, VS Code backs up what
 * is unsaved a second or two later, and a window that is killed in the meantime loses it.
 */
export function keepTyped(files: MessageFiles): vscode.Disposable {
  for (const document of vscode.workspace.textDocuments) void giveBack(files, document);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => void giveBack(files, document)),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.uri.scheme === messageScheme && contentChanges.length > 0) void files.keepTyped(document.uri, document.getText());
    }),
  );
}

async function giveBack(files: MessageFiles, document: vscode.TextDocument): Promise<void> {
  const { uri } = document;
  const text = uri.scheme === messageScheme ? files.lastText(uri) : undefined;
  if (text === undefined || text === document.getText()) return;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
}
