import type { KnownPieces } from './prose';
import type { Stretch } from './stretches';

/**
 * What was found out about one document, for its next lint: while somebody types, nearly all of it is as it was. It begins empty; what
 * the last lint did not ask is forgotten.
 */
export interface LintMemory {
  stretches?: readonly Stretch[];
  pieces?: KnownPieces;
}
