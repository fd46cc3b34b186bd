import { Code } from '../../core/document/characters';

/** What is remembered of a file. */
export interface Entry {
  /** The digest of its text. */
  readonly text: string;
  /** What the system says of the file as long as its text is that one; empty where that is not known. */
  readonly stamp: string;
  /** What is asked of every file: plain data. */
  readonly facts: unknown;
  /** What is asked of few: the bytes of a text. */
  readonly rest: Buffer;
}

/** By the paths of the files. */
export type Entries = ReadonlyMap<string, Entry>;

/** How a cache lists its entries: a column for each part, so that one look reads all; of `rest` the lengths in bytes. */
type Table = readonly [paths: string[], texts: string[], stamps: string[], facts: unknown[], lengths: number[]];

/** So many bytes are put together at a time. */
const piece = 1 << 20;

/** A cache, piece by piece: a line that says what it is for, one with the table of its entries, then the rests of all of them. */
export function* piecesOf(header: string, entries: Entries): Generator<Buffer> {
  const each = [...entries.values()];
  const table: Table = [
    [...entries.keys()], each.map(({ text }) => text), each.map(({ stamp }) => stamp), each.map(({ facts }) => facts), each.map(({ rest }) => rest.length),
  ];
  // As JSON neither has a newline in it.
  let some: Buffer[] = [Buffer.from(`${header}\n${JSON.stringify(table)}\n`)];
  let length = 0;
  for (const { rest } of each) {
    some.push(rest);
    length += rest.length;
    if (length < piece) continue;
    yield Buffer.concat(some);
    [some, length] = [[], 0];
  }
  yield Buffer.concat(some);
}

/** The line of a cache that says what it is for. */
export function headerOf(bytes: Buffer): string {
  return bytes.toString('utf8', 0, Math.max(0, bytes.indexOf(Code.LineFeed)));
}

/** The entries of a cache; none of one that is torn. */
export function readEntries(bytes: Buffer): Entries {
  const start = bytes.indexOf(Code.LineFeed) + 1;
  const end = bytes.indexOf(Code.LineFeed, start);
  const table = end < 0 ? undefined : parsed(bytes.toString('utf8', start, end));
  const entries = new Map<string, Entry>();
  if (!isTable(table)) return entries;
  const [paths, texts, stamps, facts, lengths] = table;
  let at = end + 1;
  for (const [row, path] of paths.entries()) {
    const rest = at;
    at += lengths[row]!;
    entries.set(path, { text: texts[row]!, stamp: stamps[row]!, facts: facts[row], rest: bytes.subarray(rest, at) });
  }
  return at === bytes.length ? entries : new Map<string, Entry>();
}

/** Whatever else is wrong with a table that this program wrote shows in the sum of its lengths. */
function isTable(value: unknown): value is Table {
  return Array.isArray(value) && value.length === 5 && value.every((column) => Array.isArray(column) && column.length === (value[0] as unknown[]).length);
}

/** Undefined where the text is no JSON. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
