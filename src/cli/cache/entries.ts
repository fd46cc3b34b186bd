/** What is remembered of a file: the digest of its text, and something about it as JSON, which is only read when it is asked for. */
export interface Entry {
  readonly text: string;
  readonly json: string;
}

/** By the paths of the files, in two sorts. */
export interface Entries {
  readonly documents: Map<string, Entry>;
  readonly postmortems: Map<string, Entry>;
}

const sorts = ['documents', 'postmortems'] as const;
const newline = 10;
/** So much is put together at a time; characters. */
const piece = 1 << 20;

export function noEntries(): Entries {
  return { documents: new Map(), postmortems: new Map() };
}

/** The text of a cache, piece by piece: a line that says what it is for, then one for each entry, its parts between tabs. */
export function* piecesOf(header: string, entries: Entries): Generator<string> {
  let text = `${header}\n`;
  for (const [at, sort] of sorts.entries()) {
    for (const [path, { text: digest, json }] of entries[sort]) {
      // As JSON neither a path nor what is remembered has a tab or a newline in it.
      text += `${at}\t${digest}\t${JSON.stringify(path)}\t${json}\n`;
      if (text.length < piece) continue;
      yield text;
      text = '';
    }
  }
  yield text;
}

/** The line of a cache that says what it is for. */
export function headerOf(bytes: Buffer): string {
  return bytes.toString('utf8', 0, Math.max(0, bytes.indexOf(newline)));
}

/** The entries of a cache. A line that is torn is left out. */
export function readEntries(bytes: Buffer): Entries {
  const entries = noEntries();
  let start = bytes.indexOf(newline) + 1;
  for (let end = bytes.indexOf(newline, start); end >= 0; start = end + 1, end = bytes.indexOf(newline, start)) {
    const line = bytes.toString('utf8', start, end);
    const path = line.indexOf('\t', 2) + 1;
    const json = line.indexOf('\t', path) + 1;
    const sort = sorts[Number(line[0])];
    if (sort === undefined || path === 0 || json === 0) continue;
    const name = parsed(line.slice(path, json - 1));
    if (typeof name === 'string') entries[sort].set(name, { text: line.slice(2, path - 1), json: line.slice(json) });
  }
  return entries;
}

/** Undefined where the text is no JSON. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
