/** Goes through a file's columns. */
export class Cursor {
  constructor(private readonly bytes: Uint8Array, public at: number) {}

  floats(count: number): Float64Array {
    const start = this.bytes.byteOffset + this.at;
    this.at += 8 * count;
    return new Float64Array(this.bytes.buffer, start, count);
  }

  numbers(count: number): Int32Array {
    const start = this.bytes.byteOffset + this.at;
    this.at += 4 * count;
    return new Int32Array(this.bytes.buffer, start, count);
  }

  /** Those that end at `ends`, counted from here. */
  pages(ends: Int32Array): Uint8Array[] {
    const start = this.at;
    return Array.from(ends, (end, index) => this.bytes.subarray(start + (ends[index - 1] ?? 0), start + end));
  }
}

export function startsOf(counts: Int32Array): Int32Array {
  const starts = new Int32Array(counts.length);
  for (let row = 1; row < counts.length; row++) starts[row] = starts[row - 1]! + counts[row - 1]!;
  return starts;
}
