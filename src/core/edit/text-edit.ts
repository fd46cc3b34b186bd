import type { Span } from '../document/model';

/** Replaces `span` by `text`; an empty span inserts. A list of them never overlaps and is applied as one undo. */
export interface TextEdit extends Span {
  readonly text: string;
}
