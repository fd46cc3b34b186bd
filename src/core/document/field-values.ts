import { Code, skipBlank, trimEnd } from './characters';
import { isMark, plain, unwrap } from './inline';
import type { Field, Span, Written } from './model';
import { lineAt } from './lines';
import type { Source } from './source';

export const written = (text: string, { start, end }: Span): Written<string> => ({ value: text.slice(start, end), start, end });

/** A field from the place of its label and of its value; `name` where the label's words do not tell. */
export function fieldOf(source: Source, label: Span, value: Span, form: Field['form'], name?: Field['name']): Field {
  const words = plain(source.text, label.start, label.end);
  return {
    name: name ?? nameOf(source, words, value.start),
    label: { value: words, start: label.start, end: label.end },
    value: filled(source.text, value),
    form,
    line: lineAt(source.lineStarts, label.start),
  };
}

/** What a label names; `value` is where its value starts. */
export const nameOf = ({ text, vocabulary }: Source, label: string, value: number): Field['name'] =>
  vocabulary.field(label) ?? (label === 'Data' && dated.test(text.slice(value, value + longestDay)) ? 'date' : undefined);

const longestDay = 24;
/** The day in Portuguese, Italian or Polish, and no data: `12/03/2024`, `12 de março`. */
const dated = /^[\s*_`]*\d{1,4}(?:[/.-]\d{1,2}[/.-]\d| de \p{L}| \p{L}{3,} \d{4})/u;

/** The value without blanks and marks around it; empty where only a form's `_No response_` or the blank of an editor stands. */
function filled(text: string, span: Span): Written<string> {
  const { start, end } = unwrap(text, span.start, span.end);
  return written(text, end - start <= noResponse.length && nothing.has(text.slice(start, end)) ? { start, end: start } : { start, end });
}

const noResponse = 'No response';
const nothing = new Set([noResponse, '&#x20;', '&nbsp;', '&#x20', '&nbsp']);

/** `span` without blanks, and without separators such as `|` that stand between two fields of a line. */
export function betweenSeparators(text: string, from: number, to: number): Span {
  let start = skipBlank(text, from, to);
  let end = trimEnd(text, start, to);
  while (end > start && separators.includes(text[end - 1]!)) end = trimEnd(text, start, end - 1);
  const broken = text.charCodeAt(end - 1) === Code.Greater ? /<br\s?\/?>$/i.exec(text.slice(Math.max(start, end - 6), end)) : null;
  if (broken !== null) end = trimEnd(text, start, end - broken[0].length);
  while (start < end && text[start] === '|') start = skipBlank(text, start + 1, end);
  if (end > start && text[end - 1] === '\\' && !isMark(text.charCodeAt(end - 2))) end = trimEnd(text, start, end - 1);
  return { start, end };
}

const separators = '|·•;,';
