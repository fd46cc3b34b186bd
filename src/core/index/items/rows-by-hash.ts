import { NumberColumn } from './columns';

/** Finds rows by a hash of theirs, in a few bytes for each: rows of one bucket are chained, the last one first. */
export class RowsByHash {
  private readonly hashes = new NumberColumn();
  private readonly next = new NumberColumn();
  private buckets = new Int32Array(64);
  private length = 0;

  /** Rows come in order. One without a hash is found by none. */
  add(row: number, hash: number | undefined): void {
    if (hash === undefined) return;
    this.hashes.set(row, hash + 1);
    this.length = row + 1;
    if (row >= load * this.buckets.length) this.spread();
    else this.chain(row, hash);
  }

  hashAt(row: number): number | undefined {
    const hash = this.hashes.at(row) - 1;
    return hash < 0 ? undefined : hash;
  }

  *rows(hash: number): Generator<number> {
    for (let row = this.first(hash); row >= 0; row = this.next.at(row) - 1) if (this.hashAt(row) === hash) yield row;
  }

  private first(hash: number): number {
    return this.buckets[hash & (this.buckets.length - 1)]! - 1;
  }

  private chain(row: number, hash: number): void {
    this.next.set(row, this.first(hash) + 1);
    this.buckets[hash & (this.buckets.length - 1)] = row + 1;
  }

  /** Over twice as many buckets. */
  private spread(): void {
    this.buckets = new Int32Array(2 * this.buckets.length);
    for (let row = 0; row < this.length; row++) {
      const hash = this.hashAt(row);
      if (hash !== undefined) this.chain(row, hash);
    }
  }
}

/** So many rows share a bucket. */
const load = 4;
