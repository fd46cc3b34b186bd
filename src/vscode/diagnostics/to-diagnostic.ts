import * as vscode from 'vscode';
import type { Span } from '../../core/document/model';
import type { Finding, Level } from '../../core/lint/finding';
import { words } from '../words';

/** Shown behind each message, and what a quick fix recognises its own diagnostics by. */
export const source = 'Incident Desk';

const severities: Record<Level, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export function rangeOf(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** One finding as the editor shows it: code with a link to the rule's page, and the other places it speaks of. */
export function toDiagnostic(document: vscode.TextDocument, finding: Finding, page: (rule: string) => string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeOf(document, finding), words(finding.message), severities[finding.level]);
  diagnostic.source = source;
  diagnostic.code = { value: finding.rule, target: vscode.Uri.parse(page(finding.rule)) };
  if (finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map((related) =>
      new vscode.DiagnosticRelatedInformation(new vscode.Location(document.uri, rangeOf(document, related)), words(related.message)));
  }
  return diagnostic;
}
