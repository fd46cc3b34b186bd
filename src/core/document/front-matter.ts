import { Code, indexWithin, isBlank, isWord, lineEnd, skipBlank, trimEnd } from './characters';
import { fieldOf } from './field-values';
import type { Block, Field, FrontMatter, Span, Written } from './model';
import type { Source } from './source';

export const isFrontMatter = (block: Block | undefined): block is FrontMatter => block?.type === 'yaml' || block?.type === 'toml';

/** The `key: value` lines of YAML front matter, the `key = value` lines of TOML; what is nested below a key is left alone. */
export function frontMatterFields(source: Source, block: FrontMatter): Field[] {
  const { text } = source;
  const fields: Field[] = [];
  const mark = block.type === 'toml' ? Code.Equals : Code.Colon;
  for (let at = block.body.start; at < block.body.end;) {
    const end = lineEnd(text, at, block.body.end);
    // What stands under the name of a table is nested in it.
    if (mark === Code.Equals && text.charCodeAt(at) === Code.BracketOpen) break;
    const colon = indexWithin(text, mark, at, end);
    if (colon > at && isWord(text.charCodeAt(at)) && (colon + 1 === end || isBlank(text.charCodeAt(colon + 1)))) {
      fields.push(fieldOf(source, { start: at, end: trimEnd(text, at, colon) }, scalar(text, colon + 1, end), 'frontMatter'));
    }
    const feed = text.indexOf('\n', end);
    at = feed < 0 ? block.body.end : feed + 1;
  }
  return fields;
}

/** The value without its quotes and without the comment behind it. */
function scalar(text: string, from: number, lineEndAt: number): Span {
  const start = skipBlank(text, from, lineEndAt);
  const quote = text.charCodeAt(start);
  if (quote === Code.Quote || quote === Code.Apostrophe) {
    const close = closing(text, quote, start + 1, lineEndAt);
    if (close > 0) return { start: start + 1, end: close };
  }
  let comment = start;
  while (comment < lineEndAt && !(text.charCodeAt(comment) === Code.Hash && isBlank(text.charCodeAt(comment - 1)))) comment++;
  return { start, end: trimEnd(text, start, comment) };
}

/** The offset of the quote that ends a scalar: none behind a backslash in double quotes, none of a pair in single ones. */
function closing(text: string, quote: number, from: number, end: number): number {
  const escape = quote === Code.Quote ? Code.Backslash : quote;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === escape && (escape !== quote || text.charCodeAt(at + 1) === quote)) at++;
    else if (code === quote) return at;
  }
  return -1;
}

/** A scalar as it is said: in single quotes, one in it is written twice. */
export const said = (text: string, { start, value }: Written<string>): string => (text[start - 1] === "'" ? value.replaceAll("''", "'") : value);

/** The front matter's title, where it has one. */
export const frontMatterTitle = (source: Source, fields: readonly Field[]) => {
  const title = fields.find((field) => field.form === 'frontMatter' && /^(?:title|heading)$/i.test(field.label.value));
  return title === undefined || title.value.value === '' ? undefined : { ...title.value, value: said(source.text, title.value) };
};
