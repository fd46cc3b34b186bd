import * as vscode from 'vscode';
import { contextKey } from '../context-key';
import type { Documents } from '../documents/documents';
import type { Usage } from '../documents/usage';
import type { Policies } from '../policies/policies';
import { itemAtCursor } from './target';

/** Tells the state of the action item that the cursor is in, empty where there is none, and whether it names a ticket, for the editor's context menu and the palette. */
export function followCursor(documents: Documents, usage: Usage, policies: Policies): vscode.Disposable {
  const setState = contextKey('actionItemAtCursor');
  const setTicket = contextKey('ticketAtCursor');
  const tell = () => {
    const editor = vscode.window.activeTextEditor;
    const item = editor && itemAtCursor(documents, editor);
    void setState(item?.state ?? '');
    void setTicket(item?.ticket !== undefined);
  };
  tell();
  return vscode.Disposable.from(
    usage.onDidChange(tell),
    policies.onDidChange(tell),
    vscode.window.onDidChangeTextEditorSelection(tell),
    vscode.window.onDidChangeActiveTextEditor(tell),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) tell();
    }),
  );
}
