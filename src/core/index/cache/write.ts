import type { Utf8Encoder } from '../../ports';
import type { ActionItemSummary, DocumentSummary } from '../summary';
import { checksumOf, checksumWord, documentKinds, documentTexts, headerWords, itemTexts, magic, states, statuses, version } from './layout';
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
  private readonly texts: TextPagesWriter;
  private readonly modified: number[] = [];
  private readonly resolved: number[] = [];
  private readonly documents: number[][] = [];
  private readonly items: number[][] = [];
  private readonly names: number[] = [];

  constructor(identity: string, encoder: Utf8Encoder) {
    this.texts = new TextPagesWriter(encoder);
    this.texts.numberOf(identity);
  }

  add({ modified, size, summary }: CachedDocument): void {
    const fields: Readonly<Record<string, unknown>> = { ...summary };
    const text = (name: string) => this.texts.numberOf(fields[name] as string | undefined);
    this.modified.push(modified);
    this.resolved.push(summary.kind === 'incident' ? summary.resolvedAt ?? NaN : NaN);
    this.documents.push([
      ...documentTexts.map(text),
      size,
      documentKinds.indexOf(summary.kind),
      summary.kind === 'postmortem' ? Number(summary.published) + 2 * Number(summary.unwritten ?? false) : 0,
      summary.kind === 'incident' ? statuses.indexOf(summary.status) : 0,
      this.addNames(summary.services),
      summary.actionItems.length,
    ]);
    for (const item of summary.actionItems) this.addItem(item);
  }

  /** The file's bytes. Nothing can be added behind it. */
  finish(): Uint8Array {
    const { texts, documents, items } = this;
    texts.endPage();
    let end = 0;
    const ends = texts.pages.map((page) => (end += page.length));
    const numbers = [...columnsOf(documents), ...columnsOf(items), this.names, ends];
    const words = headerWords + 4 * documents.length + numbers.reduce((sum, { length }) => sum + length, 0);
    const bytes = new Uint8Array(4 * words + Math.ceil(end / 4) * 4);
    new Float64Array(bytes.buffer, 4 * headerWords, 2 * documents.length).set([...this.modified, ...this.resolved]);
    const all = new Uint32Array(bytes.buffer);
    let at = headerWords + 4 * documents.length;
    for (const column of numbers) {
      all.set(column, at);
      at += column.length;
    }
    for (const [index, page] of texts.pages.entries()) bytes.set(page, 4 * words + (ends[index - 1] ?? 0));
    all.set([magic, version, bytes.length, 0, documents.length, items.length, this.names.length, texts.size]);
    all[checksumWord] = checksumOf(bytes);
    return bytes;
  }

  private addItem(item: ActionItemSummary): void {
    this.items.push([
      ...itemTexts.map((name) => this.texts.numberOf(item[name])),
      item.line,
      states.indexOf(item.state),
      this.addNames(item.owners),
      // A hash is no less likely to be 0 than another number.
      item.sameWords === undefined ? 0 : item.sameWords + 1,
      item.sameTicket === undefined ? 0 : item.sameTicket + 1,
    ]);
  }

  private addNames(names: readonly string[]): number {
    for (const name of names) this.names.push(this.texts.numberOf(name));
    return names.length;
  }
}

function columnsOf(rows: readonly (readonly number[])[]): number[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0));
}
