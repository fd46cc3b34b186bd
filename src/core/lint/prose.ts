import type { Root, RootContent } from 'mdast';
import type { Block, IncidentDocument, Span } from '../document/model';
import type { MarkdownParser } from '../ports';

/** The innermost block that holds the offset; those of lists, quotations and footnotes are inside them. */
export function blockAt(document: IncidentDocument, offset: number): Block | undefined {
  let blocks: readonly Block[] = document.blocks;
  for (;;) {
    const block = around(blocks, offset);
    const children = block?.type === 'list' ? around(block.items, offset)?.children
      : block?.type === 'blockquote' || block?.type === 'footnoteDefinition' ? block.children : undefined;
    if (!children) return block;
    blocks = children;
  }
}

/**
 * The piece of running text (a paragraph, or one cell of a table) that holds the offset. Undefined in headings, code,
 * quotations, comments and between blocks.
 */
export function proseAt(document: IncidentDocument, offset: number): Span | undefined {
  if (around(document.blocks, offset)?.type === 'blockquote') return undefined;
  const block = blockAt(document, offset);
  if (block?.type === 'paragraph') return block;
  return block?.type === 'table' ? around(around(block.rows, offset)?.cells ?? [], offset) : undefined;
}

function headingAt({ blocks }: IncidentDocument, offset: number): Span | undefined {
  const block = around(blocks, offset);
  return block?.type === 'heading' ? block.text : undefined;
}

/** The one of the spans (in reading order) that holds the offset. */
export function around<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const found = spans[low];
  return found && found.start <= offset ? found : undefined;
}

/** Tells which places of a document are its author's own words. What it finds out about a piece of prose it keeps. */
export class OwnWords {
  private readonly pieces = new Map<number, Piece>();

  constructor(private readonly document: IncidentDocument, private readonly markdown: MarkdownParser) {}

  /**
   * Whether the offset stands in running text (or a heading, if asked for): not in code, a link, an image or HTML, and not in a
   * quotation of somebody.
   */
  has(offset: number, inHeadings = false): boolean {
    const prose = proseAt(this.document, offset) ?? (inHeadings ? headingAt(this.document, offset) : undefined);
    if (!prose) return false;
    let piece = this.pieces.get(prose.start);
    if (piece === undefined) this.pieces.set(prose.start, (piece = new Piece(this.document.text.slice(prose.start, prose.end), this.markdown)));
    return piece.isOwn(offset - prose.start);
  }
}

/** A paragraph, cell or heading. What is asked of it is found out once, since there may be very many words to ask about. */
class Piece {
  private quoted: readonly Span[] | undefined;
  private opaque: readonly Span[] | undefined;
  private clearUntil: number | undefined;

  constructor(private readonly words: string, private readonly markdown: MarkdownParser) {}

  isOwn(at: number): boolean {
    if (around((this.quoted ??= quotations(this.words)), at)) return false;
    if (at < (this.clearUntil ??= firstInline(this.words))) return true;
    return !around((this.opaque ??= opaqueParts(this.words, this.markdown)), at);
  }
}

/** Code, links, images and HTML begin with one of these. Where none stands before a word it is in none, and remark need not be asked. */
const inline = /[`[<]|:\/\/|www\./;

/** Up to where a text holds none of them. */
function firstInline(words: string): number {
  const found = inline.exec(words);
  return found ? found.index + found[0].length - 1 : words.length;
}

const opaque = new Set(['inlineCode', 'code', 'link', 'linkReference', 'image', 'imageReference', 'html', 'blockquote', 'footnoteReference']);

/** remark takes quadratic time over marks without a partner: of a paragraph longer than this nothing is known. */
export const longestProse = 8000;

/** In reading order, so that a place is found in them without a walk over all. */
function opaqueParts(prose: string, markdown: MarkdownParser): Span[] {
  if (prose.length > longestProse) return [{ start: 0, end: prose.length }];
  const spans: Span[] = [];
  const open: (Root | RootContent)[] = [markdown.parse(prose)];
  for (let node = open.pop(); node; node = open.pop()) {
    const { start, end } = node.position ?? {};
    if (opaque.has(node.type)) spans.push({ start: start?.offset ?? 0, end: end?.offset ?? 0 });
    else if ('children' in node) open.push(...node.children);
  }
  return spans.sort((one, other) => one.start - other.start);
}

/** Opening mark → what closes it. */
const marks: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“”', '‘': '’', '«': '»', '「': '」', '『': '』', '\'': '\'' };

function quotations(prose: string): Span[] {
  const spans: Span[] = [];
  let opened: { readonly mark: string; readonly at: number } | undefined;
  for (const { 0: mark, index } of prose.matchAll(/["“”„‘’«»「」『』']/g)) {
    const afterWord = /\w/.test(prose.charAt(index - 1));
    const beforeWord = /\w/.test(prose.charAt(index + 1));
    const isApostrophe = mark === '\'' && (opened ? beforeWord : afterWord);
    if (isApostrophe) continue;
    if (opened && marks[opened.mark]?.includes(mark)) {
      spans.push({ start: opened.at, end: index + 1 });
      opened = undefined;
    } else if (!opened && mark in marks) {
      opened = { mark, at: index };
    }
  }
  return spans;
}
