/** Columns of one length, by their names. */
export class Columns<Name extends string> {
  private readonly columns: ReadonlyMap<Name, Uint32Array>;

  constructor(names: readonly Name[], cursor: Cursor, readonly length: number) {
    this.columns = new Map(names.map((name) => [name, cursor.numbers(length)]));
  }

  get(name: Name): Uint32Array {
    return this.columns.get(name) ?? new Uint32Array(0);
  }
}

/** Goes through a file's columns. */
export class Cursor {
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

export function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length);
  for (let row = 1; row < counts.length; row++) starts[row] = starts[row - 1]! + counts[row - 1]!;
  return starts;
}
