import type { Span } from '../document/model';
import type { Message } from '../message';

/** Something wrong in a policy or a template, at its place in that file. A warning leaves the rest of the file in force. */
export interface Problem extends Span {
  readonly level: 'error' | 'warning';
  readonly message: Message;
}

/** Keys and list positions that lead to a value of the policy. */
export type Path = readonly (string | number)[];

/** Something wrong with the value at `path`, before it is known where that stands. */
export interface Complaint {
  readonly path: Path;
  /** Whether to point at the key instead of its value. */
  readonly atKey?: boolean;
  /** Where to point when the user's file does not hold `path`. */
  readonly cause?: Path;
  readonly level?: Problem['level'];
  readonly message: Message;
}
