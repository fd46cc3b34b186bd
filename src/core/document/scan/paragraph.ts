import { Code } from '../characters';
import type { Block, ListItem } from '../model';
import { lineBehindDefinition } from './definition';
import type { Open } from './frames';
import { htmlKind, HtmlKind } from './html';
import { HtmlBlock } from './html-block';
import { Taken, type Leaf } from './leaf';
import type { Line } from './line';
import { isUnderline, skipSpaces, trimSpaces } from './markers';
import { startsBlock } from './starts';
import { delimiterColumns, headerCells, readRow } from './table';
import { TableRows } from './table-rows';
import { readCheck } from './task';

/** Lines of text, which may turn out to hold definitions, the header of a table, or to be a heading. */
export class Paragraph implements Leaf {
  readonly concrete = false;
  readonly interruptible = true;
  successor: Leaf | undefined;
  private readonly text: string;
  private readonly start: number;
  private end: number;
  /** The start and end of each line; only kept where there may be definitions or a task. */
  private readonly lines: number[] | undefined;
  private lastStart: number;
  private lastContentStart: number;
  /** The end of the line before the last one, or -1. */
  private previousEnd = -1;
  private depth: 0 | 1 | 2 = 0;
  private underlineEnd = 0;

  /** Its last line `canHead` a table. It may start with the `[x]` of `item`. */
  constructor(
    line: Line,
    private canHead: boolean,
    private readonly item: Open<ListItem> | undefined,
  ) {
    this.text = line.text;
    this.start = this.lastStart = line.first;
    this.lastContentStart = line.at;
    this.end = line.end;
    if (line.code === Code.BracketOpen) this.lines = [line.first, line.end];
  }

  take(line: Line, lazy: boolean): Taken {
    if (line.blank) return Taken.No;
    if (line.indent > 3) return this.append(line, false);
    switch (line.code) {
      case Code.Pipe:
      case Code.Colon:
      case Code.Dash:
        if (!lazy && this.becomesTable(line)) return Taken.BySuccessor;
        break;
      case Code.Less:
        // remark has not yet seen that the paragraph ends when it asks, unless the file ends, too.
        if (lazy && line.end < this.text.length && htmlKind(this.text, line.first, line.end) === HtmlKind.Complete) {
          this.successor = new HtmlBlock(HtmlKind.Complete, line.at, line.end, false);
          return Taken.BySuccessor;
        }
    }
    if (!lazy && (line.code === Code.Dash || line.code === Code.Equals) && isUnderline(this.text, line.first, line.end)) {
      return this.underline(line);
    }
    return startsBlock(line, !lazy) ? Taken.No : this.append(line, true);
  }

  close(blocks: Block[]): boolean {
    const { text, lines } = this;
    let start = this.start;
    if (this.end < start) return false;
    if (lines) {
      const textLine = this.addDefinitions(lines, blocks);
      if (textLine * 2 >= lines.length) return false;
      start = skipSpaces(text, lines[textLine * 2]!, lines[textLine * 2 + 1]!);
      if (this.depth === 0 && this.item) start = readCheck(text, lines.slice(textLine * 2), start, this.item);
    }
    const { end, depth } = this;
    if (depth === 0) {
      blocks.push({ type: 'paragraph', start, end });
    } else {
      // remark lets a heading start with the definitions before it.
      const span = { start, end: trimSpaces(text, start, end) };
      blocks.push({ type: 'heading', start: this.start, end: this.underlineEnd, depth, text: span });
    }
    return false;
  }

  private append(line: Line, canHead: boolean): Taken {
    this.previousEnd = this.end;
    this.lastStart = line.first;
    this.lastContentStart = line.at;
    this.canHead = canHead;
    this.end = line.end;
    this.lines?.push(line.contentStart, line.end);
    return Taken.Yes;
  }

  /** Where the line is the delimiter row to the line before it, that one is cut off and becomes the header. */
  private becomesTable(line: Line): boolean {
    const { text, lastStart, end } = this;
    if (!this.canHead) return false;
    const columns = delimiterColumns(text, line.first, line.end);
    if (columns === 0 || columns !== headerCells(text, lastStart, end)) return false;
    // A tag does not end the paragraph, but once the table that it would head has done so, it is HTML.
    const tag = this.previousEnd >= 0 && text.charCodeAt(lastStart) === Code.Less && htmlKind(text, lastStart, end) !== HtmlKind.None;
    this.successor = tag
      ? new HtmlBlock(HtmlKind.Complete, this.lastContentStart, line.end, false)
      : new TableRows(readRow(text, lastStart, end, []), line.end);
    this.end = this.previousEnd;
    if (this.lines) this.lines.length -= 2;
    return true;
  }

  private underline(line: Line): Taken {
    const { lines } = this;
    if (lines && this.addDefinitions(lines, undefined) * 2 >= lines.length) return Taken.No;
    this.depth = line.code === Code.Equals ? 1 : 2;
    this.underlineEnd = line.end;
    return Taken.Last;
  }

  /** The number of the line behind the definitions that the paragraph starts with. */
  private addDefinitions(lines: readonly number[], blocks: Block[] | undefined): number {
    let line = 0;
    while (line * 2 < lines.length) {
      const start = skipSpaces(this.text, lines[line * 2]!, lines[line * 2 + 1]!);
      if (this.text.charCodeAt(start) !== Code.BracketOpen) break;
      const next = lineBehindDefinition(this.text, lines, line, start);
      if (next === line) break;
      blocks?.push({ type: 'definition', start, end: lines[next * 2 - 1]! });
      line = next;
    }
    return line;
  }
}
