import type * as vscode from 'vscode';

/** What saving a document needs to know of its file, and of the window, which may save the same document by itself. */
export interface Saving {
  /** What the file of the document says; nothing where it can't be read. */
  readonly fileText: () => Promise<string | undefined>;
  /** Begins to wait for the window to save the document by itself. */
  readonly ownSave: () => OwnSave;
}

/** What a window does by itself, which nobody may need to wait for in the end. */
export interface OwnSave {
  /** Resolves when the window has saved the document, or will not. */
  readonly isOver: Promise<void>;
  /** Nobody waits for it any more. */
  dispose(): void;
}

export type SavedDocument = Pick<vscode.TextDocument, 'save' | 'getText'>;

/**
 * Saves a document that said `before`; false where that failed. Saving by itself, as windows do after a while, may come first. Then
 * nothing is left to save, which VS Code calls a failure; or it is still asking extensions, and refuses every other save of that
 * document until it has their answers.
 */
export async function isSaved(document: SavedDocument, before: string, saving: Saving): Promise<boolean> {
  const own = saving.ownSave();
  try {
    return await isSavedBy(document, before, saving.fileText, own);
  } finally {
    own.dispose();
  }
}

async function isSavedBy(document: SavedDocument, before: string, fileText: Saving['fileText'], own: OwnSave): Promise<boolean> {
  // Of now: an editor may show what somebody else wrote by the time that its save has failed.
  const text = document.getText();
  if (await document.save()) return true;
  const written = await fileText();
  if (written === undefined) return false;
  if (sameText(written, text)) return true;
  // What somebody else wrote meanwhile no save of this window goes over. A beginning is what a save that is under way has got to.
  if (!sameText(written, before) && !withoutReturns(text).startsWith(withoutReturns(written))) return false;
  await own.isOver;
  return await document.save() || sameText(await fileText() ?? before, text);
}

/** Editors give a file of mixed line endings one of them. */
export function sameText(one: string, other: string): boolean {
  return withoutReturns(one) === withoutReturns(other);
}

const withoutReturns = (text: string): string => text.replaceAll('\r\n', '\n');
