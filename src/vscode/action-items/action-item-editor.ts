import * as vscode from 'vscode';
import type { ActionItem, IncidentDocument } from '../../core/document/model';
import type { TextEdit } from '../../core/edit/text-edit';
import { findActionItem } from '../../core/index/find-action-item';
import { openDocument } from '../documents/document-files';
import type { Documents } from '../documents/documents';
import { saveOrTakeBack } from '../documents/save';
import { missing, type ActionItemTarget } from './target';

export type ActionItemChange = (document: IncidentDocument, item: ActionItem, uri: vscode.Uri) => readonly TextEdit[];

/** Changes action items where they stand, one document after the other, all of one document as one undo. */
export class ActionItemEditor {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly documents: Documents) {}

  /**
   * A document that had no unsaved changes is saved afterwards. Throws where an item is not there any more, once the others are
   * changed, and where a document can't be written.
   */
  change(targets: readonly ActionItemTarget[], change: ActionItemChange): Promise<void> {
    const next = this.last.then(async () => {
      const byDocument = new Map<string, ActionItemTarget[]>();
      for (const target of targets) byDocument.set(target.uri, [...byDocument.get(target.uri) ?? [], target]);
      const lost: ActionItemTarget[] = [];
      for (const [uri, those] of byDocument) lost.push(...await this.changeIn(vscode.Uri.parse(uri), those, change));
      if (lost[0]) throw missing(lost[0]);
    });
    this.last = next.catch(() => undefined);
    return next;
  }

  /** Returns those that are not there any more. */
  private async changeIn(uri: vscode.Uri, targets: readonly ActionItemTarget[], change: ActionItemChange): Promise<ActionItemTarget[]> {
    const textDocument = await openDocument(uri);
    const document = this.documents.parse(textDocument);
    const found = targets.map((target) => ({ target, item: findActionItem(document, target) }));
    // An item is changed once, and only within itself, so that no two edits meet.
    const items = new Set(found.flatMap(({ item }) => item ?? []));
    await this.write(textDocument, [...items].flatMap((item) => change(document, item, uri)));
    return found.flatMap(({ target, item }) => (item ? [] : [target]));
  }

  private async write(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<void> {
    if (edits.length === 0) return;
    const wasSaved = !document.isDirty && !document.isUntitled;
    const before = document.getText();
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits.map(({ start, end, text }) =>
      vscode.TextEdit.replace(new vscode.Range(document.positionAt(start), document.positionAt(end)), text)));
    if (!(await vscode.workspace.applyEdit(edit))) {
      throw new Error(vscode.l10n.t('{0} can\'t be changed.', vscode.workspace.asRelativePath(document.uri)));
    }
    if (wasSaved) await saveOrTakeBack(document, before);
  }
}
