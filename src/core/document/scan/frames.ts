import type { Block, FootnoteDefinition, List, ListItem, Quote } from '../model';
import type { Line } from './line';
import { isDigit, listMarkerLength } from './markers';

/** A block whose end is not known yet. */
export type Open<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Element)[] ? Element[] : T[Key] };

/** An open block quote or footnote definition. */
export interface PlainFrame {
  readonly type: 'blockquote' | 'footnoteDefinition';
  readonly block: Open<Quote> | Open<FootnoteDefinition>;
  readonly children: Block[];
  /** The end of the line that holds its mark. */
  readonly markEnd: number;
}

/** An open list with its current item. */
export interface ListFrame {
  readonly type: 'list';
  readonly block: Open<List>;
  /** The bullet, or the character behind the number. */
  readonly marker: number;
  item: Open<ListItem>;
  /** What stands in the item. */
  children: Block[];
  /** Columns of indentation that keep a line in the item. */
  size: number;
  /** The end of the line that holds its marker. */
  markEnd: number;
  /** The item started with a blank line; a second one ends it. */
  startedBlank: boolean;
  ended: boolean;
  /** Where a paragraph must start to hold the item's `[x]`. */
  firstContent: number;
}

export type Frame = PlainFrame | ListFrame;

const NOWHERE = -1;
const NEXT_LINE = -2;

/** A list that starts with the marker on the line. */
export function openList(line: Line): ListFrame {
  const { text, first, end, code } = line;
  const marker = text.charCodeAt(first + listMarkerLength(text, first, end) - 1);
  const children: Block[] = [];
  const frame: ListFrame = {
    type: 'list', block: { type: 'list', start: first, end: first, ordered: isDigit(code), items: [] }, marker,
    item: { start: first, end: first, check: undefined, checked: undefined, children }, children,
    size: 0, markEnd: 0, startedBlank: false, ended: false, firstContent: NOWHERE,
  };
  openItem(frame, line);
  return frame;
}

/** Takes the marker of an item off the line and makes it the current one. */
export function openItem(frame: ListFrame, line: Line): void {
  const { first, indent, end } = line;
  const length = listMarkerLength(line.text, first, end);
  const children: Block[] = [];
  frame.item = { start: first, end: first, check: undefined, checked: undefined, children };
  frame.children = children;
  frame.block.items.push(frame.item);
  frame.markEnd = end;
  frame.ended = false;
  line.advance(first + length);
  frame.startedBlank = line.blank;
  if (line.blank) {
    frame.size = indent + length + 1;
    frame.firstContent = line.indent === 0 ? NEXT_LINE : NOWHERE;
  } else {
    frame.size = indent + length + line.skip(line.indent <= 4 ? line.indent : 1);
    frame.firstContent = line.indent === 0 ? line.at : NOWHERE;
  }
}

/** Takes the indentation of the current item off the line, unless the line is not part of it. */
export function continueItem(frame: ListFrame, line: Line): boolean {
  const { startedBlank, ended } = frame;
  if (line.blank) {
    frame.ended = startedBlank;
    line.skip(frame.size);
    return true;
  }
  frame.startedBlank = false;
  frame.ended = false;
  if (ended || line.indent < frame.size) return false;
  line.skip(frame.size);
  if (startedBlank && frame.firstContent === NEXT_LINE) frame.firstContent = line.indent === 0 ? line.at : NOWHERE;
  return true;
}

/** Whether the line starts the next item of the list. */
export function startsNextItem(frame: ListFrame, line: Line): boolean {
  const { text, first, end, code } = line;
  if (line.indent > 3 || isDigit(code) !== frame.block.ordered) return false;
  const length = listMarkerLength(text, first, end);
  return length > 0 && text.charCodeAt(first + length - 1) === frame.marker;
}

/** Where the current item ends, as far as is known before its list ends. */
export function itemEnd(frame: ListFrame): number {
  return Math.max(frame.markEnd, frame.children.at(-1)?.end ?? 0);
}
