import * as vscode from 'vscode';
import type { ActionItem } from '../../core/document/model';
import type { IndexedActionItem } from '../../core/index/document-index';
import { findActionItem, type KnownActionItem } from '../../core/index/find-action-item';
import { textOf } from '../../core/index/summarize';
import { openDocument } from '../documents/document-files';
import type { Documents } from '../documents/documents';

/** What a command of an action item acts on; `uri` as a string, so that a code lens can carry it. */
export interface ActionItemTarget extends KnownActionItem {
  readonly uri: string;
}

export function targetOf({ uri, item }: IndexedActionItem): ActionItemTarget {
  return { uri, line: item.line, text: item.text };
}

/** The action item that the cursor is in, in an editor with a document of ours. */
export function itemAtCursor(documents: Documents, { document, selection }: vscode.TextEditor): ActionItem | undefined {
  if (!documents.kindOf(document)) return undefined;
  const { line } = selection.active;
  const offset = document.offsetAt(selection.active);
  const items = documents.parse(document).actionItems;
  const around = items.filter(({ start, end }) => start <= offset && offset <= end);
  return around.find((item) => item.line === line) ?? items.find((item) => item.line === line) ?? around[0];
}

export function targetAtCursor(documents: Documents): ActionItemTarget | undefined {
  const editor = vscode.window.activeTextEditor;
  const item = editor && itemAtCursor(documents, editor);
  return item && { uri: editor.document.uri.toString(), line: item.line, text: textOf(item) };
}

export interface FoundActionItem {
  readonly document: vscode.TextDocument;
  readonly item: ActionItem;
}

/** Opens the target's document, in whatever state its editor is, and finds the item in its present text. */
export async function find(documents: Documents, target: ActionItemTarget): Promise<FoundActionItem> {
  const document = await openDocument(vscode.Uri.parse(target.uri));
  const item = findActionItem(documents.parse(document), target);
  if (!item) throw missing(target);
  return { document, item };
}

export function missing({ uri, text }: ActionItemTarget): Error {
  return new Error(vscode.l10n.t('The action item "{0}" is no longer in {1}.', text, vscode.workspace.asRelativePath(vscode.Uri.parse(uri))));
}
