import type { Utf8Decoder } from '../../ports';
import { NumberColumn } from '../items/columns';
import type { DocumentFacts, SummaryInColumns } from '../items/held-document';
import { ItemColumns, type ItemSource } from '../items/item-columns';
import { CachedNames } from './cached-names';
import { Cursor, startsOf } from './columns';
import { checksumOf, documentColumns, documentKinds, documentTexts, headerWords, magic, statuses, version } from './layout';
import { TextPages } from './text-pages';

/** The documents of a cache file, each read when it is asked for. */
export class Cache {
  private readonly firstItems: Int32Array;
  private rows: ReadonlyMap<string, number> | undefined;
  private next = 0;

  private constructor(
    private readonly moments: Float64Array,
    private readonly documents: Readonly<Record<(typeof documentColumns)[number], Int32Array>>,
    private readonly source: ItemSource,
  ) {
    this.firstItems = startsOf(documents.items);
  }

  /**
   * Undefined for a file of another version or identity, and for one that is torn or damaged. `bytes` is not to be changed later;
   * `decoder` reads what the writer's encoder wrote.
   */
  static read(bytes: Uint8Array, identity: string, decoder: Utf8Decoder): Cache | undefined {
    if (bytes.length < 4 * headerWords || bytes.length % 4 !== 0) return undefined;
    // Columns must lie at multiples of eight, which part of a larger buffer need not.
    const whole = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
    const [name, made, length, sum, documents = 0, items = 0, lists = 0, names = 0, facts = 0, texts = 0] = new Uint32Array(whole.buffer, whole.byteOffset, headerWords);
    if (name !== magic || made !== version || length !== whole.length || sum !== checksumOf(whole)) return undefined;
    const cursor = new Cursor(whole, 4 * headerWords);
    const moments = cursor.floats(2 * documents);
    const ofDocuments = columnsOf(documentColumns, () => cursor.numbers(documents));
    const columns = new ItemColumns(() => new NumberColumn(cursor.numbers(items)));
    const [ends, references] = [cursor.numbers(lists), cursor.numbers(names)];
    const pages = cursor.pages(cursor.numbers(TextPages.count(facts) + TextPages.count(texts)));
    const strings = new TextPages(pages.slice(0, TextPages.count(facts)), decoder);
    if (strings.at(1) !== identity) return undefined;
    const said = { texts: new TextPages(pages.slice(TextPages.count(facts)), decoder), strings, names: new CachedNames(ends, references, strings) };
    return new Cache(moments, ofDocuments, { columns, strings: said, length: items });
  }

  get size(): number {
    return this.documents.path.length;
  }

  /** What the file said when it was last read, if it is still the same. `path` is that of the summary. */
  get(path: string, modified: number, size: number): SummaryInColumns | undefined {
    const row = this.rowOf(path);
    if (row === undefined || this.moments[row] !== modified || this.documents.size[row] !== size) return undefined;
    return { facts: this.facts(row), excerpt: this.documents.excerpt[row]!, source: this.source, first: this.firstItems[row]!, count: this.documents.items[row]! };
  }

  /** Mostly files are asked for in the order in which they were written. */
  private rowOf(path: string): number | undefined {
    const row = this.pathAt(this.next) === path ? this.next : (this.rows ??= this.rowsByPath()).get(path);
    if (row !== undefined) this.next = row + 1;
    return row;
  }

  private rowsByPath(): ReadonlyMap<string, number> {
    return new Map(Array.from(this.documents.path, (_, row) => [this.pathAt(row) ?? '', row]));
  }

  private pathAt(row: number): string | undefined {
    return this.source.strings.strings.at(this.documents.path[row] ?? 0);
  }

  private facts(row: number): DocumentFacts {
    const { documents, source: { strings: { strings, names } } } = this;
    const facts: Record<string, unknown> = { kind: documentKinds[documents.kind[row]!], services: names.at(documents.services[row]!) };
    for (const name of documentTexts) {
      const said = strings.at(documents[name][row]!);
      if (said !== undefined) facts[name] = said;
    }
    if (facts.kind === 'postmortem') {
      const published = documents.published[row]!;
      facts.published = (published & 1) !== 0;
      if ((published & 2) !== 0) facts.unwritten = true;
    }
    if (facts.kind === 'incident') {
      facts.status = statuses[documents.status[row]!];
      const resolvedAt = this.moments[this.size + row]!;
      if (!Number.isNaN(resolvedAt)) facts.resolvedAt = resolvedAt;
    }
    return facts as unknown as DocumentFacts;
  }
}

function columnsOf<Name extends string, Column>(names: readonly Name[], next: () => Column): Readonly<Record<Name, Column>> {
  return Object.fromEntries(names.map((name) => [name, next()])) as Record<Name, Column>;
}
