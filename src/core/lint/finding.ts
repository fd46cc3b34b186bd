import type { Span } from '../document/model';
import type { TextEdit } from '../edit/text-edit';
import type { Message } from '../message';

export type Level = 'error' | 'warning' | 'info' | 'hint';
export type LevelOrOff = Level | 'off';

export interface Fix {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
  /** The one that most people would choose. */
  readonly preferred: boolean;
  /** Safe to apply without a person looking at it; *fix all* and `--fix` apply only these. */
  readonly safe: boolean;
}

/** A line of another document, which the host named so; counted from 0. */
export interface Elsewhere {
  readonly document: string;
  readonly line: number;
}

/** Another place that a finding speaks of. */
export type Related = (Span | Elsewhere) & { readonly message: Message };

export function isElsewhere(place: Span | Elsewhere): place is Elsewhere {
  return 'document' in place;
}

export interface Finding extends Span {
  readonly rule: string;
  readonly level: Level;
  readonly message: Message;
  /** Made when they are first asked for. */
  readonly fixes: readonly Fix[];
  /** Whether one of them is safe; known without making them. */
  readonly isFixable: boolean;
  /** Other places that the finding speaks of. */
  readonly related: readonly Related[];
}
