import { Compounds } from './compounds';
import { HereDocuments } from './here-documents';
import { Regions, type Quoting, type ShellReading } from './reading';

type Frame = { readonly kind: 'command' | 'double' | 'parameter' | 'arithmetic' | 'backtick'; readonly since: number };

/** Reads a command line as sh, bash and zsh do, in one pass. `escapes` is for fish, where a backslash counts in single quotes. */
export function readPosix(code: string, escapes = false): ShellReading {
  return new PosixReader(code, escapes).read();
}

class PosixReader {
  private at = 0;
  private readonly regions = new Regions();
  private readonly frames: Frame[] = [{ kind: 'command', since: 0 }];
  private readonly documents: HereDocuments;
  private readonly compounds: Compounds;
  private readonly ends: number[] = [];
  private missing: number | undefined;
  /** How many frames are open of those that `around` and `inParameter` ask for: looking through all takes too long. */
  private opaque = 0;
  private doubles = 0;
  private backtickAt = -1;

  constructor(private readonly code: string, private readonly escapes: boolean) {
    this.documents = new HereDocuments(code);
    this.compounds = new Compounds(code);
  }

  read(): ShellReading {
    const { code } = this;
    while (this.at < code.length) this.step(this.frames[this.frames.length - 1]!.kind);
    const [, open] = this.frames;
    const since = this.missing ?? open?.since ?? (this.documents.isPending ? code.length : undefined);
    const isOpen = since !== undefined || this.compounds.isOpen || /(?:\\|\||&&)\s*$/.test(code.slice(-40));
    return { regions: this.regions.close(code.length, since), ends: this.ends, isOpen };
  }

  private step(kind: Frame['kind']): void {
    const { code, at } = this;
    const character = code[at]!;
    if (character === '\\') this.escape();
    else if (character === '`') this.backtick();
    else if (character === '$') this.dollar(kind);
    else if (kind === 'double') this.inDouble(character);
    else if (kind === 'parameter') this.inParameter(character);
    else if (kind === 'arithmetic') this.inArithmetic(character);
    else this.inCommand(character);
  }

  private escape(): void {
    this.compounds.word();
    this.at += 2;
  }

  private inCommand(character: string): void {
    if (character === "'") this.single(this.at + 1, this.escapes, 'single');
    else if (character === '"') this.open('double', 1);
    else if (character === '(') this.open('command', 1);
    else if (character === ')') this.closeCommand();
    else if (character === '#' && this.isWordStart()) this.comment();
    else if (character === '\n') this.lineFeed();
    else if (character === '<' && this.documents.begin(this.at)) this.at = this.documents.end;
    else this.at = this.frames.length === 1 ? this.compounds.read(this.at) : this.at + 1;
  }

  private inDouble(character: string): void {
    if (character === '"') this.close(1);
    else this.at++;
  }

  private inParameter(character: string): void {
    if (character === '}') this.close(1);
    else if (character === '"') this.open('double', 1);
    else if (character === "'" && this.doubles === 0) this.single(this.at + 1, this.escapes, 'opaque');
    else this.at++;
  }

  private inArithmetic(character: string): void {
    if (character === ')' && this.code[this.at + 1] === ')') this.close(2);
    else this.at++;
  }

  private dollar(kind: Frame['kind']): void {
    const { code, at } = this;
    this.compounds.word();
    if (code.startsWith('$((', at)) this.open('arithmetic', 3);
    else if (code[at + 1] === '(') this.open('command', 2);
    else if (code[at + 1] === '{') this.open('parameter', 2);
    else if (code[at + 1] === "'" && kind === 'command') this.single(at + 2, true, 'opaque');
    else this.at++;
  }

  private backtick(): void {
    if (this.backtickAt < 0) this.open('backtick', 1);
    else {
      while (this.frames.length > this.backtickAt + 1) this.leave();
      this.close(1);
    }
  }

  /** To the quote that ends it; the marks count as what is around. */
  private single(from: number, escapes: boolean, quoting: Quoting): void {
    const { code } = this;
    this.compounds.word();
    let end = from;
    while (end < code.length && code[end] !== "'") end += escapes && code[end] === '\\' ? 2 : 1;
    if (end >= code.length) this.missing ??= this.at;
    this.regions.turn(from, this.around === 'opaque' ? 'opaque' : quoting);
    this.regions.turn(Math.min(end, code.length), this.around);
    this.at = end + 1;
  }

  private comment(): void {
    const end = this.code.indexOf('\n', this.at);
    this.regions.turn(this.at, 'comment');
    this.at = end < 0 ? this.code.length : end;
    this.regions.turn(this.at, this.around);
  }

  private lineFeed(): void {
    const { code, at, documents } = this;
    const before = code.slice(Math.max(0, at - 40), at).trimEnd();
    this.at++;
    if (documents.isPending) {
      this.regions.turn(this.at, 'heredoc');
      this.at = documents.skipBodies(this.at);
      this.regions.turn(this.at, this.around);
    }
    const goesOn = before.endsWith('|') || before.endsWith('&&') || this.frames.length > 1 || this.compounds.isOpen;
    if (!goesOn && !documents.isPending) this.ends.push(this.at - 1);
    this.compounds.separator();
  }

  private closeCommand(): void {
    const isEmpty = this.code[this.at - 1] === '(';
    if (this.frames.length > 1) this.close(1);
    else this.at++;
    // `name() { … }`
    if (isEmpty) this.compounds.separator();
  }

  private open(kind: Frame['kind'], length: number): void {
    this.compounds.word();
    this.frames.push({ kind, since: this.at });
    this.count(kind, 1);
    this.at += length;
    this.regions.turn(this.at, this.around);
  }

  private close(length: number): void {
    this.leave();
    this.regions.turn(this.at, this.around);
    this.at += length;
  }

  private leave(): void {
    const left = this.frames.pop();
    if (left) this.count(left.kind, -1);
  }

  private count(kind: Frame['kind'], change: 1 | -1): void {
    if (kind === 'double') this.doubles += change;
    else if (kind !== 'command') this.opaque += change;
    if (kind === 'backtick') this.backtickAt = change > 0 ? this.frames.length - 1 : -1;
  }

  /** How the text is read that stands directly in the innermost frame. */
  private get around(): Quoting {
    if (this.opaque > 0) return 'opaque';
    return this.frames[this.frames.length - 1]!.kind === 'double' ? 'double' : 'none';
  }

  private isWordStart(): boolean {
    return this.at === 0 || /[\s;|&()]/.test(this.code[this.at - 1]!);
  }
}
