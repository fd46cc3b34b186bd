import type { Block } from '../model';
import type { Line } from './line';

/** What a leaf block makes of the line behind what it has. */
export const enum Taken {
  /** It ended before the line. */
  No,
  Yes,
  /** The line is its last one. */
  Last,
  /** It ended, and `successor` has the line; a table reaches back for its header. */
  BySuccessor,
}

/** A block of lines that holds no other blocks, while it is read. */
export interface Leaf {
  /** No container can start in it. */
  readonly concrete: boolean;
  /** A container that starts behind it must be one that can interrupt a paragraph. */
  readonly interruptible: boolean;
  readonly successor?: Leaf | undefined;
  /** A lazy line lacks the mark of a container around the leaf. */
  take(line: Line, lazy: boolean): Taken;
  /**
   * Adds what was read to `blocks`. `next` is the offset of the next line where something around the leaf cut it off,
   * otherwise -1. Says whether the leaf took the line ending before `next` with it.
   */
  close(blocks: Block[], next: number): boolean;
}
