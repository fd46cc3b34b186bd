import type { Block } from './model';
import type { Vocabulary } from './vocabulary';

/** What every reader of a document's parts starts from. */
export interface Source {
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly blocks: readonly Block[];
  readonly vocabulary: Vocabulary;
}
