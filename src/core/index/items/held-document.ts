import type { ActionItemSummary, DocumentSummary } from '../summary';
import type { ActionItemTable } from './action-item-table';

/** A summary as an index holds it: its action items stand in the index's table and are read from there when somebody asks for them. */
export type HeldDocument = DocumentSummary & Place;

export function hold(uri: string, summary: DocumentSummary, table: ActionItemTable<HeldDocument>): HeldDocument {
  return new Place(uri, summary, table) as HeldDocument;
}

/* eslint-disable no-restricted-syntax -- who compares or copies a document sees its summary, not the table */
class Place {
  readonly #uri: string;
  #table: ActionItemTable<HeldDocument>;
  #first: number;
  /** Its items after it was released. */
  #kept: readonly ActionItemSummary[] | undefined;
  readonly #count: number;

  /** One of its own, so that a copy of the document has its items too; the same for all, so that it takes no room in each. */
  static readonly #items = { enumerable: true, get(this: Place): readonly ActionItemSummary[] { return this.#kept ?? this.#read(); } };

  constructor(uri: string, summary: DocumentSummary, table: ActionItemTable<HeldDocument>) {
    const { actionItems, ...facts } = summary;
    // Engines keep a part of a string as a pointer into the whole, which is kept anyway.
    Object.assign(this, facts, uri.endsWith(facts.path) ? { path: uri.slice(uri.length - facts.path.length) } : {});
    Object.defineProperty(this, 'actionItems', Place.#items);
    this.#uri = uri;
    this.#table = table;
    this.#count = actionItems.length;
    this.#first = table.add(this as unknown as HeldDocument, actionItems);
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
