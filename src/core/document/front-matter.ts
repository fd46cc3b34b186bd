import { Code, indexWithin, isBlank, isWord, lineEnd, skipBlank, trimEnd } from './characters';
import { fieldOf } from './field-values';
import type { Block, Field, FrontMatter, Span, Written } from './model';
import type { Source } from './source';

export const isFrontMatter = (block: Block | undefined): block is FrontMatter => block?.type === 'yaml' || block?.type === 'toml';

/**
 * The `key: value` lines of YAML front matter, the `key = value` lines of TOML. A list is one value, its members with commas
 * between them, and so is a text of several lines; of names nested below a key, the first one tells the value.
 */
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
      const one = scalar(text, colon + 1, end);
      const field = fieldOf(source, { start: at, end: trimEnd(text, at, colon) }, one, 'frontMatter');
      const value = text.charCodeAt(one.start) === Code.BracketOpen && isBlank(text.charCodeAt(one.start - 1)) ? flowList(text, one.start, block.body.end)
        : mark === Code.Colon ? valueBelow(text, one, end, block.body.end) : undefined;
      fields.push(value === undefined ? field : { ...field, value });
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
  if (quote === Code.Quotation || quote === Code.Apostrophe) {
    const close = closing(text, quote, start + 1, lineEndAt);
    if (close > 0) return { start: start + 1, end: close };
  }
  let comment = start;
  while (comment < lineEndAt && !(text.charCodeAt(comment) === Code.Hash && isBlank(text.charCodeAt(comment - 1)))) comment++;
  return { start, end: trimEnd(text, start, comment) };
}

/** `[sam, "@kim"]`, also over several lines: the place is that between the brackets. */
function flowList(text: string, open: number, bodyEnd: number): Written<string> | undefined {
  const members: string[] = [];
  let depth = 0;
  let from = open + 1;
  for (let at = open; at < bodyEnd; at++) {
    const code = text.charCodeAt(at);
    if (code === Code.Quotation || code === Code.Apostrophe) {
      const close = isBlank(text.charCodeAt(at - 1)) || at === from ? closing(text, code, at + 1, lineEnd(text, at, bodyEnd)) : -1;
      if (close > 0) at = close;
    } else if (code === Code.LineFeed && isWord(text.charCodeAt(at + 1))) return undefined; // The next key: nothing closes the list.
    else if (code === Code.BracketOpen) depth++;
    else if ((code === Code.BracketClose && --depth === 0) || (code === Code.Comma && depth === 1)) {
      const member = memberOf(text, from, at);
      if (member !== '') members.push(member);
      from = at + 1;
      if (depth === 0) return { value: members.join(', '), start: open + 1, end: at };
    }
  }
  return undefined;
}

/** What the lines below a key say, if any belong to it: a list, the first of nested names, or words that go on. */
function valueBelow(text: string, one: Span, keyEnd: number, bodyEnd: number): Written<string> | undefined {
  const isBare = one.start >= one.end;
  const lines: Span[] = [];
  for (let from = text.indexOf('\n', keyEnd) + 1; from > 0 && from < bodyEnd; from = text.indexOf('\n', from) + 1) {
    const end = lineEnd(text, from, bodyEnd);
    const start = skipBlank(text, from, end);
    if (start === end) continue;
    if (start === from && !(isBare && isMember(text, start))) break;
    if (text.charCodeAt(start) !== Code.Hash) lines.push({ start, end: trimEnd(text, start, end) });
  }
  const [first] = lines;
  if (first === undefined) return undefined;
  const { end } = lines.at(-1)!;
  if (isBare && isMember(text, first.start)) {
    const indent = first.start - text.lastIndexOf('\n', first.start);
    const members = lines.filter(({ start }) => isMember(text, start) && start - text.lastIndexOf('\n', start) === indent);
    return { value: members.map((line) => memberOf(text, line.start + 1, line.end)).filter((member) => member !== '').join(', '), start: first.start, end };
  }
  const colon = isBare ? yamlName.exec(text.slice(first.start, first.end)) : null;
  if (colon !== null) {
    const named = scalar(text, first.start + colon[0].length, first.end);
    if (named.start < named.end) return { value: text.slice(named.start, named.end), ...named };
  }
  const words = (isBare ? lines : [one, ...lines]).map((line) => text.slice(line.start, line.end)).join(' ');
  const { start } = isBare ? first : one;
  return { value: words.replace(/^[|>][-+\d]* /, '').replace(/^(["'])(.*)\1$/, '$2'), start, end };
}

/** `- sam`, of a list that has a line for each. */
const isMember = (text: string, at: number): boolean => text.charCodeAt(at) === Code.Dash && isBlank(text.charCodeAt(at + 1));

/** A member of a list without its quotes; of nested names, as in `- name: Sam`, the first. */
function memberOf(text: string, from: number, to: number): string {
  const start = skipBlank(text, from, to);
  const name = yamlName.exec(text.slice(start, to));
  const { start: first, end } = scalar(text, start + (name?.[0].length ?? 0), to);
  return said(text, { start: first, end, value: text.slice(first, end) });
}

const yamlName = /^[\w-]+:(?:[ \t]|$)/;

/** The offset of the quote that ends a scalar: none behind a backslash in double quotes, none of a pair in single ones. */
function closing(text: string, quote: number, from: number, end: number): number {
  const escape = quote === Code.Quotation ? Code.Backslash : quote;
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
