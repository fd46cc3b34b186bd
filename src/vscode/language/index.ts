import * as vscode from 'vscode';
import { type Documents, documentSelector } from '../documents/documents';
import type { Today } from '../documents/today';
import type { WorkspaceIndex } from '../documents/workspace-index';
import type { Policies } from '../policies/policies';

export interface LanguageParts {
  readonly documents: Documents;
  readonly policies: Policies;
  readonly workspace: WorkspaceIndex;
  readonly today: Today;
}

/** What the editor offers while a document of ours is written and read. */
export function register(parts: LanguageParts): vscode.Disposable {
  type Answering = ReturnType<typeof import('./on-demand').answering>;
  let made: Answering | undefined;
  /** Undefined for a document that is none of ours. */
  const answering = async (document: vscode.TextDocument): Promise<Answering | undefined> => (
    parts.documents.kindOf(document) && (made ??= (await import('./on-demand')).answering(parts))
  );
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(documentSelector, {
      provideCompletionItems: async (document, position) => (await answering(document))?.completion.provideCompletionItems(document, position),
    }, '@', '#', ' ', '|'),
    vscode.languages.registerHoverProvider(documentSelector, {
      provideHover: async (document, position) => (await answering(document))?.hovers.provideHover(document, position),
    }),
    vscode.languages.registerDocumentLinkProvider(documentSelector, {
      provideDocumentLinks: async (document) => (await answering(document))?.links.provideDocumentLinks(document),
    }),
  );
}
