import type { MarkdownParser } from '../ports';
import { ReadDocument } from './document';
import type { IncidentDocument } from './model';
import { scan } from './scan';
import type { Vocabulary } from './vocabulary';

export interface Reading {
  readonly markdown: MarkdownParser;
  /** Which words name which section, field, column and state; made once from a policy by `vocabularyOf`. */
  readonly vocabulary: Vocabulary;
  /** Only used to date a document that names no day itself: `2026-02-05-site-down.md`. */
  readonly fileName?: string;
}

/**
 * Reads an incident document. Never throws: what can't be read is left out. The timeline and the action items are
 * read when they are first asked for.
 */
export function parse(text: string, reading: Reading): IncidentDocument {
  return new ReadDocument(text, scan(text), reading.vocabulary, reading.fileName);
}
