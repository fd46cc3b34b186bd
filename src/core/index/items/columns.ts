/** A column of 32-bit numbers, one for each row. What was never set is 0, and takes no room where nothing behind it was set either. */
export class NumberColumn {
  private values = new Int32Array(0);

  at(row: number): number {
    return this.values[row] ?? 0;
  }

  set(row: number, value: number): void {
    if (row >= this.values.length) {
      if (value === 0) return;
      this.values = grown(this.values, row);
    }
    this.values[row] = value;
  }
}

/** Room for the row and a quarter more: an index is built once and changes little then. */
function grown(values: Int32Array<ArrayBuffer>, row: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(row + (row >> 2) + 64);
  larger.set(values);
  return larger;
}

/** Gives values that are written alike one number, and keeps the first of them. 0 stands for none. */
export class Numbered<Value> {
  private readonly numbers = new Map<string, number>();
  private readonly values: (Value | undefined)[] = [undefined];

  /** `key` says what the value is. */
  numberOf(key: string, value: Value): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.values.length);
    return this.values.push(value) - 1;
  }

  at(number: number): Value | undefined {
    return this.values[number];
  }
}
