import type { DocumentKind } from '../document/model';
import type { EarlierAction } from '../ports';
import type { Asked } from './likeness';
import { EarlierActions } from './queries/earlier-actions';
import type { ActionItemSummary, DocumentSummary, IncidentSummary, PostmortemSummary, RunbookSummary } from './summary';

/** An action item with the document that holds it; `uri` is the key that the host gave the document. */
export interface IndexedActionItem {
  readonly uri: string;
  readonly document: DocumentSummary;
  readonly item: ActionItemSummary;
}

export interface Indexed<Summary extends DocumentSummary> {
  readonly uri: string;
  readonly document: Summary;
}

/** A summary for a document that is new or changed, `undefined` for one that is gone. */
export type DocumentChange = readonly [uri: string, summary: DocumentSummary | undefined];

export interface IndexChange {
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** The kinds of all documents above, before and after. */
  readonly kinds: ReadonlySet<DocumentKind>;
}

/** What many documents say, kept in memory. Listeners hear of changes that make a difference, once per update. */
export class DocumentIndex {
  readonly #documents = new Map<string, DocumentSummary>();
  readonly #listeners = new Set<(change: IndexChange) => void>();
  readonly #earlier = new EarlierActions(this.#documents);
  readonly #itemsOf = new Map<string, readonly IndexedActionItem[]>();
  #actionItems: readonly IndexedActionItem[] | undefined;

  get size(): number {
    return this.#documents.size;
  }

  get(uri: string): DocumentSummary | undefined {
    return this.#documents.get(uri);
  }

  uris(): string[] {
    return [...this.#documents.keys()];
  }

  set(uri: string, summary: DocumentSummary): void {
    this.update([[uri, summary]]);
  }

  delete(uri: string): void {
    this.update([[uri, undefined]]);
  }

  /** Moves a document; its path is the caller's to know. Nothing happens where there is none at `from`. */
  rename(from: string, to: string, path: string): void {
    const document = this.#documents.get(from);
    if (document) this.update([[from, undefined], [to, { ...document, path }]]);
  }

  /** Applies many changes as one. */
  update(changes: Iterable<DocumentChange>): void {
    const changed: string[] = [];
    const removed: string[] = [];
    const kinds = new Set<DocumentKind>();
    for (const [uri, summary] of changes) {
      const before = this.#documents.get(uri);
      if (before === summary || (before && summary && JSON.stringify(before) === JSON.stringify(summary))) continue;
      this.#earlier.update(uri, before, summary);
      this.#itemsOf.delete(uri);
      if (summary) this.#documents.set(uri, summary);
      else this.#documents.delete(uri);
      (summary ? changed : removed).push(uri);
      for (const each of [before, summary]) if (each) kinds.add(each.kind);
    }
    if (changed.length + removed.length === 0) return;
    this.#actionItems = undefined;
    for (const listener of [...this.#listeners]) listener({ changed, removed, kinds });
  }

  /** Calls `listener` after each update that made a difference; returns what ends that. */
  onChange(listener: (change: IndexChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  documents(): Indexed<DocumentSummary>[] {
    return [...this.#documents].map(([uri, document]) => ({ uri, document }));
  }

  postmortems(): Indexed<PostmortemSummary>[] {
    return this.documents().filter((each): each is Indexed<PostmortemSummary> => each.document.kind === 'postmortem');
  }

  runbooks(): Indexed<RunbookSummary>[] {
    return this.documents().filter((each): each is Indexed<RunbookSummary> => each.document.kind === 'runbook');
  }

  incidents(): Indexed<IncidentSummary>[] {
    return this.documents().filter((each): each is Indexed<IncidentSummary> => each.document.kind === 'incident');
  }

  /** Every action item of every document, in the order of the documents. */
  actionItems(): readonly IndexedActionItem[] {
    this.#actionItems ??= [...this.#documents].flatMap(([uri, document]) => (document.actionItems.length > 0 ? this.#itemsIn(uri, document) : []));
    return this.#actionItems;
  }

  /** The same as long as the document is, so that a change of one document makes none of the others' anew. */
  #itemsIn(uri: string, document: DocumentSummary): readonly IndexedActionItem[] {
    let items = this.#itemsOf.get(uri);
    if (items === undefined) this.#itemsOf.set(uri, (items = document.actionItems.map((item) => ({ uri, document, item }))));
    return items;
  }

  /** Open items that ask for the same as `asked` in postmortems of a day before `day`: the earliest ones, in order. */
  earlierActions(asked: Asked, day: string): readonly EarlierAction[] {
    return this.#earlier.find(asked, day);
  }

  /** Owners as written, the one with most items first. */
  owners(): string[] {
    return byFrequency([
      ...this.actionItems().flatMap(({ item }) => item.owners),
      ...this.documents().flatMap(({ document }) => document.owner ?? []),
    ]);
  }

  services(): string[] {
    return byFrequency(this.documents().flatMap(({ document }) => document.services));
  }
}

function byFrequency(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([name]) => name);
}
