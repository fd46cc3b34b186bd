import { isBlank, skipBlank, trimEnd } from './characters';
import { plain } from './inline';
import type { Block, Heading, List, ListItem, Paragraph, Span, Table, TableCell, TableRow } from './model';
import type { Vocabulary } from './vocabulary';

type Open<T> = { -readonly [Key in keyof T]: T[Key] };
interface OpenItem extends Open<ListItem> { children: Block[] }
interface OpenList extends Open<List> { items: OpenItem[] }
interface OpenTable extends Open<Table> { rows: OpenRow[] }
interface OpenRow extends Open<TableRow> { cells: TableCell[] }

/** Lists nest up to here, since readers of the blocks recurse. */
const deepest = 20;
const structure = /<(?:h[1-6]|li|tr|summary)\b/i;
const tagOrComment = /<!--|<(\/?)([a-z][a-z0-9]{0,15})\b[^<>]*>/gi;
const blockTags = new Set(['p', 'div', 'section', 'article', 'header', 'footer', 'main', 'aside', 'body', 'html', 'details', 'blockquote', 'hr', 'center', 'tbody', 'thead', 'tfoot', 'figure', 'dl', 'dt', 'dd', 'pre']);
const unseenTags = new Set(['style', 'script', 'head', 'title', 'template']);

/**
 * The blocks as a reader sees them: headings, lists and tables that are written in HTML stand in place of it. The same array where
 * there are none.
 */
export function shownBlocks(text: string, blocks: readonly Block[], vocabulary: Pick<Vocabulary, 'concept'>): readonly Block[] {
  if (!blocks.some((block) => block.type === 'html' && structure.test(text.slice(block.start, block.end)))) return blocks;
  const reader = new HtmlReader(text, vocabulary);
  for (const block of blocks) {
    if (block.type === 'html' || (reader.isOpen && block.type === 'code' && !block.fenced && text[skipBlank(text, block.start, block.end)] === '<')) reader.html(block);
    else reader.other(block);
  }
  return reader.finish();
}

/** Reads the tags of HTML blocks one behind the other; a list or a table may go on in the next block. */
class HtmlReader {
  private readonly found: Block[] = [];
  private readonly lists: OpenList[] = [];
  private table: OpenTable | undefined;
  private cellStart = -1;
  private heading: { readonly start: number; readonly depth: Heading['depth']; readonly from: number; readonly isSummary: boolean } | undefined;
  private unseen: string | undefined;
  /** Where the text that no tag has closed yet begins. */
  private from = 0;

  constructor(private readonly text: string, private readonly vocabulary: Pick<Vocabulary, 'concept'>) {}

  get isOpen(): boolean {
    return this.lists.length > 0 || this.table !== undefined;
  }

  html({ start, end }: Span): void {
    const source = this.text.slice(start, end);
    if (this.cellStart < 0) this.from = start;
    for (const match of source.matchAll(tagOrComment)) {
      const at = start + match.index;
      // What a comment holds was read as part of it.
      if (at < this.from && this.cellStart < 0) continue;
      if (match[0] === '<!--') this.comment(at, source, match.index);
      else this.tag(match[2]!.toLowerCase(), match[1] === '/', at, at + match[0].length);
    }
    this.flush(end);
  }

  /** A block of Markdown between those of HTML; inside of a cell it is part of the cell. */
  other(block: Block): void {
    if (this.cellStart >= 0) return;
    this.closeTable(block.start);
    this.closeLists(0, block.start);
    this.found.push(block);
  }

  finish(): readonly Block[] {
    this.closeTable(this.text.length);
    this.closeLists(0, this.text.length);
    return this.found;
  }

  private comment(at: number, source: string, index: number): void {
    if (this.cellStart >= 0) return;
    this.flush(at);
    const close = source.indexOf('-->', index);
    this.from = at + (close < 0 ? source.length : close + 3) - index;
  }

  private tag(name: string, closes: boolean, at: number, behind: number): void {
    if (this.unseen !== undefined || unseenTags.has(name)) {
      if (this.unseen === undefined) this.flush(at);
      this.unseen = closes && (this.unseen ?? name) === name ? undefined : this.unseen ?? (closes ? undefined : name);
      this.from = behind;
    } else if (this.table !== undefined && this.inTable(name, closes, at, behind)) this.from = behind;
    else if (this.cellStart >= 0) return;
    else if (/^h[1-6]$/.test(name) || name === 'summary') this.headed(name, closes, at, behind);
    else if (name === 'ul' || name === 'ol') this.listed(name === 'ol', closes, at, behind);
    else if (name === 'li') this.item(closes, at, behind);
    else if (name === 'table' || blockTags.has(name)) {
      this.flush(at);
      this.from = behind;
      if (name === 'table' && !closes) this.table = { type: 'table', isHtml: true, start: at, end: behind, rows: [] };
    }
  }

  /** Whether the tag belongs to the table that stands open. */
  private inTable(name: string, closes: boolean, at: number, behind: number): boolean {
    const table = this.table!;
    if (name === 'td' || name === 'th' || name === 'tr' || (name === 'table' && closes)) this.closeCell(at);
    if (name === 'tr' && !closes) table.rows.push({ start: at, end: behind, cells: [] });
    else if ((name === 'td' || name === 'th') && !closes) {
      if (table.rows.length === 0) table.rows.push({ start: at, end: behind, cells: [] });
      this.cellStart = behind;
    } else if (name === 'table' && closes) this.closeTable(behind);
    return name === 'td' || name === 'th' || name === 'tr' || name === 'table';
  }

  private closeCell(at: number): void {
    if (this.cellStart < 0) return;
    const row = this.table!.rows.at(-1)!;
    const { start, end } = this.seen(this.cellStart, at);
    row.cells.push({ start, end, outer: { start: this.cellStart, end: at } });
    row.end = at;
    this.cellStart = -1;
  }

  private closeTable(at: number): void {
    const { table } = this;
    if (table === undefined) return;
    this.closeCell(at);
    this.table = undefined;
    table.rows = table.rows.filter(({ cells }) => cells.length > 0);
    table.end = at;
    if (table.rows.length > 0) this.add(table);
  }

  private headed(name: string, closes: boolean, at: number, behind: number): void {
    const { heading } = this;
    if (!closes) {
      this.flush(at);
      this.closeLists(0, at);
      this.heading = { start: at, depth: (name === 'summary' ? 6 : Number(name[1])) as Heading['depth'], from: behind, isSummary: name === 'summary' };
    } else if (heading !== undefined) {
      this.heading = undefined;
      const words = this.seen(heading.from, at);
      const known = !heading.isSummary || this.vocabulary.concept(plain(this.text, words.start, words.end)) !== undefined;
      if (words.start < words.end && known) this.found.push({ type: 'heading', start: heading.start, end: behind, depth: heading.depth, text: words });
    }
    this.from = behind;
  }

  private listed(ordered: boolean, closes: boolean, at: number, behind: number): void {
    this.flush(at);
    this.from = behind;
    if (closes) {
      this.closeLists(this.lists.length - 1, at);
      return;
    }
    if (this.lists.length === deepest) return;
    const list: OpenList = { type: 'list', start: at, end: behind, ordered, items: [] };
    this.add(list);
    this.lists.push(list);
  }

  private item(closes: boolean, at: number, behind: number): void {
    this.flush(at);
    this.from = behind;
    if (this.lists.length === 0) this.listed(false, false, at, behind);
    const list = this.lists.at(-1)!;
    list.end = behind;
    if (!closes) list.items.push({ start: behind, end: behind, check: undefined, checked: undefined, children: [] });
  }

  private closeLists(depth: number, at: number): void {
    while (this.lists.length > Math.max(0, depth)) this.lists.pop()!.end = at;
  }

  /** Ends the paragraph that stands open, if any word of it can be seen. */
  private flush(at: number): void {
    if (this.heading !== undefined || this.table !== undefined || this.unseen !== undefined) return;
    const { start, end } = this.seen(this.from, at);
    this.from = at;
    if (start < end) this.add({ type: 'paragraph', start, end } satisfies Paragraph);
  }

  private add(block: Block): void {
    const item = this.lists.at(-1)?.items.at(-1);
    if (item === undefined) {
      this.found.push(block);
      return;
    }
    item.children.push(block);
    if (item.children.length === 1) item.start = block.start;
    for (const list of this.lists) list.items.at(-1)!.end = Math.max(list.items.at(-1)!.end, block.end);
  }

  /** The stretch without blanks and tags around it; empty where nothing else is in it. */
  private seen(start: number, end: number): Span {
    const { text } = this;
    let from = start;
    let to = end;
    for (;;) {
      while (from < to && isBlank(text.charCodeAt(from))) from++;
      const hides = from < to && text[from] === '<' ? wholeTag.exec(text.slice(from, Math.min(to, from + longestTag)))?.[0].length ?? 0 : 0;
      if (hides === 0) break;
      from += hides;
    }
    to = trimEnd(text, from, to);
    while (text[to - 1] === '>') {
      const open = text.lastIndexOf('<', to - 2);
      if (open < from || !wrapper.test(text.slice(open, to))) break;
      to = trimEnd(text, from, open);
    }
    return { start: from, end: Math.max(from, to) };
  }
}

/** Tags around a text that show nothing of their own; emphasis stays, as it may set a label off. */
const wholeTag = /^<\/?(?:p|div|span|br|img|a|font|u|colgroup|col|time|nobr)\b[^<>]*>/i;
const wrapper = /^<\/?(?:p|div|span|br|img|font|u|time|nobr)\b[^<>]*>$/i;
const longestTag = 600;
