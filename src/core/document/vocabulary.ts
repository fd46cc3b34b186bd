import type { Policy } from '../policy/schema';
import type { ActionState, Concept, FieldName } from './model';

export type Column = 'action' | 'owner' | 'due' | 'status' | 'ticket' | 'id' | 'time' | 'event';

/** Looks names up as people write them: case, markup, numbering, emoji, trailing colon and plural do not matter. */
export interface Vocabulary {
  concept(title: string): Concept | undefined;
  field(label: string): FieldName | undefined;
  column(header: string): Column | undefined;
  state(words: string): ActionState | undefined;
}

export declare function vocabularyOf(policy: Pick<Policy, 'synonyms'>): Vocabulary;
