import { lineEnd } from './characters';
import type { IncidentDocument } from './model';
import { endsHtml, HtmlKind, htmlKind } from './scan/html';

/** Whether the last block is code or HTML that nothing closes: it takes in whatever is put behind it, and may hold what seems missing. */
export function endsOpen({ text, blocks }: IncidentDocument): boolean {
  const last = blocks.at(-1);
  if (last?.type === 'code') return last.fenced && text.slice(last.body.end, last.end).trim() === '';
  if (last?.type !== 'html') return false;
  const kind = htmlKind(text, last.start, lineEnd(text, last.start, last.end));
  return kind !== HtmlKind.None && kind < HtmlKind.Basic && !endsHtml(text, kind, last.start, last.end, true);
}
