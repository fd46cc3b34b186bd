import { Code, isCapital, skipBlank, trimEnd } from './characters';
import { isMark } from './inline';
import { isColon, readLabel } from './labels';
import type { Concept, Span } from './model';
import type { Source } from './source';

/** What a line of a text without Markdown headings says of its own. */
export interface PlainName {
  readonly concept: Concept | undefined;
  readonly words: Span;
  /** Whether nothing else stands on the line; otherwise what the name is of begins at `end`. */
  readonly alone: boolean;
  readonly end: number;
}

const longest = 72;
const mostWords = 8;
const wikiHeading = /^(?:={2,6}|h[1-6]\.)\s{0,3}(?=\S)/;
const capitals = /^[\p{Lu}\d][\p{Lu}\d &/,'’()-]{3,}$/u;

/** The name that the line consists of or, before a colon, begins with; undefined for any other line. */
export function plainName(source: Source, lineStart: number, lineEndAt: number): PlainName | undefined {
  const { text, vocabulary } = source;
  let start = skipBlank(text, lineStart, lineEndAt);
  let end = trimEnd(text, start, lineEndAt);
  const wiki = text[start] === '=' || text[start] === 'h' ? wikiHeading.exec(text.slice(start, start + 12))?.[0].length ?? 0 : 0;
  start += wiki;
  while (start < end && isMark(text.charCodeAt(start))) start++;
  while (end > start && (isMark(text.charCodeAt(end - 1)) || wiki > 0 && text[end - 1] === '=')) end = trimEnd(text, start, end - 1);
  const colon = isColon(text.charCodeAt(end - 1));
  if (colon) end = trimEnd(text, start, end - 1);
  if (end <= start) return undefined;
  const words = { start, end };
  if (end - start <= longest && mayBeName(text, start)) {
    const name = text.slice(start, end);
    const concept = text.charCodeAt(end - 1) === Code.Dot || name.split(' ').length > mostWords ? undefined : vocabulary.concept(name);
    if (concept !== undefined || wiki > 0 || capitals.test(name) && name.includes(' ')) return { concept, words, alone: true, end };
  }
  return beforeColon(source, start, lineEndAt);
}

/** `Impact: 3 users`, for names of sections that are no field of their own. */
function beforeColon({ text, vocabulary }: Source, start: number, end: number): PlainName | undefined {
  const label = mayBeName(text, start) ? readLabel(text, start, end) : undefined;
  if (label?.colon !== true || label.end >= end) return undefined;
  const concept = vocabulary.concept(text.slice(label.words.start, label.words.end));
  return concept === undefined ? undefined : { concept, words: label.words, alone: false, end: label.end };
}

/** Names begin with a capital, a number or a letter of a script without capitals. */
const mayBeName = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return isCapital(code) || (code >= Code.Zero && code <= Code.Nine) || code >= 0xc0;
};
