import { isDigit } from '../characters';
import type { Block, FootnoteDefinition, List, ListItem, Quote } from '../model';
import type { Line } from './line';

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
}

export type Frame = PlainFrame | ListFrame;

/** A list that starts on the line with a marker of that length. */
export function openList(line: Line, markerLength: number): ListFrame {
  const { text, first, code } = line;
  const item = newItem(first);
  const frame: ListFrame = {
    type: 'list', block: { type: 'list', start: first, end: first, ordered: isDigit(code), items: [item] },
    marker: text.charCodeAt(first + markerLength - 1), item, children: item.children,
    size: 0, markEnd: 0, startedBlank: false, ended: false,
  };
  takeMarker(frame, line, markerLength);
  return frame;
}

/** Makes the item that starts on the line with a marker of that length the current one. */
export function openItem(frame: ListFrame, line: Line, markerLength: number): void {
  frame.item = newItem(line.first);
  frame.children = frame.item.children;
  frame.block.items.push(frame.item);
  takeMarker(frame, line, markerLength);
}

function newItem(start: number): Open<ListItem> {
  return { start, end: start, check: undefined, checked: undefined, children: [] };
}

function takeMarker(frame: ListFrame, line: Line, length: number): void {
  const { first, indent, end } = line;
  frame.markEnd = end;
  frame.ended = false;
  line.advance(first + length);
  frame.startedBlank = line.blank;
  frame.size = indent + length + (line.blank ? 1 : line.skip(line.indent <= 4 ? line.indent : 1));
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
  return true;
}

/** The length of the marker where the line starts the next item of the list, otherwise 0. */
export function nextMarkerLength(frame: ListFrame, line: Line): number {
  const { text, first, code } = line;
  if (line.indent > 3 || line.blank || isDigit(code) !== frame.block.ordered) return 0;
  const length = line.listMarkerLength();
  return text.charCodeAt(first + length - 1) === frame.marker ? length : 0;
}

/** Where what stands in the container so far ends; for a list, in its current item. */
export function contentEnd(frame: Frame): number {
  return Math.max(frame.markEnd, frame.children.at(-1)?.end ?? 0);
}
