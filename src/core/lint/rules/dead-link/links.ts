import type { Root, RootContent } from 'mdast';
import type { IncidentDocument, Span } from '../../../document/model';
import type { MarkdownParser } from '../../../ports';
import { blockAt, proseAt } from '../../prose';

/** Where a link or image leads, as written: still encoded, without the angle brackets or quotes around it. */
export interface Destination extends Span {
  readonly url: string;
}

/** A link's or image's destination, that of a reference definition, or that of an HTML attribute. */
const opening = /\]\(\s{0,8}|\]:[ \t]{0,8}\n?[ \t]{0,8}|\b(?:src|href)[ \t]{0,8}=[ \t]{0,8}(?=["'])/g;
const longest = 2048;

/** What looks like a destination, in order. Cheap, so that some of them stand in code: `Links` tells. */
export function* destinations({ text }: IncidentDocument): Generator<Destination> {
  for (const { 0: mark, index } of text.matchAll(opening)) {
    const at = index + mark.length;
    const rest = text.slice(at, at + longest);
    const url = mark.startsWith(']') ? markdownUrl(rest) : attributeUrl(rest);
    const start = rest.startsWith(url) ? at : at + 1;
    if (url !== '') yield { url, start, end: start + url.length };
  }
}

function markdownUrl(rest: string): string {
  if (rest.startsWith('<')) return /^<([^<>\n]*)>/.exec(rest)?.[1] ?? '';
  let depth = 0;
  for (let at = 0; at < rest.length; at++) {
    const character = rest.charAt(at);
    if (character === '(') depth++;
    if (/\s/.test(character) || (character === ')' && --depth < 0)) return rest.slice(0, at);
  }
  return rest;
}

function attributeUrl(rest: string): string {
  const close = rest.indexOf(rest.charAt(0), 1);
  return close < 0 ? '' : rest.slice(1, close);
}

const links = new Set(['link', 'image', 'html', 'definition']);

/** Tells where Markdown reads a link, an image or HTML, and not code. What remark says of a piece of prose it keeps. */
export class Links {
  readonly #known = new Map<number, readonly Span[]>();

  constructor(private readonly document: IncidentDocument, private readonly markdown: MarkdownParser) {}

  has(offset: number): boolean {
    const block = blockAt(this.document, offset);
    if (block?.type === 'html' || block?.type === 'definition') return true;
    const prose = block?.type === 'heading' ? block.text : block?.type === 'paragraph' ? block : proseAt(this.document, offset);
    if (!prose) return false;
    const spans = this.#known.get(prose.start) ?? this.#linksIn(prose);
    this.#known.set(prose.start, spans);
    return spans.some(({ start, end }) => start <= offset && offset < end);
  }

  #linksIn(prose: Span): Span[] {
    const spans: Span[] = [];
    const open: (Root | RootContent)[] = [this.markdown.parse(this.document.text.slice(prose.start, prose.end))];
    for (let node = open.pop(); node; node = open.pop()) {
      const { start, end } = node.position ?? {};
      if (links.has(node.type)) spans.push({ start: prose.start + (start?.offset ?? 0), end: prose.start + (end?.offset ?? 0) });
      if ('children' in node) open.push(...node.children);
    }
    return spans;
  }
}
