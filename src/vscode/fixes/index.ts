import * as vscode from 'vscode';
import { rangeOf } from '../diagnostics/to-diagnostic';
import type { Linter } from '../diagnostics/linter';
import { documentSelector } from '../documents/documents';

/** `source.fixAll.incidentDesk`: what `editor.codeActionsOnSave` names. */
const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('incidentDesk');

export function register(linter: Linter): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    documentSelector,
    new Fixes(linter),
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind] },
  );
}

/** Fixes are taken from a fresh lint, never from diagnostics on the screen, so they always fit the text. */
class Fixes implements vscode.CodeActionProvider {
  constructor(private readonly linter: Linter) {}

  async provideCodeActions(document: vscode.TextDocument, range: vscode.Range, { only }: vscode.CodeActionContext): Promise<vscode.CodeAction[]> {
    const linted = this.linter.lint(document);
    if (!linted) return [];
    const isQuick = !only || only.contains(vscode.CodeActionKind.QuickFix);
    const here = isQuick ? linted.findings.filter((finding) => rangeOf(linted.document, finding).intersection(range)) : [];
    const isForAll = only?.contains(fixAllKind) === true;
    // The cursor is somewhere else most of the time.
    if (here.length === 0 && !isForAll) return [];
    const { allFixes, quickFixes } = await import('./on-demand');
    return [...quickFixes(document, linted, here), ...(isForAll ? allFixes(document, linted, fixAllKind) : [])];
  }
}
