import { Code } from '../characters';
import { isSpaceOrTab, skipSpaces } from './markers';

const ending: number = -1;
const labelLimit = 999;

/** Where a reader of a paragraph's lines stands. */
class Reader {
  constructor(
    private readonly text: string,
    private readonly lines: readonly number[],
    public line: number,
    public at: number,
  ) {}

  get end(): number {
    return this.lines[this.line * 2 + 1]!;
  }

  get last(): boolean {
    return this.line * 2 + 2 >= this.lines.length;
  }

  /** The character here; `Ending` at the end of a line. */
  get code(): number {
    return this.at < this.end ? this.text.charCodeAt(this.at) : ending;
  }

  nextLine(): boolean {
    if (this.last) return false;
    this.line++;
    this.at = this.lines[this.line * 2]!;
    return true;
  }

  /** Over blank space and line endings; says whether there was any. */
  skipSpace(): boolean {
    const { line, at } = this;
    do this.at = skipSpaces(this.text, this.at, this.end);
    while (this.at >= this.end && this.nextLine());
    return this.line !== line || this.at !== at;
  }

  /** Over blank space up to the end of the line; says whether the line ends there. */
  skipToEnding(): boolean {
    this.at = skipSpaces(this.text, this.at, this.end);
    return this.at >= this.end;
  }

  /** Over the character, and the next one where that is an escaped `one` or `other` or a backslash. */
  skipEscape(one: number, other: number): void {
    const escapes = this.code === Code.Backslash;
    this.at++;
    const code = this.code;
    if (escapes && (code === one || code === other || code === Code.Backslash)) this.at++;
  }
}

/**
 * Behind a link reference definition, `[label]: destination "title"`, that starts at `at` in line `from`.
 *
 * `lines` holds the start and the end of each line of a paragraph. The answer is the number of the line that follows, or
 * `from` where there is no definition.
 */
export function lineBehindDefinition(text: string, lines: readonly number[], from: number, at: number): number {
  const reader = new Reader(text, lines, from, at);
  if (!readLabel(reader) || reader.code !== Code.Colon) return from;
  reader.at++;
  reader.skipSpace();
  if (!readDestination(reader)) return from;

  const { line, at: behind } = reader;
  if (reader.skipSpace() && readTitle(reader) && reader.skipToEnding()) return reader.line + 1;
  reader.line = line;
  reader.at = behind;
  return reader.skipToEnding() ? line + 1 : from;
}

function readLabel(reader: Reader): boolean {
  let filled = false;
  let size = 0;
  reader.at++;
  for (;;) {
    const code = reader.code;
    if (size > labelLimit || code === Code.BracketOpen) return false;
    if (code === Code.BracketClose) {
      reader.at++;
      return filled;
    }
    if (code === ending) {
      if (!reader.nextLine()) return false;
      continue;
    }
    filled ||= !isSpaceOrTab(code);
    const before = reader.at;
    reader.skipEscape(Code.BracketOpen, Code.BracketClose);
    size += reader.at - before;
  }
}

function readDestination(reader: Reader): boolean {
  return reader.code === Code.Less ? readEnclosedDestination(reader) : readBareDestination(reader);
}

function readEnclosedDestination(reader: Reader): boolean {
  reader.at++;
  for (;;) {
    const code = reader.code;
    if (code === ending || code === Code.Less) return false;
    if (code === Code.Greater) {
      reader.at++;
      return true;
    }
    reader.skipEscape(Code.Less, Code.Greater);
  }
}

function readBareDestination(reader: Reader): boolean {
  const start = reader.at;
  let depth = 0;
  for (;;) {
    const code = reader.code;
    if (depth === 0 && (code === ending || isSpaceOrTab(code) || code === Code.ParenthesisClose)) return reader.at > start;
    if (isControlOrSpace(code)) return false;
    if (code === Code.ParenthesisOpen) depth++;
    else if (code === Code.ParenthesisClose) depth--;
    reader.skipEscape(Code.ParenthesisOpen, Code.ParenthesisClose);
  }
}

/** A NUL is none: Markdown replaces it by another character. */
function isControlOrSpace(code: number): boolean {
  return (code <= Code.Space && code !== 0) || code === 127;
}

function readTitle(reader: Reader): boolean {
  const open = reader.code;
  if (open !== Code.Quotation && open !== Code.Apostrophe && open !== Code.ParenthesisOpen) return false;
  const close = open === Code.ParenthesisOpen ? Code.ParenthesisClose : open;
  reader.at++;
  for (;;) {
    const code = reader.code;
    if (code === ending) {
      if (!reader.nextLine()) return false;
    } else if (code === close) {
      reader.at++;
      return true;
    } else {
      reader.skipEscape(close, close);
    }
  }
}
