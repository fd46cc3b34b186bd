import * as vscode from 'vscode';
import { positionAt } from '../../core/document/lines';
import type { IncidentDocument, Span } from '../../core/document/model';
import { type Elsewhere, type Finding, isElsewhere, type Level } from '../../core/lint/finding';
import { pageOf } from '../../core/lint/page';
import { words } from '../words';

/** Shown behind each message. */
export const source = 'Incident Desk';

const severities: Record<Level, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** The editor's range of a span; the document's own line starts are used, since the file may be open in no editor. */
export function rangeOf({ lineStarts }: Pick<IncidentDocument, 'lineStarts'>, { start, end }: Span): vscode.Range {
  const from = positionAt(lineStarts, start);
  const to = positionAt(lineStarts, end);
  return new vscode.Range(from.line, from.character, to.line, to.character);
}

/** The index names documents by their addresses. */
function locationOf(uri: vscode.Uri, document: IncidentDocument, place: Span | Elsewhere): vscode.Location {
  return isElsewhere(place)
    ? new vscode.Location(vscode.Uri.parse(place.document), new vscode.Position(place.line, 0))
    : new vscode.Location(uri, rangeOf(document, place));
}

/** One finding as the editor shows it: its code leads to the rule's page, and the other places it speaks of are listed. */
export function toDiagnostic(uri: vscode.Uri, document: IncidentDocument, finding: Finding): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeOf(document, finding), words(finding.message), severities[finding.level]);
  diagnostic.source = source;
  diagnostic.code = { value: finding.rule, target: vscode.Uri.parse(pageOf(finding.rule)) };
  if (finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map((related) =>
      new vscode.DiagnosticRelatedInformation(locationOf(uri, document, related), words(related.message)));
  }
  return diagnostic;
}
