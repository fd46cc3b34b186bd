import { Code, indexWithin, isBlank, isWord, lineEnd, skipBlank, trimEnd } from './characters';
import { fieldOf, written } from './field-values';
import type { Block, Field, FrontMatter, Span } from './model';
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
    const close = indexWithin(text, quote, start + 1, lineEndAt);
    if (close > 0) return { start: start + 1, end: close };
  }
  let comment = start;
  while (comment < lineEndAt && !(text.charCodeAt(comment) === Code.Hash && isBlank(text.charCodeAt(comment - 1)))) comment++;
  return { start, end: trimEnd(text, start, comment) };
}

/** The front matter's title, where it has one. */
export const frontMatterTitle = (source: Source, fields: readonly Field[]) => {
  const title = fields.find((field) => field.form === 'frontMatter' && /^(?:title|heading)$/i.test(field.label.value));
  return title === undefined || title.value.value === '' ? undefined : written(source.text, title.value);
};
