import { Code, indexWithin, lineEnd, trimEnd } from '../characters';
import { plain } from '../inline';
import { endsInColon, readLabel } from '../labels';
import type { Block, Concept, List, ListItem, Paragraph, Section, Span, Table, TimelineEntry, Written, Zone } from '../model';
import type { Source } from '../source';
import { timeColumns, rowMoment } from './columns';
import { EntryWriter } from './entries';
import { continuations, isRoot, ownBlocks } from './extent';
import { headBehind, readHead, type Head } from './heads';
import { shownLines } from './shown-lines';
import { statedDay } from './stated-day';
import { documentZone, statedZone } from './stated-zone';

/** The entries of every timeline of the document, in the order they are written. */
export function readTimeline(source: Source, sections: readonly Section[], day: string | undefined): TimelineEntry[] {
  const reader = new TimelineReader(source, new EntryWriter(source, day));
  if (!sections.some(isRoot)) reader.log(sections);
  sections.forEach((section, index) => {
    if (isRoot(section)) reader.section(section, sections, index);
    else if (isStory(section)) reader.story(section);
  });
  return reader.writer.entries;
}

/** A label such as `Context` below which people go on telling what happened when. */
const isStory = (section: Section): boolean => section.concept === 'summary' && section.form === 'label';

class TimelineReader {
  /** Whether sub-headings of the timeline tell times: then lists without any are about them. */
  private phased = false;
  private stated: { readonly zone: Written<Zone> | undefined } | undefined;

  constructor(private readonly source: Source, readonly writer: EntryWriter) {}

  /** That of the whole document, looked for once. */
  private zone(): Written<Zone> | undefined {
    return (this.stated ??= { zone: documentZone(this.source) }).zone;
  }

  section(root: Section, sections: readonly Section[], index: number): void {
    this.writer.begin(statedZone(this.source, root, () => this.zone()), statedDay(this.source.text, root, this.writer.dates));
    const blocks = ownBlocks(root, sections, index);
    const before = this.writer.entries.length;
    this.phased = blocks.some((block) => block.type === 'heading' && this.headOf(block.text)?.moment.time !== undefined);
    this.blocks(blocks);
    if (this.writer.entries.length === before) for (const block of blocks) if (block.type === 'code') this.code(block.body);
    for (const next of continuations(root, sections, index + 1)) {
      if (readHead(this.source, next.titleSpan.start, next.titleSpan.end, this.writer.dates) === undefined) return;
      this.under(next, next.blocks);
    }
  }

  /** Of a document that calls no part of itself a timeline: headings that begin with a time, or lists whose items nearly all do. */
  log(sections: readonly Section[]): void {
    this.headings(sections);
    if (this.writer.entries.length === 0) for (const section of sections) if (mayTell.has(section.concept)) this.told(section);
  }

  private headings(sections: readonly Section[]): void {
    const timed = sections.filter(({ form, concept, titleSpan }) => (
      form === 'heading' && concept === undefined && readHead(this.source, titleSpan.start, titleSpan.end, this.writer.dates)?.moment.time !== undefined
    ));
    if (timed.length < 2) return;
    this.writer.begin(this.zone());
    for (const section of timed) this.under(section, section.blocks.filter(({ type }) => type !== 'heading'));
  }

  /** The heading of a section, and what of its blocks goes on with it. */
  private under({ heading, titleSpan }: Section, blocks: readonly Block[]): void {
    this.blocks([{ type: 'heading', depth: 2, text: titleSpan, ...heading }, ...blocks]);
  }

  private told({ blocks, own }: Section): void {
    for (const block of blocks) {
      if (block.type !== 'list' || block.start < own.start || block.start >= own.end) continue;
      const timed = block.items.filter(({ children: [first] }) => first?.type === 'paragraph' && this.head(first)?.moment.time !== undefined);
      if (timed.length < fewest || timed.length * 4 < block.items.length * 3) continue;
      this.writer.begin(this.zone());
      for (const item of timed) this.item(item);
    }
  }

  /** Only the dated bullets, and only where they are a run; the rest of such a section is prose. */
  story(section: Section): void {
    const told = section.blocks.filter((block) => block.type === 'list').flatMap((list) => list.items).filter((item) => this.isDated(item));
    if (told.length < 2) return;
    this.writer.begin(this.zone());
    for (const item of told) this.item(item);
  }

  private isDated({ children: [first] }: ListItem): boolean {
    const moment = first?.type === 'paragraph' ? this.head(first)?.moment : undefined;
    return moment?.date !== undefined && moment.time !== undefined;
  }

  private blocks(blocks: readonly Block[]): void {
    for (let index = 0; index < blocks.length; index++) {
      const block = blocks[index]!;
      if (block.type === 'heading') index += this.heading(block.text, blocks, index);
      else if (block.type === 'table') this.table(block);
      else if (block.type === 'list') this.list(block, this.isLedIn(blocks, index));
      else if (block.type === 'paragraph') this.paragraph(block);
    }
  }

  /** Whether a bold line such as `**Steps taken**:`, below a sub-heading, says what the list behind it is of. */
  private isLedIn(blocks: readonly Block[], index: number): boolean {
    const before = blocks[index - 1];
    if (before?.type !== 'paragraph' || !lead.test(this.source.text.slice(before.start, Math.min(before.end, before.start + longestLead)))) return false;
    return blocks.some((block, at) => at < index && block.type === 'heading');
  }

  /** `10:42 The cache fell over`, `Failover (10:50-11:05)`. */
  private headOf(words: Span): Head | undefined {
    return readHead(this.source, words.start, words.end, this.writer.dates) ?? headBehind(this.source, words.start, words.end, this.writer.dates);
  }

  /** An entry under its time, a day for the entries below, or a plain sub-heading. Returns how many blocks its prose took. */
  private heading(words: { readonly start: number; readonly end: number }, blocks: readonly Block[], index: number): number {
    const head = this.headOf(words);
    if (head === undefined) return 0;
    let to = index + 1;
    while (to < blocks.length && blocks[to]!.type !== 'heading' && blocks[to]!.type !== 'table' && !this.holdsEntries(blocks[to]!)) to++;
    const prose = to - index - 1;
    if (head.moment.time === undefined && !head.moment.unfilled && (prose === 0 || to < blocks.length && blocks[to]!.type !== 'heading' || this.namesTimeline(words))) {
      this.writer.day(head.moment);
      return 0;
    }
    const last = blocks[to - 1]!;
    const text = head.text.start < words.end || prose === 0 ? head.text : { start: blocks[index + 1]!.start, end: last.end };
    this.writer.add(head.moment, text, { start: blocks[index]!.start, end: Math.max(words.end, prose > 0 ? last.end : blocks[index]!.end) });
    return prose;
  }

  /** `March 5: timeline of the second day` */
  private namesTimeline({ start, end }: Span): boolean {
    return /\btimeline\b/i.test(this.source.text.slice(start, end));
  }

  /** Whether a list or paragraph below a heading is itself a run of timed entries. */
  private holdsEntries(block: Block): boolean {
    if (block.type === 'list') {
      const first = block.items[0]?.children[0];
      return first?.type === 'paragraph' && this.head(first) !== undefined;
    }
    return block.type === 'paragraph' && this.head(block) !== undefined;
  }

  private head(block: Paragraph) {
    return readHead(this.source, block.start, lineEnd(this.source.text, block.start, block.end), this.writer.dates);
  }

  private table(table: Table): void {
    const columns = timeColumns(this.source, table, this.writer.dates);
    if (columns === undefined) return;
    const zone = columns.zone;
    for (let index = columns.firstRow; index < table.rows.length; index++) {
      const row = table.rows[index]!;
      const moment = rowMoment(this.source, row, columns, this.writer.dates);
      const event = row.cells[columns.event];
      const text = event === undefined ? { start: row.end, end: row.end } : { start: event.start, end: event.end };
      // A row with nothing but a day is the heading of those below it.
      if (moment?.date !== undefined && moment.time === undefined && !moment.unfilled && row.cells.every(({ start, end }) => start >= end || start <= moment.start && moment.end <= end)) this.writer.day(moment);
      else if (moment !== undefined) this.writer.add(moment, text, row, zone);
      // Severity and impact stand below `First detected` in a table of facts.
      else if (columns.isSure && text.start < text.end && row.cells.some((cell, column) => columns.times.includes(column) && cell.start < cell.end)) this.writer.add(undefined, text, row, zone);
    }
  }

  private list(list: List, ledIn = false): void {
    let timed = false;
    for (const item of list.items) timed = this.item(item) || timed;
    // Below entries with a time, a list without any goes on about one of them.
    if (timed || ledIn || this.phased || this.writer.isTimed || this.describes(list)) return;
    for (const item of list.items) {
      const first = item.children[0];
      if (first?.type === 'paragraph' && !item.children.some((child) => child.type === 'list') && !linksOnly(this.source.text, first) && !isBlank(this.source.text, first)) this.writer.add(undefined, first, item);
    }
  }

  /** Whether it tells of one problem below its heading, and not when what happened: `**Cause:** …`, `**Impact:** …`, `**Duration:** …`. */
  private describes({ items }: List): boolean {
    const { text, vocabulary } = this.source;
    return items.some(({ children: [first] }) => {
      const label = first?.type === 'paragraph' ? readLabel(text, first.start, lineEnd(text, first.start, first.end)) : undefined;
      const name = label?.bold === true && label.colon ? plain(text, label.words.start, label.words.end) : '';
      return describing.has(vocabulary.concept(name)) || vocabulary.field(name) === 'duration';
    });
  }

  /** Whether the item, or one below it, has a time. */
  private item(item: ListItem): boolean {
    const first = item.children[0];
    if (first?.type !== 'paragraph') return false;
    const lists = item.children.filter((child): child is List => child.type === 'list');
    const head = this.head(first) ?? this.trailing(first);
    if (head === undefined) {
      let timed = false;
      for (const list of lists) for (const nested of list.items) timed = this.item(nested) || timed;
      return timed;
    }
    // `2026-02-05 12:39 - 15:30`, with what happened in that time below it.
    const isBare = head.text.start >= head.text.end && (head.moment.time === undefined || lists.some((list) => list.items.some((nested) => this.isTimed(nested))));
    if (isBare && !head.moment.unfilled && lists.length > 0) {
      this.writer.day(head.moment);
      for (const list of lists) this.list(list);
      return true;
    }
    const text = head.text.start < first.end && head.text.end < first.end && head.follows ? { start: head.text.start, end: first.end } : head.text;
    this.writer.add(head.moment, text, { start: item.start, end: first.end });
    return true;
  }

  private isTimed({ children: [first] }: ListItem): boolean {
    return first?.type === 'paragraph' && this.head(first)?.moment.time !== undefined;
  }

  /** `Fault detected 2026-04-15 13:45`: the moment stands behind what happened. */
  private trailing(block: Paragraph) {
    return readHead(this.source, block.start, lineEnd(this.source.text, block.start, block.end), this.writer.dates, true);
  }

  /** A timeline that was put in a block of code, or moved to the right. */
  private code(body: Span): void {
    const { text } = this.source;
    const told = shownLines(text, body).flatMap((line) => {
      const head = readHead(this.source, line.start, line.end, this.writer.dates);
      return head?.moment.time === undefined ? [] : [{ line, head }];
    });
    if (told.length > 1) for (const { line, head } of told) this.writer.add(head.moment, head.text, line);
  }

  private paragraph(block: Paragraph): void {
    const { text } = this.source;
    for (const line of shownLines(text, block)) {
      // Rows with blank lines between them are no table to Markdown.
      const start = text.charCodeAt(line.start) === Code.Pipe ? line.start + 1 : line.start;
      const head = readHead(this.source, start, line.end, this.writer.dates);
      if (head !== undefined && (head.moment.time !== undefined || head.moment.unfilled || (head.text.start < head.text.end && text[head.text.start] !== '('))) this.writer.add(head.moment, head.text, line);
      else if (head !== undefined) this.writer.day(head.moment);
    }
  }
}

const describing = new Set<Concept | undefined>(['rootCause', 'impact']);
/** Sections that may hold what happened when, where none is called the timeline. */
const mayTell = new Set<Concept | undefined>([undefined, 'summary']);
/** So many items of a list tell that it is one. */
const fewest = 3;
const lead = /^\*\*[^*\n]+(?:\*\*[:：]|[:：]\*\*)\s*$/;
const longestLead = 80;

/** `T1:`, with nothing behind it. */
const isBlank = (text: string, block: Paragraph): boolean => block.end - block.start <= longestBlank && endsInColon(text, { start: block.start, end: trimEnd(text, block.start, block.end) });
const longestBlank = 12;

/** A bullet that only points elsewhere (`Timeline: [document](…)`) is no event. */
const linksOnly = (text: string, block: Paragraph): boolean => {
  if (text.charCodeAt(block.end - 1) !== Code.ParenthesisClose) return false;
  const open = indexWithin(text, Code.BracketOpen, block.start, Math.min(block.end, block.start + 24));
  return open >= 0 && text.slice(open, block.end).includes('](');
};
