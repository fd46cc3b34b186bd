import * as vscode from 'vscode';
import type { Documents } from '../documents/documents';
import { itemAtCursor } from './target';

/** The state of the action item that the cursor is in, for the editor's context menu; empty where there is none. */
const contextKey = 'incidentDesk.actionItemAtCursor';

export function followCursor(documents: Documents): vscode.Disposable {
  let told = '';
  const tell = () => {
    const editor = vscode.window.activeTextEditor;
    const state = (editor && itemAtCursor(documents, editor)?.state) ?? '';
    if (state === told) return;
    told = state;
    void vscode.commands.executeCommand('setContext', contextKey, state);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(tell),
    vscode.window.onDidChangeActiveTextEditor(tell),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) tell();
    }),
  );
}
