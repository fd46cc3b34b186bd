import { blanksIn } from './blanks';

/** Where in a template a value is written. */
export interface Place {
  /** Between the pipes of a table row. */
  readonly inTable: boolean;
  /** Nothing but list and quote marks stands before it in its line. */
  readonly atStart: boolean;
}

/**
 * Makes a value one line of plain text that can't change the document around it: no heading, list, fence, table cell, field
 * or comment of its own, whoever wrote it. Code spans and links stay.
 */
export function escapeMarkdown(value: string, { inTable, atStart }: Place): string {
  const line = value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  const plain = hasWholeCodeSpans(line)
    ? line.split('`').map((part, at) => (at % 2 === 0 ? escapeProse(part) : part)).join('`')
    : escapeProse(line).replaceAll('`', '\\`');
  const unblanked = withoutBlanks(plain);
  const started = atStart ? escapeStart(unblanked) : unblanked;
  return inTable ? started.replaceAll('|', '\\|') : started;
}

/** Only single backticks, each with its partner, and no backslash that would take one of them away. */
function hasWholeCodeSpans(line: string): boolean {
  return !/``|\\/.test(line) && line.split('`').length % 2 === 1;
}

function escapeProse(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/\*|~(?=~)|<(?=[a-z/!?])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu, '\\$&');
}

/** What would open a block, or continue one in another way, at the start of a line. A backtick that is left opens only a code span. */
function escapeStart(text: string): string {
  return text
    .replace(/^(?:[#>|=~+-]|\[[^\]]{0,3}\]|\[[^\]]{0,200}\]:|<)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** A value in brackets must not look like something left to fill in. */
function withoutBlanks(text: string): string {
  let escaped = text;
  for (const { start, end } of blanksIn(text).reverse()) {
    escaped = `${escaped.slice(0, start)}\\${escaped.slice(start, end - 1)}\\${escaped.slice(end - 1)}`;
  }
  return escaped;
}

/** The text behind backslash escapes; inside code there are none. */
export function unescape(markdown: string): string {
  let text = '';
  let inCode = false;
  for (let index = 0; index < markdown.length; index += 1) {
    const character = markdown.charAt(index);
    if (character === '\\' && !inCode && /[!-/:-@[-`{-~]/.test(markdown.charAt(index + 1))) {
      index += 1;
      text += markdown.charAt(index);
    } else {
      if (character === '`') inCode = !inCode;
      text += character;
    }
  }
  return text;
}
