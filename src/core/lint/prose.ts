import type { Root, RootContent } from 'mdast';
import type { Block, IncidentDocument, Span } from '../document/model';
import { ownText } from '../document/own-text';
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

/** Pieces of running text by their words: what is known of one holds wherever these words stand. */
export type KnownPieces = ReadonlyMap<string, Piece>;

/**
 * Tells what the places of a document's running text are: its author's own words, or a link. What it finds out about a piece it keeps,
 * for the next lint too, since it may have to ask remark.
 */
export class Prose {
  private readonly found = new Map<string, Piece>();

  /** `before` are those of the last lint. */
  constructor(private readonly document: IncidentDocument, private readonly markdown: MarkdownParser, private readonly before?: KnownPieces) {}

  get pieces(): KnownPieces {
    return this.found;
  }

  /**
   * Whether the offset stands in running text (or a heading, if asked for): not in code, a link, an image or HTML, and not in a
   * quotation of somebody.
   */
  isOwn(offset: number, inHeadings = false): boolean {
    const prose = proseAt(this.document, offset) ?? (inHeadings ? headingAt(this.document, offset) : undefined);
    return prose !== undefined && this.pieceOf(prose).isOwn(offset - prose.start);
  }

  /** Whether what looks like a link at the offset is one to Markdown (or an image, HTML or a definition), and not code. */
  isLink(offset: number): boolean {
    const block = blockAt(this.document, offset);
    if (block?.type === 'html' || block?.type === 'definition') return true;
    const prose = block?.type === 'heading' ? block.text : block?.type === 'paragraph' ? block : proseAt(this.document, offset);
    return prose !== undefined && this.pieceOf(prose).isLink(offset - prose.start);
  }

  private pieceOf({ start, end }: Span): Piece {
    const words = this.document.text.slice(start, end);
    let piece = this.found.get(words);
    if (piece === undefined) {
      piece = this.before?.get(words) ?? new Piece(ownText(words), this.markdown);
      this.found.set(piece.words, piece);
    }
    return piece;
  }
}

/** A paragraph, cell or heading. What is asked of it is found out once, since there may be very many words to ask about. */
class Piece {
  private quoted: readonly Span[] | undefined;
  private opaque: readonly Span[] | undefined;
  private links: readonly Span[] | undefined;
  private clearUntil: number | undefined;
  private isClear: boolean | undefined;
  private tree: Root | undefined;

  constructor(readonly words: string, private readonly markdown: MarkdownParser) {}

  isOwn(at: number): boolean {
    if (around((this.quoted ??= quotations(this.words)), at)) return false;
    if (at < (this.clearUntil ??= firstInline(this.words))) return true;
    return !around((this.opaque ??= this.spansOf(opaque) ?? [{ start: 0, end: this.words.length }]), at);
  }

  isLink(at: number): boolean {
    this.isClear ??= !unclear.test(this.words);
    return this.isClear || around((this.links ??= this.spansOf(links) ?? []), at) !== undefined;
  }

  /** In reading order, those inside of others left out; undefined for what is too long to ask remark about. */
  private spansOf(types: ReadonlySet<string>): Span[] | undefined {
    if (this.words.length > longestProse) return undefined;
    const spans: Span[] = [];
    const open: (Root | RootContent)[] = [(this.tree ??= this.markdown.parse(this.words))];
    for (let node = open.pop(); node; node = open.pop()) {
      const { start, end } = node.position ?? {};
      if (types.has(node.type)) spans.push({ start: start?.offset ?? 0, end: end?.offset ?? 0 });
      else if ('children' in node) open.push(...node.children);
    }
    return spans.sort((one, other) => one.start - other.start);
  }
}

/** Code, links, images and HTML begin with one of these. Where none stands before a word it is in none, and remark need not be asked. */
const inline = /[`[<]|:\/\/|www\./;

/** Up to where a text holds none of them. */
function firstInline(words: string): number {
  const found = inline.exec(words);
  return found ? found.index + found[0].length - 1 : words.length;
}

const opaque: ReadonlySet<string> = new Set(['inlineCode', 'code', 'link', 'linkReference', 'image', 'imageReference', 'html', 'blockquote', 'footnoteReference']);

/** Where none of these stands, nothing is code, escaped or HTML, and what looks like a link is one. */
const unclear = /[`<\\]/;
const links: ReadonlySet<string> = new Set(['link', 'image', 'html', 'definition']);

/** remark takes quadratic time over marks without a partner: of a paragraph longer than this nothing is known. */
const longestProse = 8000;

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
