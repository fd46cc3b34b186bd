import type { Block } from '../model';
import { Char } from './characters';
import { continueItem, itemEnd, openItem, openList, startsNextItem, type Frame, type ListFrame } from './frames';
import type { Line } from './line';
import { footnoteLabelEnd, isDigit, listMarkerLength, skipBlank } from './markers';

/** Containers nest up to here; marks further in are text. No person writes half of it, and readers of the blocks recurse. */
export const DEEPEST = 100;

/** The block quotes, lists and footnote definitions that are open, outermost first. */
export class Containers {
  readonly root: Block[] = [];
  /** What stands in the innermost container. */
  children = this.root;
  /** After `match`: the line starts the next item of the list that it matched last. */
  sibling = false;
  private readonly frames: Frame[] = [];
  /** The current line is marked with `>`, and where the last line before it that was ends. */
  private quoted = false;
  private quoteLineEnd = 0;
  /** Indentation of a footnote definition was taken off the current line. */
  private indented = false;

  constructor(private readonly line: Line) {}

  get depth(): number {
    return this.frames.length;
  }

  /** The list whose item is the innermost container. */
  get list(): ListFrame | undefined {
    const frame = this.frames.at(-1);
    return frame?.type === 'list' ? frame : undefined;
  }

  /** Takes the marks off the line that keep containers open; says how many stay open. */
  match(): number {
    const { frames } = this;
    this.sibling = false;
    let count = 0;
    while (count < frames.length && this.goesOn(frames[count]!, frames[count - 1])) {
      count++;
      if (this.sibling) break;
    }
    return count;
  }

  /**
   * Whether the line goes on with the mark of a new container. A list item that `interrupts` a paragraph must not be empty
   * and must count from 1.
   */
  opens(interrupts: boolean): boolean {
    const { line } = this;
    if (line.indent > 3 || line.blank || this.frames.length >= DEEPEST) return false;
    const { text, first, end, code } = line;
    if (code === Char.Greater) return true;
    if (code === Char.BracketOpen) return footnoteLabelEnd(text, first, end) > 0;
    const length = listMarkerLength(text, first, end);
    if (length === 0 || !interrupts) return length > 0;
    if (isDigit(code) && (code !== Char.One || length > 2)) return false;
    return skipBlank(text, first + length, end) < end;
  }

  /** Opens the container whose mark `opens` has seen. */
  open(): void {
    const { line } = this;
    const { first: start, end: markEnd, code } = line;
    const children: Block[] = [];
    if (code === Char.Greater) {
      this.push({ type: 'blockquote', block: { type: 'blockquote', start, end: start, children }, children, markEnd });
      this.takeQuoteMark();
    } else if (code === Char.BracketOpen) {
      this.push({ type: 'footnoteDefinition', block: { type: 'footnoteDefinition', start, end: start, children }, children, markEnd });
      line.advance(footnoteLabelEnd(line.text, start, markEnd));
      line.skip(line.indent);
    } else {
      this.push(openList(line));
    }
  }

  /** Starts the next item; `swallowed` tells that a block of the one before took the line ending with it. */
  openSibling(swallowed: boolean): void {
    const list = this.list!;
    const { item } = list;
    const end = itemEnd(list);
    openItem(list, this.line);
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
    if (this.quoted) this.quoteLineEnd = this.line.end;
    this.quoted = false;
    this.indented = false;
  }

  private closeAt(count: number, exit: number, stretched: boolean): void {
    const { frames } = this;
    if (frames.length === count) return;
    while (frames.length > count) {
      const frame = frames.pop()!;
      let end = frame.type === 'list' ? itemEnd(frame) : Math.max(frame.markEnd, frame.children.at(-1)?.end ?? 0);
      if (frame.type === 'list') frame.item.end = stretched ? exit : end;
      end = Math.max(end, this.quoteLineEnd);
      frame.block.end = exit >= 0 ? exit : end;
    }
    this.children = frames.at(-1)?.children ?? this.root;
  }

  private goesOn(frame: Frame, outer: Frame | undefined): boolean {
    const { line } = this;
    if (frame.type === 'list') {
      if (continueItem(frame, line)) return true;
      this.sibling = !line.blank && startsNextItem(frame, line);
      return this.sibling;
    }
    if (frame.type === 'blockquote') {
      if (line.indent > 3 || line.blank || line.code !== Char.Greater) return false;
      this.takeQuoteMark();
      return true;
    }
    if (line.blank) return true;
    // remark takes the indentation of a definition for that of one right in it, too.
    if (line.indent === 0) return outer?.type === 'footnoteDefinition';
    if (line.indent < 4) return false;
    line.skip(4);
    this.indented = true;
    return true;
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
