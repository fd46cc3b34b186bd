import { NumberColumn } from './columns';

/**
 * Finds rows by a hash of theirs, in a few bytes for each: rows of one bucket are chained, the last one first, as soon as somebody
 * asks. In the column a hash is greater by one; a row without one has 0, and is found by none.
 */
export class RowsByHash {
  private readonly next = new NumberColumn();
  private buckets = new Int32Array(64);
  /** So many rows are chained. */
  private chained = 0;

  constructor(private readonly hashes: NumberColumn, private readonly rowCount: () => number) {}

  *rows(hash: number): Generator<number> {
    this.chainNew();
    for (let row = this.first(hash + 1); row >= 0; row = this.next.at(row) - 1) if (this.hashes.at(row) === hash + 1) yield row;
  }

  private first(hash: number): number {
    return this.buckets[hash & (this.buckets.length - 1)]! - 1;
  }

  /** Where that are many, over so many more buckets that all are chained anew. */
  private chainNew(): void {
    const rows = this.rowCount();
    let { length } = this.buckets;
    while (rows >= load * length) length *= 2;
    if (length > this.buckets.length) {
      this.buckets = new Int32Array(length);
      this.chained = 0;
    }
    for (; this.chained < rows; this.chained++) {
      const hash = this.hashes.at(this.chained);
      if (hash > 0) this.chain(this.chained, hash);
    }
  }

  private chain(row: number, hash: number): void {
    this.next.set(row, this.first(hash) + 1);
    this.buckets[hash & (this.buckets.length - 1)] = row + 1;
  }
}

/** So many rows share a bucket. */
const load = 4;
