import * as vscode from 'vscode';
import type { RunbookNode } from './runbook-tree';

/** What a code lens hands over: it names a step or a command, which is looked up in the runbook as it is when it is clicked. */
export interface RunbookTarget {
  readonly uri: string;
  /** The text of a step. */
  readonly step?: string;
  /** The key of a command block. */
  readonly block?: string;
}

/** What a command is called with: a lens, a row of a view, a record, or nothing from the palette. */
export type RunbookSource = RunbookTarget | RunbookNode | vscode.Uri | undefined;

/** As a target; one without step and block, for the palette, is about the line of the cursor. */
export function targetOf(source: RunbookSource): RunbookTarget | undefined {
  if (source instanceof vscode.Uri) return { uri: source.toString() };
  if (source !== undefined && 'kind' in source) return source.kind === 'runbook' ? { uri: source.entry.uri } : undefined;
  if (source !== undefined) return source;
  const editor = vscode.window.activeTextEditor;
  return editor && { uri: editor.document.uri.toString() };
}
