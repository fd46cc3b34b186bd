import * as vscode from 'vscode';
import type { ActionItem, IncidentDocument } from '../../core/document/model';
import type { TextEdit } from '../../core/edit/text-edit';
import type { Documents } from '../documents/documents';
import { find, type ActionItemTarget } from './target';

export type ActionItemChange = (document: IncidentDocument, item: ActionItem, uri: vscode.Uri) => readonly TextEdit[];

/** Changes action items where they stand, one after the other, each as one undo. */
export class ActionItemEditor {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly documents: Documents) {}

  /**
   * A document that had no unsaved changes is saved afterwards. Throws where an item is not there any more, or its document
   * can't be written.
   */
  change(targets: readonly ActionItemTarget[], change: ActionItemChange): Promise<void> {
    const next = this.last.then(async () => {
      for (const target of targets) await this.changeOne(target, change);
    });
    this.last = next.catch(() => undefined);
    return next;
  }

  private async changeOne(target: ActionItemTarget, change: ActionItemChange): Promise<void> {
    const { document, item } = await find(this.documents, target);
    const edits = change(this.documents.parse(document), item, document.uri);
    if (edits.length === 0) return;
    const wasSaved = !document.isDirty && !document.isUntitled;
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits.map(({ start, end, text }) =>
      vscode.TextEdit.replace(new vscode.Range(document.positionAt(start), document.positionAt(end)), text)));
    if (!(await vscode.workspace.applyEdit(edit))) {
      throw new Error(vscode.l10n.t('{0} can\'t be changed.', vscode.workspace.asRelativePath(document.uri)));
    }
    if (wasSaved) await document.save();
  }
}
