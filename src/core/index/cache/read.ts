import { sharedNames } from '../shared-names';
import type { ActionItemSummary, DocumentSummary } from '../summary';
import { checksumOf, documentColumns, documentTexts, headerWords, itemColumns, itemTexts, kinds, magic, states, statuses, version } from './layout';
import { TextPages } from './text-pages';

/** The documents of a cache file, each read when it is asked for. */
export class Cache {
  private readonly rows = new Map<string, number>();
  private readonly firstItems: Uint32Array;
  private readonly firstNames: Uint32Array;

  private constructor(
    private readonly moments: Float64Array,
    private readonly documents: Columns<(typeof documentColumns)[number]>,
    private readonly items: Columns<(typeof itemColumns)[number]>,
    private readonly names: Uint32Array,
    private readonly texts: TextPages,
  ) {
    this.firstItems = startsOf(documents.get('items'));
    this.firstNames = this.startsOfNames();
    for (let row = 0; row < documents.length; row++) this.rows.set(texts.text(documents.at('path', row)) ?? '', row);
  }

  /** Undefined for a file of another version or identity, and for one that is torn or damaged. `bytes` is not to be changed later. */
  static read(bytes: Uint8Array, identity: string): Cache | undefined {
    if (bytes.length < 4 * headerWords || bytes.length % 4 !== 0) return undefined;
    // Columns must lie at multiples of eight, which part of a larger buffer need not.
    const whole = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
    const [name, made, length, sum, documents = 0, items = 0, names = 0, texts = 0] = new Uint32Array(whole.buffer, whole.byteOffset, headerWords);
    if (name !== magic || made !== version || length !== whole.length || sum !== checksumOf(whole)) return undefined;
    const cursor = new Cursor(whole, 4 * headerWords);
    const moments = cursor.floats(2 * documents);
    const ofDocuments = new Columns(documentColumns, cursor, documents);
    const ofItems = new Columns(itemColumns, cursor, items);
    const references = cursor.numbers(names);
    const ends = cursor.numbers(TextPages.count(texts));
    const pages = new TextPages(whole.subarray(cursor.at), ends);
    return pages.text(1) === identity ? new Cache(moments, ofDocuments, ofItems, references, pages) : undefined;
  }

  get size(): number {
    return this.documents.length;
  }

  /** What the file said when it was last read, if it is still the same. `path` is that of the summary. */
  get(path: string, modified: number, size: number): DocumentSummary | undefined {
    const row = this.rows.get(path);
    if (row === undefined || this.moments[row] !== modified || this.documents.at('size', row) !== size) return undefined;
    return this.summary(row);
  }

  private summary(row: number): DocumentSummary {
    const { documents } = this;
    const kind = kinds[documents.at('kind', row)];
    const resolvedAt = this.moments[documents.length + row]!;
    let name = this.firstNames[row]!;
    const namesOf = (count: number) => sharedNames(Array.from({ length: count }, () => this.texts.text(this.names[name++]!) ?? ''));
    const services = namesOf(documents.at('services', row));
    const first = this.firstItems[row]!;
    const actionItems = Array.from({ length: documents.at('items', row) }, (_, index) => this.item(first + index, namesOf));
    const fields: Record<string, unknown> = { kind };
    for (const column of documentTexts) assign(fields, column, this.texts.text(documents.at(column, row)));
    if (kind === 'postmortem') fields.published = documents.at('published', row) === 1;
    if (kind === 'incident') {
      fields.status = statuses[documents.at('status', row)];
      if (!Number.isNaN(resolvedAt)) fields.resolvedAt = resolvedAt;
    }
    return { ...fields, services, actionItems } as unknown as DocumentSummary;
  }

  private item(row: number, namesOf: (count: number) => readonly string[]): ActionItemSummary {
    const { items } = this;
    const fields: Record<string, unknown> = { line: items.at('line', row), state: states[items.at('state', row)], owners: namesOf(items.at('owners', row)) };
    for (const column of itemTexts) assign(fields, column, this.texts.text(items.at(column, row)));
    for (const column of ['sameWords', 'sameTicket'] as const) {
      const hash = items.at(column, row);
      if (hash > 0) fields[column] = hash - 1;
    }
    return fields as unknown as ActionItemSummary;
  }

  /** The names of a document are those of its services, then those of each item's owners. */
  private startsOfNames(): Uint32Array {
    const { documents, items, firstItems } = this;
    const counts = new Uint32Array(documents.length);
    const owners = items.get('owners');
    for (let row = 0; row < counts.length; row++) {
      let count = documents.at('services', row);
      for (let item = firstItems[row]!, end = item + documents.at('items', row); item < end; item++) count += owners[item]!;
      counts[row] = count;
    }
    return startsOf(counts);
  }
}

/** Columns of one length, by their names. */
class Columns<Name extends string> {
  private readonly columns: ReadonlyMap<Name, Uint32Array>;

  constructor(names: readonly Name[], cursor: Cursor, readonly length: number) {
    this.columns = new Map(names.map((name) => [name, cursor.numbers(length)]));
  }

  get(name: Name): Uint32Array {
    return this.columns.get(name) ?? new Uint32Array(0);
  }

  at(name: Name, row: number): number {
    return this.get(name)[row] ?? 0;
  }
}

/** Goes through a file's columns. */
class Cursor {
  constructor(private readonly bytes: Uint8Array, public at: number) {}

  floats(count: number): Float64Array {
    const start = this.bytes.byteOffset + this.at;
    this.at += 8 * count;
    return new Float64Array(this.bytes.buffer, start, count);
  }

  numbers(count: number): Uint32Array {
    const start = this.bytes.byteOffset + this.at;
    this.at += 4 * count;
    return new Uint32Array(this.bytes.buffer, start, count);
  }
}

function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length);
  for (let row = 1; row < counts.length; row++) starts[row] = starts[row - 1]! + counts[row - 1]!;
  return starts;
}

function assign(fields: Record<string, unknown>, name: string, value: string | undefined): void {
  if (value !== undefined) fields[name] = value;
}
