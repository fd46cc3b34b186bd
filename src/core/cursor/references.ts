import { isDigit } from '../document/characters';
import type { Block, IncidentDocument, Span } from '../document/model';
import type { Policy } from '../policy/schema';

/** A mention that leads elsewhere: an issue key of a tracker, or another document by its wiki link or path. */
export type Reference = Span & (
  | { readonly kind: 'ticket'; readonly key: string; readonly url: string }
  | { readonly kind: 'document'; readonly name: string }
);

/** Longer names than this are no names. */
const longestName = 200;

/** The references of a document that Markdown itself does not make links of. Code is left out. Linear in the text. */
export function referencesIn(document: IncidentDocument, trackers: Policy['trackers']): Reference[] {
  const code = codeSpans(document.blocks);
  const known = trackers.flatMap(({ prefix, url }) => (url && prefix ? [tickets(document.text, prefix, url)] : []));
  return [...known, wikiLinks(document.text)].flatMap((references) => [...outside(code, references)]);
}

/** Those that lie in none of the spans; both come in the order of the text. */
function* outside(spans: readonly Span[], references: Iterable<Reference>): Iterable<Reference> {
  let at = 0;
  for (const reference of references) {
    while (at < spans.length && spans[at]!.end <= reference.start) at++;
    if (at === spans.length || reference.start < spans[at]!.start) yield reference;
  }
}

/** `ROOSE-12`, where it is neither part of a longer word nor of an address. */
function* tickets(text: string, prefix: string, url: string): Iterable<Reference> {
  const head = `${prefix}-`;
  for (let start = text.indexOf(head); start >= 0; start = text.indexOf(head, start + head.length)) {
    let end = start + head.length;
    while (isDigit(text.charCodeAt(end))) end++;
    if (end === start + head.length || /[\p{L}\p{N}/=_-]/u.test(text.charAt(start - 1)) || /[\p{L}_]/u.test(text.charAt(end))) continue;
    const key = text.slice(start, end);
    yield { kind: 'ticket', start, end, key, url: url.replaceAll('{key}', encodeURIComponent(key)) };
  }
}

/** `[[PM-2026-002-slug]]` and `[[PM-2026-002-slug|shown text]]`. */
function* wikiLinks(text: string): Iterable<Reference> {
  let close = -1;
  for (let open = text.indexOf('[['); open >= 0; open = text.indexOf('[[', open + 2)) {
    if (close < open) close = text.indexOf(']]', open);
    if (close < 0) return;
    const inside = text.slice(open + 2, Math.min(close, open + 2 + longestName));
    const name = inside.split('|')[0]!.split('#')[0]!.trim();
    if (close - open - 2 > longestName || name === '' || /[\n[\]]/.test(inside)) continue;
    yield { kind: 'document', start: open + 2, end: close, name };
  }
}

function codeSpans(blocks: readonly Block[]): Span[] {
  return blocks.flatMap((block): Span[] => {
    if (block.type === 'code') return [block];
    if (block.type === 'list') return block.items.flatMap(({ children }) => codeSpans(children));
    return 'children' in block ? codeSpans(block.children) : [];
  });
}
