const opening = new Set(['if', 'for', 'while', 'until', 'case', 'select', '{']);
const closing = new Set(['fi', 'done', 'esac', '}']);
/** Behind these another command begins. */
const leading = new Set(['if', 'while', 'until', '{', 'do', 'then', 'else', 'elif', '!', 'time']);
const longest = 6;

/** Counts commands made of commands (`for … done`), whose lines can't be typed one by one. */
export class Compounds {
  private depth = 0;
  private isFirst = true;

  constructor(private readonly code: string) {}

  get isOpen(): boolean {
    return this.depth > 0;
  }

  /** A command begins here. */
  separator(): void {
    this.isFirst = true;
  }

  /** Something stands here that is no keyword. */
  word(): void {
    this.isFirst = false;
  }

  /** Reads what stands at the offset, a keyword or one character; says where to go on. */
  read(at: number): number {
    const character = this.code[at]!;
    if (character === ';' || character === '|' || character === '&') this.isFirst = true;
    else if (character !== ' ' && character !== '\t') return this.isFirst ? this.keyword(at) : at + 1;
    return at + 1;
  }

  private keyword(at: number): number {
    let end = at;
    while (end < this.code.length && end - at <= longest && !/[\s;|&()<>]/.test(this.code[end]!)) end++;
    const word = this.code.slice(at, end);
    if (opening.has(word)) this.depth++;
    else if (closing.has(word)) this.depth = Math.max(0, this.depth - 1);
    this.isFirst = leading.has(word) || closing.has(word);
    return at + (leading.has(word) || opening.has(word) || closing.has(word) ? word.length : 1);
  }
}
