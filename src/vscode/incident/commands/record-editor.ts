import * as vscode from 'vscode';
import { apply } from '../../../core/edit/apply';
import type { TextEdit } from '../../../core/edit/text-edit';
import { hasConflict } from '../../../core/incident/conflict';
import { readRecord, type LiveIncident } from '../../../core/incident/record';
import type { Log } from '../../../core/ports';
import { openDocument, statOf } from '../../documents/document-files';
import type { Documents } from '../../documents/documents';
import { sameText } from '../../documents/is-saved';
import { fileText, save, takeBack } from '../../documents/save';
import type { Policies } from '../../policies/policies';
import type { RecordTurns } from '../record-turns';

export type RecordChange = (incident: LiveIncident) => readonly TextEdit[];

export interface RecordEditorParts {
  readonly documents: Documents;
  readonly policies: Policies;
  readonly turns: Pick<RecordTurns, 'take'>;
  readonly log: Log;
}

/** How long an editor may take to follow a file that was changed beside it; milliseconds. */
const patience = 2000;

/**
 * Changes records, one change after the other, of all windows of this person, each as one undo. A change is computed against the
 * text as it is, and once more where somebody else wrote in between, so that no row is ever lost.
 */
export class RecordEditor {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: RecordEditorParts) {}

  /** A document that had no unsaved changes is saved afterwards. Throws where the document can't be changed, or has a merge conflict. */
  change(uri: vscode.Uri, change: RecordChange): Promise<void> {
    const next = this.last.then(() => this.parts.turns.take(uri, () => this.changeOne(uri, change)));
    this.last = next.catch(() => undefined);
    return next;
  }

  private async changeOne(uri: vscode.Uri, change: RecordChange): Promise<void> {
    const document = await openDocument(uri);
    const wasSaved = !document.isUntitled && (!document.isDirty || sameText(document.getText(), await fileText(document)));
    if (wasSaved) await refuseReadOnly(uri);
    const isToBeSaved = wasSaved && await this.catchUp(document);
    const before = await write(document, () => change(this.read(document.uri, document.getText())));
    if (!isToBeSaved || await save(document, before)) return;
    if (sameText(before, await fileText(document))) await takeBack(document, before);
    else await this.changeFile(document, change);
  }

  /**
   * Waits for an editor without unsaved changes to show what was written to its file. False where a person types into it before it
   * does: their words stay, and the file is theirs to settle.
   */
  private async catchUp(document: vscode.TextDocument): Promise<boolean> {
    const text = await fileText(document);
    if (sameText(document.getText(), text)) return true;
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        listener.dispose();
        resolve();
      };
      const timer = setTimeout(done, patience);
      const listener = vscode.workspace.onDidChangeTextDocument(({ document: changed }) => {
        if (changed === document && (document.isDirty || sameText(document.getText(), text))) done();
      });
    });
    if (document.isDirty && !sameText(document.getText(), text)) return false;
    if (!sameText(document.getText(), text)) await write(document, () => wholly(document, text));
    return true;
  }

  /** Somebody wrote the file while the editor was being changed: the same change, made of what they wrote. */
  private async changeFile(document: vscode.TextDocument, change: RecordChange): Promise<void> {
    const { uri } = document;
    const name = vscode.workspace.asRelativePath(uri);
    this.parts.log.warn(`${name}: written by somebody else at the same moment, so the change is made once more`);
    const theirs = await fileText(document);
    const merged = apply(theirs, change(this.read(uri, theirs)));
    await write(document, () => wholly(document, merged));
    await vscode.workspace.fs.writeFile(uri, await vscode.workspace.encode(merged, { encoding: document.encoding }));
    if (!(await document.save())) throw new Error(vscode.l10n.t('{0} can\'t be changed.', name));
  }

  private read(uri: vscode.Uri, text: string): LiveIncident {
    refuseConflict(uri, text);
    const { policy } = this.parts.policies.for(uri);
    const document = this.parts.documents.parseText(uri, text);
    return { document, policy, record: readRecord(document, policy, policy.timeZone) };
  }
}

/** Throws where a merge left both versions of some lines: what is written between them can be lost with one of them. */
function refuseConflict(uri: vscode.Uri, text: string): void {
  if (hasConflict(text)) throw new Error(vscode.l10n.t('{0} has a merge conflict. Settle it first, then nothing gets lost.', vscode.workspace.asRelativePath(uri)));
}

/** Throws, before a person is asked for words that would be lost, where a record can't be changed. */
export async function refuseUnwritable(uri: vscode.Uri, text: string): Promise<void> {
  refuseConflict(uri, text);
  if (uri.scheme !== 'untitled') await refuseReadOnly(uri);
}

/** Throws where the change could never be saved. */
async function refuseReadOnly(uri: vscode.Uri): Promise<void> {
  const { permissions = 0 } = await statOf(uri);
  if ((permissions & vscode.FilePermission.Readonly) !== 0 || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) {
    throw new Error(vscode.l10n.t('{0} is read-only, so nothing was written to it.', vscode.workspace.asRelativePath(uri)));
  }
}

/** So often edits are made anew before a document counts as one that can't be changed. */
const mostTries = 5;

/**
 * Writes edits, and gives the text that they were made of. An editor refuses edits of a text that is no longer its own, as when it has
 * just read its file again: they are made of the new one.
 */
async function write(document: vscode.TextDocument, edits: () => readonly TextEdit[]): Promise<string> {
  for (let left = mostTries; left > 0; left--) {
    const { version } = document;
    const before = document.getText();
    const made = edits();
    if (made.length === 0) return before;
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, made.map(({ start, end, text }) =>
      vscode.TextEdit.replace(new vscode.Range(document.positionAt(start), document.positionAt(end)), text)));
    if (await vscode.workspace.applyEdit(edit)) return before;
    if (document.version === version) break;
  }
  throw new Error(vscode.l10n.t('{0} can\'t be changed.', vscode.workspace.asRelativePath(document.uri)));
}

function wholly(document: vscode.TextDocument, text: string): TextEdit[] {
  return [{ start: 0, end: document.getText().length, text }];
}
