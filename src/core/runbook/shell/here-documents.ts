interface HereDocument {
  readonly word: string;
  /** `<<-`: tabs before the word that ends it don't count. */
  readonly tabs: boolean;
}

const operator = /<<(-?)[ \t]{0,10}(?:'([^'\n]{1,60})'|"([^"\n]{1,60})"|\\?([\w.-]{1,60}))/y;

/** The here-documents of a command line: `<<EOF` and where its text ends. */
export class HereDocuments {
  private readonly pending: HereDocument[] = [];
  private readonly pattern = new RegExp(operator);
  /** Behind the operator that was found last. */
  end = 0;

  constructor(private readonly code: string) {}

  /** Whether a text that was announced has not been read, or lacks its end. */
  get isPending(): boolean {
    return this.pending.length > 0;
  }

  /** Whether one is announced at the offset; `<<<` announces none. */
  begin(at: number): boolean {
    if (this.code[at + 1] !== '<') return false;
    if (this.code[at + 2] === '<') {
      this.end = at + 3;
      return true;
    }
    this.pattern.lastIndex = at;
    const match = this.pattern.exec(this.code);
    if (!match) return false;
    this.pending.push({ word: match[2] ?? match[3] ?? match[4]!, tabs: match[1] === '-' });
    this.end = at + match[0].length;
    return true;
  }

  /** Behind the texts that begin at the offset, on the lines behind their announcement. */
  skipBodies(from: number): number {
    let at = from;
    while (this.pending.length > 0 && at < this.code.length) {
      const { word, tabs } = this.pending[0]!;
      const feed = this.code.indexOf('\n', at);
      const end = feed < 0 ? this.code.length : feed;
      const line = this.code.slice(at, end);
      if ((tabs ? line.replace(/^\t+/, '') : line) === word) this.pending.shift();
      at = end + 1;
    }
    return Math.min(at, this.code.length);
  }
}
