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
  return new ReadDocument(text, scan(outOfFence(text)), reading.vocabulary, reading.fileName);
}

/** A report that somebody pasted into one fence, with blanks in place of the fence's two lines; any other text as it is. */
function outOfFence(text: string): string {
  const opening = text.startsWith('```') ? reportInFence.exec(text.slice(0, longestOpening))?.[1] : undefined;
  if (opening === undefined) return text;
  const closing = text.indexOf('\n```', opening.length) + 1;
  return closing === 0 || /[^`\s]/.test(text.slice(closing + 3)) ? text : `${blank(opening)}${text.slice(opening.length, closing)}${blank(text.slice(closing))}`;
}

const longestOpening = 400;
const reportInFence = /^(```(?:markdown|md|te?xt)?[ \t]{0,9}\r?\n)\s{0,9}(?:#{1,2} |[^\n]{0,100}\b(?:post-?mortem|incident|outage)\b)/i;
const blank = (lines: string): string => lines.replace(/[^\r\n]/g, ' ');
