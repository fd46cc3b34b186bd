import * as vscode from 'vscode';
import type { Draft } from '../../core/generate/draft';
import { freePath } from '../../core/generate/path';
import { fileNameOf } from '../../core/paths';
import { toSnippet } from '../../core/template/snippet';
import { createFile, isTaken, type NewFileParts } from '../documents/new-file';

/**
 * Writes a new document to its place in the folder and opens it with a tab stop at each blank. A file that is there already is
 * never overwritten: the person opens it, or takes a free name. Without a folder to write to, the document stays untitled.
 * Rejects with `CancellationError` where the person does neither, and where the file can't be written: what it would have said is then
 * in an untitled document, so that nobody answers the questions twice.
 */
export async function writeDraft(folder: vscode.WorkspaceFolder | undefined, draft: Draft, parts: NewFileParts): Promise<vscode.TextDocument> {
  if (!folder || vscode.workspace.fs.isWritableFileSystem(folder.uri.scheme) === false) return openUntitled(draft);
  for (;;) {
    const place = await placeFor(folder, draft.path);
    if (place.exists) return open(place.uri);
    // Otherwise somebody took the name while the person was asked.
    if (await create(place.uri, draft, parts)) return withTabStops(await open(place.uri), draft.text);
  }
}

async function create(uri: vscode.Uri, draft: Draft, parts: NewFileParts): Promise<boolean> {
  try {
    return await createFile(uri, draft.text, parts);
  } catch (error) {
    await openUntitled(draft);
    throw error;
  }
}

async function openUntitled({ text }: Draft): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
  await vscode.window.showTextDocument(document, { preview: false });
  return withTabStops(document, text);
}

async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** The text is in the document already; writing it once more as a snippet makes its blanks tab stops. */
async function withTabStops(document: vscode.TextDocument, text: string): Promise<vscode.TextDocument> {
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  if (!editor) return document;
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  await editor.insertSnippet(new vscode.SnippetString(toSnippet(text)), whole);
  if (!document.isUntitled) await document.save();
  return document;
}

async function placeFor(folder: vscode.WorkspaceFolder, path: string): Promise<{ uri: vscode.Uri; exists: boolean }> {
  const at = (each: string) => vscode.Uri.joinPath(folder.uri, each);
  if (!(await isTaken(at(path)))) return { uri: at(path), exists: false };
  const free = await firstFree(path, (each) => isTaken(at(each)));
  const create = vscode.l10n.t('Create {0}', fileNameOf(free));
  const openIt = vscode.l10n.t('Open {0}', fileNameOf(path));
  const chosen = await vscode.window.showQuickPick([openIt, create], { placeHolder: vscode.l10n.t('{0} exists already', path) });
  if (chosen === undefined) throw new vscode.CancellationError();
  return chosen === create ? { uri: at(free), exists: false } : { uri: at(path), exists: true };
}

/** `freePath` for a host that has to look. */
async function firstFree(path: string, isTakenHere: (path: string) => Promise<boolean>): Promise<string> {
  const taken = new Set<string>();
  for (;;) {
    const candidate = freePath(path, (each) => taken.has(each));
    if (!(await isTakenHere(candidate))) return candidate;
    taken.add(candidate);
  }
}
