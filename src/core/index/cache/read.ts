import type { Utf8Decoder } from '../../ports';
import type { DocumentSummary } from '../summary';
import { CachedItems } from './cached-items';
import { CachedNames } from './cached-names';
import { Columns, Cursor, startsOf } from './columns';
import { checksumOf, documentColumns, documentKinds, documentTexts, headerWords, itemColumns, magic, statuses, version } from './layout';
import { TextPages } from './text-pages';

/** The documents of a cache file, each read when it is asked for. */
export class Cache {
  private readonly rows = new Map<string, number>();
  private readonly sizes: Uint32Array;
  private readonly kinds: Uint32Array;
  private readonly published: Uint32Array;
  private readonly statuses: Uint32Array;
  private readonly services: Uint32Array;
  private readonly counts: Uint32Array;
  private readonly said: readonly Uint32Array[];
  private readonly firstItems: Uint32Array;
  private readonly firstNames: Uint32Array;

  private constructor(
    private readonly moments: Float64Array,
    documents: Columns<(typeof documentColumns)[number]>,
    private readonly items: CachedItems,
    private readonly names: CachedNames,
    private readonly texts: TextPages,
  ) {
    this.sizes = documents.get('size');
    this.kinds = documents.get('kind');
    this.published = documents.get('published');
    this.statuses = documents.get('status');
    this.services = documents.get('services');
    this.counts = documents.get('items');
    this.said = documentTexts.map((name) => documents.get(name));
    this.firstItems = startsOf(this.counts);
    this.firstNames = this.startsOfNames();
    const paths = documents.get('path');
    for (let row = 0; row < paths.length; row++) this.rows.set(texts.text(paths[row]!) ?? '', row);
  }

  /**
   * Undefined for a file of another version or identity, and for one that is torn or damaged. `bytes` is not to be changed later;
   * `decoder` reads what the writer's encoder wrote.
   */
  static read(bytes: Uint8Array, identity: string, decoder: Utf8Decoder): Cache | undefined {
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
    const pages = new TextPages(whole.subarray(cursor.at), ends, decoder);
    if (pages.text(1) !== identity) return undefined;
    const lists = new CachedNames(references, pages);
    return new Cache(moments, ofDocuments, new CachedItems(ofItems, pages, lists), lists, pages);
  }

  get size(): number {
    return this.sizes.length;
  }

  /** What the file said when it was last read, if it is still the same. `path` is that of the summary. */
  get(path: string, modified: number, size: number): DocumentSummary | undefined {
    const row = this.rows.get(path);
    if (row === undefined || this.moments[row] !== modified || this.sizes[row] !== size) return undefined;
    return this.summary(row);
  }

  private summary(row: number): DocumentSummary {
    const kind = documentKinds[this.kinds[row]!];
    const fields: Record<string, unknown> = { kind };
    for (let text = 0; text < documentTexts.length; text++) {
      const said = this.texts.text(this.said[text]![row]!);
      if (said !== undefined) fields[documentTexts[text]!] = said;
    }
    if (kind === 'postmortem') {
      const published = this.published[row]!;
      fields.published = (published & 1) !== 0;
      if ((published & 2) !== 0) fields.unwritten = true;
    }
    if (kind === 'incident') {
      fields.status = statuses[this.statuses[row]!];
      const resolvedAt = this.moments[this.size + row]!;
      if (!Number.isNaN(resolvedAt)) fields.resolvedAt = resolvedAt;
    }
    const name = this.firstNames[row]!;
    const services = this.services[row]!;
    fields.services = this.names.list(name, services);
    fields.actionItems = this.items.list(this.firstItems[row]!, this.counts[row]!, name + services);
    return fields as unknown as DocumentSummary;
  }

  private startsOfNames(): Uint32Array {
    const { services, counts, firstItems, items: { owners } } = this;
    const names = new Uint32Array(services.length);
    for (let row = 0; row < names.length; row++) {
      let count = services[row]!;
      for (let item = firstItems[row]!, end = item + counts[row]!; item < end; item++) count += owners[item]!;
      names[row] = count;
    }
    return startsOf(names);
  }
}
