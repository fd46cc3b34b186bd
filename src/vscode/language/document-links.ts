import * as vscode from 'vscode';
import { referencesIn } from '../../core/cursor/references';
import { fileNameOf } from '../../core/paths';
import { rangeOf } from '../diagnostics/to-diagnostic';
import type { LanguageParts } from './index';

/** Tickets open in their tracker, wiki links the document of ours that has the name. */
export class DocumentLinks implements vscode.DocumentLinkProvider {
  constructor(private readonly parts: LanguageParts) {}

  provideDocumentLinks(textDocument: vscode.TextDocument): vscode.DocumentLink[] {
    const { documents, policies } = this.parts;
    if (!documents.kindOf(textDocument)) return [];
    const document = documents.parse(textDocument);
    return referencesIn(document, policies.for(textDocument.uri).policy.trackers).flatMap((reference) => {
      const target = reference.kind === 'ticket' ? ticketAddress(reference.url) : this.documentNamed(reference.name);
      if (!target) return [];
      const link = new vscode.DocumentLink(rangeOf(document, reference), target);
      link.tooltip = reference.kind === 'ticket' ? vscode.l10n.t('Open {0} in its tracker', reference.key) : vscode.l10n.t('Open document');
      return [link];
    });
  }

  private documentNamed(name: string): vscode.Uri | undefined {
    const wanted = name.toLowerCase();
    const found = this.parts.workspace.index.documents().find(({ document: { path, title } }) =>
      title.toLowerCase() === wanted || fileNameOf(path).replace(/\.[^.]*$/, '').toLowerCase() === wanted);
    return found && vscode.Uri.parse(found.uri);
  }
}

/** A policy is a file of the workspace: its addresses may lead to the web and nowhere else. */
function ticketAddress(url: string): vscode.Uri | undefined {
  return /^https?:\/\//i.test(url) ? vscode.Uri.parse(url) : undefined;
}
