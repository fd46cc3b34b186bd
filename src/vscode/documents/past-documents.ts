import type * as vscode from 'vscode';
import type { DocumentKind } from '../../core/document/model';
import type { DocumentSummary } from '../../core/index/summary';
import type { DocumentSearch } from '../../core/search/document-search';
import type { AlertDetails } from '../../core/triage/state';
import type { WorkspaceIndex } from './workspace-index';

export interface PastDocument {
  readonly uri: string;
  readonly document: DocumentSummary;
  /** The words by which it matched. */
  readonly words: readonly string[];
}

const mostMatches = 8;

/** Full-text search over the workspace's documents. Its index is made by the first search after a change. */
export class PastDocuments implements vscode.Disposable {
  private readonly searches = new Map<string, Promise<DocumentSearch>>();
  private readonly changes: vscode.Disposable;

  constructor(private readonly workspace: WorkspaceIndex) {
    this.changes = workspace.onDidChange(() => this.searches.clear());
  }

  /** Documents of these kinds that read like the alert, best first. */
  async like({ title, service, description }: Pick<AlertDetails, 'title' | 'service' | 'description'>, kinds: readonly DocumentKind[]): Promise<PastDocument[]> {
    await this.workspace.ready;
    const search = await this.searchIn(kinds);
    return search.search({ title, service, alert: title, text: description }, mostMatches).flatMap(({ id, words }) => {
      const document = this.workspace.index.get(id);
      return document ? [{ uri: id, document, words }] : [];
    });
  }

  dispose(): void {
    this.changes.dispose();
  }

  private searchIn(kinds: readonly DocumentKind[]): Promise<DocumentSearch> {
    const key = kinds.join();
    const known = this.searches.get(key) ?? this.build(kinds);
    this.searches.set(key, known);
    // A failure must not stick.
    known.catch(() => this.searches.delete(key));
    return known;
  }

  /** The search library is loaded here, since most windows never search. */
  private async build(kinds: readonly DocumentKind[]): Promise<DocumentSearch> {
    const { DocumentSearch } = await import('../../core/search/document-search');
    const documents = this.workspace.index.documents().filter(({ document }) => kinds.includes(document.kind));
    return new DocumentSearch(documents.map(({ uri, document }) => ({
      id: uri, title: document.title, service: document.services.join(', '), text: document.excerpt,
      alert: document.kind === 'runbook' ? document.alert : undefined,
    })));
  }
}
