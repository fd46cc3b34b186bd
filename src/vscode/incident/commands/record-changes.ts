import type * as vscode from 'vscode';
import type { RecordChange, RecordEditor, RecordEditorParts } from './record-editor';

/** Changes records as a `RecordEditor` does, which is read for the first change. */
export class RecordChanges implements Pick<RecordEditor, 'change'> {
  private editor: Promise<RecordEditor> | undefined;

  /** @param turns where all windows of this person keep their turns; it need not exist */
  constructor(private readonly parts: Omit<RecordEditorParts, 'turns'>, private readonly turns: vscode.Uri) {}

  async change(uri: vscode.Uri, change: RecordChange): Promise<void> {
    this.editor ??= this.open();
    await (await this.editor).change(uri, change);
  }

  private async open(): Promise<RecordEditor> {
    const [{ RecordEditor: Editor }, { RecordTurns }] = await Promise.all([import('./record-editor'), import('../record-turns')]);
    return new Editor({ ...this.parts, turns: new RecordTurns(this.turns, this.parts.log) });
  }
}
