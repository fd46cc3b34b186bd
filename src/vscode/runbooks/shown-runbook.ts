import * as vscode from 'vscode';
import { shownTitle } from '../../core/document/facts';
import type { IncidentDocument } from '../../core/document/model';
import { fileNameOf } from '../../core/paths';
import type { CommandBlock, Runbook, Step } from '../../core/runbook/model';
import { readRunbook } from '../../core/runbook/read';
import type { Documents } from '../documents/documents';
import type { RunbookTarget } from './target';

/** A runbook as its document says it now. */
export interface ShownRunbook {
  readonly uri: vscode.Uri;
  readonly document: vscode.TextDocument;
  readonly title: string;
  readonly runbook: Runbook;
}

/** Reads runbooks, each version once. */
export class Runbooks {
  private readonly read = new WeakMap<IncidentDocument, ShownRunbook>();

  constructor(private readonly documents: Documents) {}

  of(document: vscode.TextDocument): ShownRunbook {
    const parsed = this.documents.parse(document);
    const known = this.read.get(parsed);
    if (known) return known;
    const { uri } = document;
    const fileName = fileNameOf(uri.path);
    const title = shownTitle(parsed).replace(/^runbook\s{0,3}[:：–—-]\s{0,3}/i, '') || fileName;
    const shown = { uri, document, title, runbook: readRunbook(parsed) };
    this.read.set(parsed, shown);
    return shown;
  }

  /** Throws where the target is no runbook. */
  async at(target: RunbookTarget | undefined): Promise<ShownRunbook> {
    const document = target && await vscode.workspace.openTextDocument(vscode.Uri.parse(target.uri, true));
    if (!document || this.documents.kindOf(document) !== 'runbook') throw new Error(vscode.l10n.t('This is no runbook.'));
    return this.of(document);
  }
}

/** The step of the target, or the one at the cursor. Throws where it is not in the runbook any more. */
export function stepOf({ uri, runbook }: ShownRunbook, { step: text, block }: RunbookTarget): Step {
  const line = cursorLine(uri);
  const step = text !== undefined ? runbook.steps.find((each) => each.text === text)
    : block !== undefined ? runbook.steps.find(({ blocks }) => blocks.some(({ key }) => key === block))
      : runbook.steps.findLast((each) => each.line <= line) ?? runbook.steps[0];
  if (!step) throw new Error(text === undefined ? vscode.l10n.t('There is no step here.') : vscode.l10n.t('"{0}" is no longer in the runbook.', text));
  return step;
}

/** The command block of the target; from the palette the one at the cursor, else the next one. Throws where there is none. */
export function blockOf({ uri, document, runbook }: ShownRunbook, { block: key }: RunbookTarget, isMeant: (block: CommandBlock) => boolean): CommandBlock {
  const line = cursorLine(uri);
  const meant = runbook.blocks.filter(isMeant);
  const block = key !== undefined ? meant.find((each) => each.key === key)
    : meant.find((each) => document.positionAt(Math.max(each.start, each.end - 1)).line >= line);
  if (!block) throw new Error(key === undefined ? vscode.l10n.t('There is no command here.') : vscode.l10n.t('This command is no longer in the runbook.'));
  return block;
}

function cursorLine(uri: vscode.Uri): number {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.uri.toString() === uri.toString() ? editor.selection.active.line : 0;
}
