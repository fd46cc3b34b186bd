import * as vscode from 'vscode';
import { isSaved, type OwnSave } from './is-saved';

/** Milliseconds that a window may take to save by itself what it has begun to save: it waits for what extensions do before a save. */
const patience = 5_000;

/**
 * Saves a document that was just changed from `before`. Where it can't be saved, because it is read-only in this window or its disk is
 * full, it gets that text back: what stands in an editor alone would be taken for written. Throws then.
 */
export async function saveOrTakeBack(document: vscode.TextDocument, before: string): Promise<void> {
  if (!(await save(document, before))) await takeBack(document, before);
}

/** Saves a document that was just changed from `before`, also where its window is about to do that; false where it can't be saved. */
export function save(document: vscode.TextDocument, before: string): Promise<boolean> {
  return isSaved(document, before, { fileText: () => fileText(document).catch(() => undefined), ownSave: () => ownSave(document) });
}

/** Where the window saves nothing by itself there is none to wait for. */
function ownSave(document: vscode.TextDocument): OwnSave {
  if (vscode.workspace.getConfiguration('files', document).get('autoSave') === 'off') return { isOver: Promise.resolve(), dispose: () => undefined };
  const disposables: vscode.Disposable[] = [];
  const isOver = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, patience);
    disposables.push(new vscode.Disposable(() => { clearTimeout(timer); }), vscode.workspace.onDidSaveTextDocument((saved) => {
      if (saved === document) resolve();
    }));
  });
  return { isOver, dispose: () => { vscode.Disposable.from(...disposables).dispose(); } };
}

/** Gives a document that can't be saved the text from before its change, and throws. */
export async function takeBack(document: vscode.TextDocument, before: string): Promise<never> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length)), before);
  await vscode.workspace.applyEdit(edit);
  throw new Error(vscode.l10n.t('{0} can\'t be saved, so nothing was written to it.', vscode.workspace.asRelativePath(document.uri)));
}

/** As its editor reads it, which may have been opened in another encoding than the settings name. */
export async function fileText({ uri, encoding }: vscode.TextDocument): Promise<string> {
  return vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { encoding });
}
