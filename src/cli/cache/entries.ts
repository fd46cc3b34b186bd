import { Code } from '../../core/document/characters';

/** What is remembered of a file: the digest of its text, and something about it as JSON, which is only read when it is asked for. */
export interface Entry {
  readonly text: string;
  readonly json: string;
}

/** By the paths of the files. */
export type Entries = ReadonlyMap<string, Entry>;

/** So much is put together at a time; characters. */
const piece = 1 << 20;

/** The text of a cache, piece by piece: a line that says what it is for, then one for each entry, its parts between tabs. */
export function* piecesOf(header: string, entries: Entries): Generator<string> {
  let text = `${header}\n`;
  for (const [path, { text: digest, json }] of entries) {
    // As JSON neither a path nor what is remembered has a tab or a newline in it.
    text += `${digest}\t${JSON.stringify(path)}\t${json}\n`;
    if (text.length < piece) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** The line of a cache that says what it is for. */
export function headerOf(bytes: Buffer): string {
  return bytes.toString('utf8', 0, Math.max(0, bytes.indexOf(Code.LineFeed)));
}

/** The entries of a cache. A line that is torn is left out. */
export function readEntries(bytes: Buffer): Entries {
  const entries = new Map<string, Entry>();
  let start = bytes.indexOf(Code.LineFeed) + 1;
  for (let end = bytes.indexOf(Code.LineFeed, start); end >= 0; start = end + 1, end = bytes.indexOf(Code.LineFeed, start)) {
    const path = bytes.indexOf(Code.Tab, start) + 1;
    const json = bytes.indexOf(Code.Tab, path) + 1;
    if (path === 0 || json === 0 || json > end) continue;
    const name = parsed(bytes.toString('utf8', path, json - 1));
    if (typeof name === 'string') entries.set(name, new ReadEntry(bytes, { text: start, path, json, end }));
  }
  return entries;
}

/** An entry in the bytes of a cache: most are only asked for their digest. */
class ReadEntry implements Entry {
  readonly text: string;

  constructor(private readonly bytes: Buffer, private readonly at: { readonly text: number; readonly path: number; readonly json: number; readonly end: number }) {
    this.text = bytes.toString('latin1', at.text, at.path - 1);
  }

  get json(): string {
    return this.bytes.toString('utf8', this.at.json, this.at.end);
  }
}

/** Undefined where the text is no JSON. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
