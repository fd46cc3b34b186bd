import * as vscode from 'vscode';
import { markedWhereCut } from '../core/document/excerpt';

/** Of a document in a view: what there is to say of it, a paragraph each, and below a line how it begins. All is text; what is empty is left out. */
export function tooltipOf(said: readonly (string | undefined)[], excerpt: string | undefined): vscode.MarkdownString {
  // A line of the text becomes a paragraph.
  const tooltip = new vscode.MarkdownString().appendText(said.filter((each) => !!each).join('\n'));
  if (excerpt) tooltip.appendMarkdown('\n\n---\n\n').appendText(markedWhereCut(excerpt));
  return tooltip;
}
