import { Code } from '../characters';
import { listMarkerLength, ruleBreak } from './markers';

/**
 * One line, read from left to right as containers take their indentation and marks off it. A tab reaches to the next
 * multiple of four columns; one that is only half used leaves its other columns behind as spaces without an offset.
 */
export class Line {
  /** Offset of its first character. */
  start = 0;
  /** Offset of what is not read yet. */
  at = 0;
  /** Offset of the line ending. */
  end = 0;
  /** Columns of blank space from `at` to the first other character, and the offset of that character. */
  indent = 0;
  first = 0;
  private column = 0;
  /** No rule starts before here, unless it is the end. */
  private ruleBreak = 0;
  /** Columns left of a half used tab. */
  private rest = 0;

  constructor(readonly text: string) {}

  get blank(): boolean {
    return this.first >= this.end;
  }

  /** The code of the first character that is not blank; NaN or that of the line ending where there is none. */
  get code(): number {
    return this.text.charCodeAt(this.first);
  }

  /** Like `at`, but a half used tab counts as unread. */
  get contentStart(): number {
    return this.rest > 0 ? this.at - 1 : this.at;
  }

  begin(start: number, end: number): void {
    this.start = start;
    this.at = start;
    this.end = end;
    this.column = 0;
    this.rest = 0;
    this.ruleBreak = start;
    this.look();
  }

  /** Whether it goes on as a rule; to ask again behind each of its bullets takes no longer than to ask once. */
  isRule(): boolean {
    if (this.first < this.ruleBreak && this.ruleBreak < this.end) return false;
    this.ruleBreak = ruleBreak(this.text, this.first, this.end);
    return this.ruleBreak === this.end;
  }

  /** The length of the list marker that it goes on with, or 0. */
  listMarkerLength(): number {
    const { text, first, end, code } = this;
    const length = listMarkerLength(text, first, end);
    return length > 0 && (code === Code.Asterisk || code === Code.Dash) && this.isRule() ? 0 : length;
  }

  /** Takes up to `limit` columns of blank space off; says how many there were. */
  skip(limit: number): number {
    let left = limit;
    while (left > 0) {
      if (this.rest > 0) {
        this.rest--;
      } else {
        const code = this.at < this.end ? this.text.charCodeAt(this.at) : 0;
        if (code === Code.Tab) this.rest = 3 - (this.column & 3);
        else if (code !== Code.Space) break;
        this.at++;
      }
      this.column++;
      left--;
    }
    this.look();
    return limit - left;
  }

  /** Takes everything before `offset` off; only leading blank space of it may hold tabs. */
  advance(offset: number): void {
    this.column += this.indent + offset - this.first;
    this.at = offset;
    this.rest = 0;
    this.look();
  }

  private look(): void {
    const { text, end } = this;
    let first = this.at;
    let column = this.column + this.rest;
    while (first < end) {
      const code = text.charCodeAt(first);
      if (code === Code.Space) column++;
      else if (code === Code.Tab) column += 4 - (column & 3);
      else break;
      first++;
    }
    this.first = first;
    this.indent = column - this.column;
  }
}
