import * as vscode from 'vscode';
import type { TextEdit } from '../../core/edit/text-edit';
import type { Finding } from '../../core/lint/finding';
import { fixAll } from '../../core/lint/fix';
import { disableForDocument, disableForLine } from '../../core/lint/suppress';
import { commands } from '../contract';
import { rangeOf, toDiagnostic } from '../diagnostics/to-diagnostic';
import type { Linted, Linter } from '../diagnostics/linter';
import { documentSelector } from '../documents/documents';
import { words } from '../words';

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

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range, { only }: vscode.CodeActionContext): vscode.CodeAction[] {
    const linted = this.linter.lint(document);
    if (!linted) return [];
    const actions: vscode.CodeAction[] = [];
    if (!only || only.contains(vscode.CodeActionKind.QuickFix)) {
      const here = linted.findings.filter((finding) => rangeOf(linted.document, finding).intersection(range));
      actions.push(...here.flatMap((finding) => fixesOf(document, linted, finding)));
      actions.push(...here.flatMap((finding) => waysToSilence(document, linted, finding)));
    }
    if (only?.contains(fixAllKind)) actions.push(...allFixes(document, linted));
    return actions;
  }
}

function fixesOf(document: vscode.TextDocument, linted: Linted, finding: Finding): vscode.CodeAction[] {
  return finding.fixes.map((fix) => {
    const action = quickFix(document, linted, finding, words(fix.title));
    action.isPreferred = fix.preferred;
    action.edit = workspaceEdit(document, linted, fix.edits);
    return action;
  });
}

function waysToSilence(document: vscode.TextDocument, linted: Linted, finding: Finding): vscode.CodeAction[] {
  const line = quickFix(document, linted, finding, vscode.l10n.t('Disable {0} here', finding.rule));
  line.edit = workspaceEdit(document, linted, disableForLine(linted.document, finding));
  const whole = quickFix(document, linted, finding, vscode.l10n.t('Disable {0} in this document', finding.rule));
  whole.edit = workspaceEdit(document, linted, disableForDocument(linted.document, finding));
  const level = quickFix(document, linted, finding, vscode.l10n.t('Change the level of {0} in the policy…', finding.rule));
  level.command = { command: commands.changeRuleLevel, title: level.title, arguments: [document.uri, finding.rule] };
  return vscode.workspace.getWorkspaceFolder(document.uri) ? [line, whole, level] : [line, whole];
}

function allFixes(document: vscode.TextDocument, linted: Linted): vscode.CodeAction[] {
  const edits = fixAll(linted.findings);
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Fix all that can be fixed safely'), fixAllKind);
  action.edit = workspaceEdit(document, linted, edits);
  return [action];
}

function quickFix(document: vscode.TextDocument, linted: Linted, finding: Finding, title: string): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [toDiagnostic(document.uri, linted.document, finding)];
  return action;
}

function workspaceEdit(document: vscode.TextDocument, linted: Linted, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const each of edits) edit.replace(document.uri, rangeOf(linted.document, each), each.text);
  return edit;
}
