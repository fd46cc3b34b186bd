import { Code, isDigit } from '../characters';
import type { Block, ListItem } from '../model';
import { contentEnd, continueItem, nextMarkerLength, openItem, openList, type Frame, type ListFrame, type Open } from './frames';
import type { Line } from './line';
import { footnoteLabelEnd, skipSpaces } from './markers';

/** Containers nest up to here; marks further in are text. No person writes half of it, and readers of the blocks recurse. */
export const deepest = 100;

const nowhere = -1;
/** Nothing stands behind the marker on its line, and on the one before. */
const emptyMarker = -2;
const nextLine = -3;

/** The block quotes, lists and footnote definitions that are open, outermost first. */
export class Containers {
  readonly root: Block[] = [];
  /** What stands in the innermost container. */
  children = this.root;
  /** After `match`: the line starts the next item of the list that it matched last. */
  sibling = false;
  /** The length of the list marker that the line goes on with. */
  private markerLength = 0;
  /** Where a paragraph must start to hold the `[x]` of a list item. */
  private firstContent = nowhere;
  private readonly frames: Frame[] = [];
  /** The current line is marked with `>`, and where the last line before it that was ends. */
  private quoted = false;
  private quoteLineEnd = 0;
  private quoteLineIndented = false;
  /** Indentation of a footnote definition was taken off the current line. */
  private indented = false;

  constructor(private readonly line: Line) {}

  get depth(): number {
    return this.frames.length;
  }

  /**
   * The list item whose `[x]` a paragraph may start with that starts on the line: it comes right behind the marker, or on
   * the next line behind an empty one, even if that is not part of the item that the marker is of.
   */
  get task(): Open<ListItem> | undefined {
    const { line, firstContent } = this;
    if (line.first !== firstContent && (firstContent !== nextLine || line.indent > 0)) return undefined;
    const frame = this.frames.at(-1);
    return frame?.type === 'list' ? frame.item : undefined;
  }

  /** Takes the marks off the line that keep containers open; says how many stay open. */
  match(): number {
    const { frames, line } = this;
    this.sibling = false;
    for (let count = 0; count < frames.length; count++) {
      const frame = frames[count]!;
      if (frame.type === 'list') {
        if (continueItem(frame, line)) continue;
        this.markerLength = nextMarkerLength(frame, line);
        if (this.markerLength === 0) return count;
        this.sibling = true;
        return count + 1;
      }
      if (!(frame.type === 'blockquote' ? this.matchQuote() : this.matchFootnote(frames[count - 1]))) return count;
    }
    return frames.length;
  }

  /**
   * Whether the line goes on with the mark of a new container. A list item that `interrupts` a paragraph must not be empty
   * and must count from 1.
   */
  opens(interrupts: boolean): boolean {
    const { line } = this;
    if (line.indent > 3 || line.blank || this.frames.length >= deepest) return false;
    const { text, first, end, code } = line;
    if (code === Code.Greater) return true;
    if (code === Code.BracketOpen) return footnoteLabelEnd(text, first, end) > 0;
    const length = line.listMarkerLength();
    this.markerLength = length;
    if (length === 0 || !interrupts) return length > 0;
    if (isDigit(code) && (code !== Code.One || length > 2)) return false;
    return skipSpaces(text, first + length, end) < end;
  }

  /** Opens the container whose mark `opens` has seen. */
  open(): void {
    const { line } = this;
    const { first: start, end: markEnd, code } = line;
    const children: Block[] = [];
    this.firstContent = nowhere;
    if (code === Code.Greater) {
      this.push({ type: 'blockquote', block: { type: 'blockquote', start, end: start, children }, children, markEnd });
      this.takeQuoteMark();
    } else if (code === Code.BracketOpen) {
      this.push({ type: 'footnoteDefinition', block: { type: 'footnoteDefinition', start, end: start, children }, children, markEnd });
      line.advance(footnoteLabelEnd(line.text, start, markEnd));
      line.skip(line.indent);
    } else {
      this.push(openList(line, this.markerLength));
      this.expectContent();
    }
  }

  /** Starts the next item; `swallowed` tells that a block of the one before took the line ending with it. */
  openSibling(swallowed: boolean): void {
    const list = this.frames.at(-1) as ListFrame;
    const { item } = list;
    const end = contentEnd(list);
    openItem(list, this.line, this.markerLength);
    this.expectContent();
    item.end = swallowed || this.indented ? this.line.at : end;
    this.children = list.children;
  }

  /**
   * Closes all but the outermost `count`. They end where their content does, which for those in a block quote includes
   * empty `>` lines; `swallowedTo` is where they end if a block took its line ending with it, otherwise -1.
   */
  close(count: number, swallowedTo: number): void {
    this.closeAt(count, swallowedTo, swallowedTo >= 0);
  }

  /**
   * Closes all but the outermost `count` because the line starts a new container. remark lets them end behind the marks of
   * block quotes and footnote definitions that the line starts with.
   */
  closeForNew(count: number, swallowed: boolean): void {
    const stretched = swallowed || this.indented;
    this.closeAt(count, stretched || this.quoted ? this.line.at : -1, stretched);
  }

  endLine(): void {
    this.firstContent = this.firstContent === emptyMarker ? nextLine : nowhere;
    if (this.quoted) {
      this.quoteLineEnd = this.line.end;
      this.quoteLineIndented = this.indented;
    }
    this.quoted = false;
    this.indented = false;
  }

  private closeAt(count: number, exit: number, stretched: boolean): void {
    const { frames } = this;
    if (frames.length === count) return;
    while (frames.length > count) {
      const frame = frames.pop()!;
      const end = contentEnd(frame);
      frame.block.end = exit >= 0 ? exit : Math.max(end, this.quoteLineEnd);
      if (frame.type === 'list') frame.item.end = stretched || (this.quoteLineIndented && this.quoteLineEnd > end) ? frame.block.end : end;
    }
    this.children = frames.at(-1)?.children ?? this.root;
  }

  private matchQuote(): boolean {
    const { line } = this;
    if (line.indent > 3 || line.blank || line.code !== Code.Greater) return false;
    this.takeQuoteMark();
    return true;
  }

  private matchFootnote(outer: Frame | undefined): boolean {
    const { line } = this;
    if (line.blank) return true;
    // remark takes the indentation of a definition for that of one right in it, too.
    if (line.indent === 0) return outer?.type === 'footnoteDefinition';
    if (line.indent < 4) return false;
    line.skip(4);
    this.indented = true;
    return true;
  }

  private expectContent(): void {
    const { line } = this;
    if (line.indent > 0) this.firstContent = nowhere;
    else this.firstContent = line.blank ? emptyMarker : line.first;
  }

  private takeQuoteMark(): void {
    this.line.advance(this.line.first + 1);
    this.line.skip(1);
    this.quoted = true;
  }

  private push(frame: Frame): void {
    this.children.push(frame.block);
    this.frames.push(frame);
    this.children = frame.children;
  }
}
