import { blanksIn } from './blanks';

/**
 * A VS Code snippet body that writes `text`, with a tab stop at each blank and the last one at the end. A blank keeps its
 * brackets until something is typed over it, so that one that was skipped is still seen as left to fill in.
 */
export function toSnippet(text: string): string {
  let body = '';
  let from = 0;
  for (const [at, { start, end }] of blanksIn(text).entries()) {
    body += `${escape(text.slice(from, start))}\${${at + 1}:${escape(text.slice(start, end))}}`;
    from = end;
  }
  return `${body}${escape(text.slice(from))}$0`;
}

function escape(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
