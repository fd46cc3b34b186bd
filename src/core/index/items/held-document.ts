import type { ActionItemSummary, DocumentSummary } from '../summary';
import type { ActionItemTable } from './action-item-table';
import type { Said } from './columns';
import type { ItemSource } from './item-columns';

/** A summary as an index holds it: its action items stand in the index's table and are read from there when somebody asks for them. */
export type HeldDocument = DocumentSummary & Place;

/** A summary as a cache has it: its action items stand in columns, which an index takes over as they are, and its excerpt is read when it is asked for. */
export interface SummaryInColumns {
  readonly facts: DocumentFacts;
  /** The number of its excerpt among the texts of the source. */
  readonly excerpt: number;
  readonly source: ItemSource;
  /** The row of its first item there. */
  readonly first: number;
  readonly count: number;
}

/** All else that a summary says. */
export type DocumentFacts = FactsOf<DocumentSummary>;
type FactsOf<Summary> = Summary extends unknown ? Omit<Summary, 'excerpt' | 'actionItems'> : never;

export function hold(uri: string, summary: DocumentSummary | SummaryInColumns, table: ActionItemTable<HeldDocument>): HeldDocument {
  return new Place(uri, summary, table) as HeldDocument;
}

/** The whole of it, as it was before it was put into columns. */
export function summaryFrom({ facts, excerpt, source: { columns, strings }, first, count }: SummaryInColumns): DocumentSummary {
  return { ...facts, excerpt: strings.texts.at(excerpt) ?? '', actionItems: Array.from({ length: count }, (_, index) => columns.item(first + index, strings)) };
}

/* eslint-disable no-restricted-syntax -- who compares or copies a document sees its summary, not the table */
class Place {
  readonly #uri: string;
  #table: ActionItemTable<HeldDocument>;
  #first: number;
  /** Its items after it was released. */
  #kept: readonly ActionItemSummary[] | undefined;
  readonly #count: number;
  /** Where its excerpt is, if it is to be read. */
  readonly #texts: Said<string> | undefined;
  readonly #excerpt: number;

  /** One of its own, so that a copy of the document has its items too; the same for all, so that it takes no room in each. */
  static readonly #items = { enumerable: true, get(this: Place): readonly ActionItemSummary[] { return this.#kept ?? this.#read(); } };
  static readonly #late = { enumerable: true, get(this: Place): string { return this.#texts?.at(this.#excerpt) ?? ''; } };

  constructor(uri: string, summary: DocumentSummary | SummaryInColumns, table: ActionItemTable<HeldDocument>) {
    const held = this as unknown as HeldDocument & { path: string };
    this.#uri = uri;
    this.#table = table;
    if ('source' in summary) {
      const { facts, excerpt, source, first, count } = summary;
      Object.assign(this, facts);
      Object.defineProperty(this, 'excerpt', Place.#late);
      this.#texts = source.strings.texts;
      this.#excerpt = excerpt;
      this.#count = count;
      this.#first = table.take(held, source, first, count);
    } else {
      const { actionItems, ...facts } = summary;
      Object.assign(this, facts);
      this.#excerpt = 0;
      this.#count = actionItems.length;
      this.#first = table.add(held, actionItems);
    }
    // Engines keep a part of a string as a pointer into the whole, which is kept anyway.
    if (uri.endsWith(held.path)) held.path = uri.slice(uri.length - held.path.length);
    Object.defineProperty(this, 'actionItems', Place.#items);
  }

  get uri(): string {
    return this.#uri;
  }

  /** From now on the items stand in another table. */
  moveTo(table: ActionItemTable<HeldDocument>): void {
    this.#first = table.add(this as unknown as HeldDocument, this.#read());
    this.#table = table;
  }

  /** The index holds it no more. It still says what it said. */
  release(): void {
    this.#kept = this.#read();
    this.#table.remove(this.#first, this.#count);
  }

  #read(): ActionItemSummary[] {
    return Array.from({ length: this.#count }, (_, index) => this.#table.item(this.#first + index));
  }
}
