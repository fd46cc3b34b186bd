import type { Root, RootContent } from 'mdast';
import type { IncidentDocument, Span } from '../../../document/model';
import type { MarkdownParser } from '../../../ports';
import { around, blockAt, longestProse, proseAt } from '../../prose';

/** Where a link or image leads, as written: still encoded, without the angle brackets or quotes around it. */
export interface Destination extends Span {
  readonly url: string;
}

/** A link's or image's destination, that of a reference definition, or that of an HTML attribute; most are web addresses. */
const opening = /(?:\]\(\s{0,8}|\]:[ \t]{0,8}\n?[ \t]{0,8}|\b(?:src|href)[ \t]{0,8}=[ \t]{0,8}(?=["']))(?!\s{0,8}["'<]?https?:)/g;
const longest = 2048;

/** What looks like a destination in this workspace, in order. Cheap, so that some stand in code: `Links` tells. */
export function destinations({ text }: IncidentDocument): Destination[] {
  const found: Destination[] = [];
  if (!text.includes(']') && !text.includes('=')) return found;
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const { 0: mark, index } = match;
    const at = index + mark.length;
    const rest = text.slice(at, at + longest);
    const url = mark.startsWith(']') ? markdownUrl(rest) : attributeUrl(rest);
    const start = rest.startsWith(url) ? at : at + 1;
    if (url !== '') found.push({ url, start, end: start + url.length });
  }
  return found;
}

/** In angle brackets, or up to white space or the parenthesis that closes the link. */
function markdownUrl(rest: string): string {
  const pattern = rest.startsWith('<') ? /^<([^<>\n]*)>/ : /^([^\s()]*(?:\([^\s()]*\)[^\s()]*)*)/;
  return pattern.exec(rest)?.[1] ?? '';
}

function attributeUrl(rest: string): string {
  const close = rest.indexOf(rest.charAt(0), 1);
  return close < 0 ? '' : rest.slice(1, close);
}

/** Where none of these stands, nothing is code, escaped or HTML, and what looks like a link is one. */
const unclear = /[`<\\]/;
const links = new Set(['link', 'image', 'html', 'definition']);

/** Tells where Markdown reads a link, an image or HTML, and not code. What remark says of a piece of prose it keeps. */
export class Links {
  private readonly known = new Map<number, readonly Span[]>();

  constructor(private readonly document: IncidentDocument, private readonly markdown: MarkdownParser) {}

  has(offset: number): boolean {
    const block = blockAt(this.document, offset);
    if (block?.type === 'html' || block?.type === 'definition') return true;
    const prose = block?.type === 'heading' ? block.text : block?.type === 'paragraph' ? block : proseAt(this.document, offset);
    if (!prose) return false;
    let spans = this.known.get(prose.start);
    if (spans === undefined) this.known.set(prose.start, (spans = this.linksIn(prose)));
    return around(spans, offset) !== undefined;
  }

  /** The parts of a piece of prose in which what looks like a link is one, in order; those inside of others are left out. */
  private linksIn(prose: Span): readonly Span[] {
    const words = this.document.text.slice(prose.start, prose.end);
    if (!unclear.test(words)) return [prose];
    if (words.length > longestProse) return [];
    const at = prose.start;
    const spans: Span[] = [];
    const open: (Root | RootContent)[] = [this.markdown.parse(words)];
    for (let node = open.pop(); node; node = open.pop()) {
      const { start, end } = node.position ?? {};
      if (links.has(node.type)) spans.push({ start: at + (start?.offset ?? 0), end: at + (end?.offset ?? 0) });
      else if ('children' in node) open.push(...node.children);
    }
    return spans.sort((one, other) => one.start - other.start);
  }
}
