import * as vscode from 'vscode';
import type { TextEdit } from '../../core/edit/text-edit';
import type { Finding } from '../../core/lint/finding';
import { fixAll } from '../../core/lint/fix';
import { disableForDocument, disableForLine } from '../../core/lint/suppress';
import { commands } from '../contract';
import { rangeOf, toDiagnostic } from '../diagnostics/to-diagnostic';
import type { Linted } from '../diagnostics/linter';
import { words } from '../words';

/** What mends each of the findings, then the ways to silence each. */
export function quickFixes(document: vscode.TextDocument, linted: Linted, findings: readonly Finding[]): vscode.CodeAction[] {
  return [
    ...findings.flatMap((finding) => fixesOf(document, linted, finding)),
    ...findings.flatMap((finding) => waysToSilence(document, linted, finding)),
  ];
}

/** All safe fixes in one action; none where there are none. */
export function allFixes(document: vscode.TextDocument, linted: Linted, kind: vscode.CodeActionKind): vscode.CodeAction[] {
  const edits = fixAll(linted.findings);
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Fix all that can be fixed safely'), kind);
  action.edit = workspaceEdit(document, linted, edits);
  return [action];
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
