import type { Utf8Encoder } from '../../ports';
import { numberedNames } from '../items/columns';
import { ItemColumns } from '../items/item-columns';
import type { DocumentSummary } from '../summary';
import { checksumOf, checksumWord, documentColumns, documentKinds, documentTexts, headerWords, magic, statuses, version } from './layout';
import { TextPagesWriter } from './text-pages';

/** What is kept of a file: its summary, and by what one sees that it is still the same. */
export interface CachedDocument {
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Bytes. */
  readonly size: number;
  readonly summary: DocumentSummary;
}

/** A cache for `identity` in the making, a document at a time, so that the maker can rest in between. */
export class CacheWriter {
  private readonly strings: TextPagesWriter;
  private readonly texts: TextPagesWriter;
  private readonly names = numberedNames();
  private readonly modified: number[] = [];
  private readonly resolved: number[] = [];
  private readonly documents: number[][] = [];
  private readonly items = new ItemColumns();
  private itemCount = 0;

  constructor(identity: string, encoder: Utf8Encoder) {
    this.strings = new TextPagesWriter(encoder);
    this.texts = new TextPagesWriter(encoder);
    this.strings.numberOf(identity);
  }

  add({ modified, size, summary }: CachedDocument): void {
    const { strings, texts, names } = this;
    const { actionItems, excerpt, services, ...facts } = summary;
    const said: Readonly<Record<string, unknown>> = facts;
    this.modified.push(modified);
    this.resolved.push(summary.kind === 'incident' ? summary.resolvedAt ?? NaN : NaN);
    this.documents.push([
      ...documentTexts.map((name) => (said[name] === undefined ? 0 : strings.numberOf(said[name] as string))),
      texts.numberOf(excerpt),
      size,
      documentKinds.indexOf(summary.kind),
      summary.kind === 'postmortem' ? Number(summary.published) + 2 * Number(summary.unwritten ?? false) : 0,
      summary.kind === 'incident' ? statuses.indexOf(summary.status) : 0,
      names.numberOf(services),
      actionItems.length,
    ]);
    for (const item of actionItems) this.items.setItem(this.itemCount++, item, { texts, strings, names });
  }

  /** The file's bytes. Nothing can be added behind it. */
  finish(): Uint8Array {
    const { documents, itemCount, strings, texts } = this;
    const lists = this.names.all();
    const references = lists.flatMap((names) => names.map((name) => strings.numberOf(name)));
    const pages = [...strings.finish(), ...texts.finish()];
    const ends = endsOf(pages);
    const numbers = [
      ...documentColumns.map((_, column) => documents.map((row) => row[column] ?? 0)),
      ...this.items.all.map((column) => column.first(itemCount)),
      endsOf(lists), references, ends,
    ];
    const words = headerWords + 4 * documents.length + numbers.reduce((sum, { length }) => sum + length, 0);
    const bytes = new Uint8Array(4 * (words + Math.ceil((ends.at(-1) ?? 0) / 4)));
    new Float64Array(bytes.buffer, 4 * headerWords, 2 * documents.length).set([...this.modified, ...this.resolved]);
    const all = new Int32Array(bytes.buffer);
    let at = headerWords + 4 * documents.length;
    for (const column of numbers) {
      all.set(column, at);
      at += column.length;
    }
    for (const [index, page] of pages.entries()) bytes.set(page, 4 * words + (ends[index - 1] ?? 0));
    all.set([magic, version, bytes.length, 0, documents.length, itemCount, lists.length, references.length, strings.size, texts.size]);
    all[checksumWord] = checksumOf(bytes);
    return bytes;
  }
}

function endsOf(parts: readonly { readonly length: number }[]): number[] {
  let end = 0;
  return parts.map(({ length }) => (end += length));
}
