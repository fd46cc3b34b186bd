/** A column of 32-bit numbers, one for each row. What was never set is 0, and takes no room where nothing behind it was set either. */
export class NumberColumn {
  private expected = 0;

  /** `values` are the column's from now on. */
  constructor(private values: Int32Array = new Int32Array(0)) {}

  at(row: number): number {
    return this.values[row] ?? 0;
  }

  set(row: number, value: number): void {
    if (row >= this.values.length) {
      if (value === 0) return;
      this.values = grown(this.values, row, this.expected);
    }
    this.values[row] = value;
  }

  /** So many rows are to come in all: room for them is made as soon as any is needed. */
  expect(rows: number): void {
    this.expected = rows;
  }

  /** Those of the first so many rows. */
  first(rows: number): Int32Array {
    const all = new Int32Array(rows);
    all.set(this.values.subarray(0, rows));
    return all;
  }
}

/** Room for the row and a quarter more: an index is built once and changes little then. */
function grown(values: Int32Array, row: number, expected: number): Int32Array {
  const larger = new Int32Array(row < expected ? expected : row + (row >> 2) + 64);
  larger.set(values);
  return larger;
}

/** What numbers stand for; 0 stands for nothing. */
export interface Said<Value> {
  at(number: number): Value | undefined;
}

/** Gives what is said a number, from 1. */
export interface Numbering<Value> {
  numberOf(value: Value): number;
}

/** Gives values that are written alike one number, and keeps the first of them. */
export class Numbered<Value> implements Said<Value>, Numbering<Value> {
  private readonly numbers = new Map<string, number>();
  private readonly values: (Value | undefined)[] = [undefined];

  constructor(private readonly keyOf: (value: Value) => string) {}

  numberOf(value: Value): number {
    const key = this.keyOf(value);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.values.length);
    return this.values.push(value) - 1;
  }

  at(number: number): Value | undefined {
    return this.values[number];
  }

  /** All of them, from number 1. */
  all(): readonly Value[] {
    return this.values.slice(1) as Value[];
  }
}

/** Lists of names by number. Most have one name, which says all. */
export const numberedNames = () => new Numbered<readonly string[]>((names) => (names.length === 1 ? names[0]! : `\0${JSON.stringify(names)}`));

/** The numbers of one numbering in another one, each looked up once. */
export class Renumbered {
  private readonly known = new NumberColumn();

  constructor(private readonly look: (number: number) => number) {}

  of(number: number): number {
    if (number === 0) return 0;
    const before = this.known.at(number);
    if (before !== 0) return before;
    const found = this.look(number);
    this.known.set(number, found);
    return found;
  }
}
