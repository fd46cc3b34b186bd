import * as vscode from 'vscode';
import { type Documents, documentSelector } from '../documents/documents';
import type { Today } from '../documents/today';
import type { WorkspaceIndex } from '../documents/workspace-index';
import type { Policies } from '../policies/policies';
import { Completion } from './completion';
import { DocumentLinks } from './document-links';
import { Hovers } from './hovers';

export interface LanguageParts {
  readonly documents: Documents;
  readonly policies: Policies;
  readonly workspace: WorkspaceIndex;
  readonly today: Today;
}

/** What the editor offers while a document of ours is written and read. */
export function register(parts: LanguageParts): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(documentSelector, new Completion(parts), '@', '#', ' ', '|'),
    vscode.languages.registerHoverProvider(documentSelector, new Hovers(parts)),
    vscode.languages.registerDocumentLinkProvider(documentSelector, new DocumentLinks(parts)),
  );
}
