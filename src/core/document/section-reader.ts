import { Code, lineEnd } from './characters';
import { FoundSection } from './found-section';
import { isMark, plain } from './inline';
import { readLabel, type Label } from './labels';
import type { Block, Concept, Heading, List, Paragraph, Section, Span } from './model';
import { lineAt } from './lines';
import { conceptAround, has, mayHoldUnknown, within } from './report';
import type { Source } from './source';
import { longestName } from './names';
import { plainName, type PlainName } from './plain-names';
import { nextLine, restOf } from './rest-of-block';
import { soleTitle, titleOf } from './titles';

/** Concepts whose headings, inside a timeline or a list of action items, only name a phase or a group of it. */
const phases = new Set<Concept>(['detection', 'resolution', 'mitigation', 'prevention', 'verification', 'escalation', 'communication', 'triage', 'diagnosis', 'updates', 'impact', 'followUp', 'rollback']);
export const grouping = new Set<Concept>(['actionItems', 'timeline']);
/** In these a bold start of a line is how an entry begins, not a section. */
export const listing = new Set<Concept>(['timeline', 'actionItems', 'wentWell', 'wentBadly', 'gotLucky', 'lessons', 'followUp', 'prevention']);
const labelLevel = 7;
const timed = /\d:\d\d/;
/** How far into an entry its time stands; characters. */
const timedWithin = 40;
const solved = new Set<Concept>(['resolution', 'mitigation']);
const immediate = /^(?:immediate|initial|first|emergency|temporary|short[- ]term)\b/i;
/** What a plain line names where the list of it stands right behind. */
const standingAbove = new Set<Concept>(['timeline', 'actionItems', 'wentWell', 'wentBadly', 'gotLucky', 'lessons']);
/** Sections in which such a line names a part of their own list. */
const listed = new Set<Concept>(['timeline', 'actionItems', 'prevention', 'followUp', 'resolution', 'mitigation']);
const longestLine = 48;
const longestLeadIn = 112;
/** What lessons may be sorted by: `- **What went well:** …`. */
const reviewed = new Set<Concept | undefined>(['wentWell', 'wentBadly', 'gotLucky']);
/** `Timeline from the log of the gateway (all times IST):` */
const timelineBelow = /^timeline\b[^.\n]{0,100}:$/i;

/** A heading, or what stands for one. */
interface Beginning {
  readonly form: Section['form'];
  /** Of a heading. */
  readonly level?: number;
  /** All of its line, or the label. */
  readonly heading: Span;
  readonly words: Span;
  /** Where its words were looked up before. */
  readonly concept?: Concept | undefined;
  /** Whether it is the document's own title. */
  readonly isTitle?: boolean;
}

/** Begins a section at each heading, and at the labels and bold lines that stand for one. */
export class SectionReader {
  private readonly found: FoundSection[] = [];
  protected readonly open: FoundSection[] = [];
  private readonly title: Block | undefined;
  /** Whether headings without a known name, or lines above lists, would tell more in a report. */
  mayGuess = false;

  /** `guesses`: it is a report, whose headings and lines are taken for what they likely name; `lacksActions`: no name in it is that of actions. */
  constructor(protected readonly source: Source, private readonly guesses = false, private readonly lacksActions = false) {
    this.title = soleTitle(source.blocks);
  }

  read(): Section[] {
    const { blocks, text } = this.source;
    for (let index = 0; index < blocks.length; index++) this.block(blocks[index]!, index);
    this.closeFrom(0, text.length, blocks.length);
    return this.found;
  }

  protected block(block: Block, index: number): void {
    if (block.type === 'heading') this.heading(block, index);
    else if (block.type === 'paragraph') this.paragraph(block, index);
    else if (block.type === 'list') this.list(block, index);
  }

  private heading(block: Heading, index: number): void {
    this.begin({ form: 'heading', level: block.depth, heading: block, words: block.text, isTitle: block === this.title }, index);
  }

  protected begin({ form, level = labelLevel, heading, words, concept: known, isTitle = false }: Beginning, index: number): FoundSection {
    const { text, blocks, vocabulary } = this.source;
    while (this.open.length > 0 && this.open[this.open.length - 1]!.level >= level) this.open.pop()!.close(heading.start, index);
    const parent = this.open[this.open.length - 1];
    parent?.cutOwn(heading.start);
    const titleSpan = titleOf(text, words);
    const title = plain(text, titleSpan.start, titleSpan.end);
    const told = isTitle ? undefined : known ?? vocabulary.concept(title.length > longestName ? beforeColon(title) : title);
    const likely = (told === undefined || told === 'lessons') && form === 'heading' && !isTitle && mayHoldUnknown(parent) ? vocabulary.likely(title) : undefined;
    // What was learned may be told together with what is to be done.
    const guess = told === undefined || likely === 'actionItems' ? likely : undefined;
    if (guess !== undefined) this.mayGuess = true;
    const concept = this.fitting((this.guesses ? guess : undefined) ?? told, title, parent, blocks[index + 1]);
    const section = new FoundSection(blocks, index + 1, {
      concept, title, form, level, line: lineAt(this.source.lineStarts, heading.start), heading: { start: heading.start, end: heading.end }, titleSpan, parent,
    });
    this.found.push(section);
    this.open.push(section);
    return section;
  }

  /** A bold line, one word such as `Detection` or `Recovery (16:40-17:00)`, or what times stand below, names a part of a timeline. */
  private fitting(concept: Concept | undefined, heading: string | undefined, parent: Section | undefined, below: Block | undefined): Concept | undefined {
    // `Immediate actions` of a resolution are what was done.
    if (concept === 'actionItems' && heading !== undefined && immediate.test(heading) && within(parent, solved)) return undefined;
    if (concept === undefined || !phases.has(concept) || !within(parent, grouping)) return concept;
    return heading?.includes(' ') !== true || timed.test(heading) || (has(parent, 'timeline') && this.isTimed(below)) ? undefined : concept;
  }

  /** Whether it is a list or a table whose beginning tells times. */
  private isTimed(block: Block | undefined): boolean {
    if (block?.type !== 'list' && block?.type !== 'table') return false;
    const first = block.type === 'list' ? block.items[0] : block.rows[1];
    return first !== undefined && timed.test(this.source.text.slice(first.start, Math.min(first.end, first.start + timedWithin)));
  }

  private closeFrom(depth: number, end: number, index: number): void {
    while (this.open.length > depth) this.open.pop()!.close(end, index);
  }

  private paragraph(block: Paragraph, index: number): void {
    const { text } = this.source;
    const first = text.charCodeAt(block.start);
    if (first === Code.Hash) this.unspacedHeading(block, index);
    else if (isMark(first) || first === Code.Less || first >= 0x80) this.bold(block, index);
    else this.above(block, index);
  }

  /** A line that is no more than the name of a list, with the list right behind it: `Action items`, `What went well:`. */
  private above(block: Paragraph, index: number): void {
    const { text, blocks } = this.source;
    const next = blocks[index + 1]?.type;
    if (block.end - block.start > longestLeadIn || (next !== 'list' && next !== 'table' && next !== 'code')) return;
    const end = lineEnd(text, block.start, block.end);
    const name = end < block.end ? undefined : this.nameAbove(block, blocks[index + 1]);
    const around = this.around();
    if (name?.alone !== true || name.concept === undefined || !standingAbove.has(name.concept) || within(around, listed) || has(around, name.concept)) return;
    if (next === 'code' && name.concept !== 'timeline') return;
    this.mayGuess = true;
    if (this.guesses) this.begin({ form: 'bold', heading: { start: block.start, end }, words: name.words, concept: name.concept }, index);
  }

  private nameAbove({ start, end }: Paragraph, below: Block | undefined): PlainName | undefined {
    if (end - start <= longestLine) return plainName(this.source, start, end);
    return timelineBelow.test(this.source.text.slice(start, end)) && this.isTimed(below) ? { concept: 'timeline', words: { start, end: end - 1 }, alone: true, end } : undefined;
  }

  /** `##Timeline`: a paragraph to Markdown, a heading to its reader. */
  protected unspacedHeading(block: Paragraph, index: number): void {
    const { text, vocabulary } = this.source;
    const end = lineEnd(text, block.start, block.end);
    let words = block.start;
    while (text.charCodeAt(words) === Code.Hash) words++;
    const level = words - block.start;
    if (level > 6 || vocabulary.concept(text.slice(words, end).trim()) === undefined) return;
    const section = this.begin({ form: 'heading', level, heading: { start: block.start, end }, words: { start: words, end } }, index);
    section.inner = restOf(text, end, block.end);
  }

  private bold(block: Paragraph, index: number): void {
    const { text, vocabulary } = this.source;
    let at = block.start;
    while (at < block.end) {
      const end = lineEnd(text, at, block.end);
      const label = asRunIn(text, readLabel(text, at, end));
      const next = nextLine(text, end, block.end);
      if (label?.bold !== true || !(label.colon || label.end >= end)) {
        if (at === block.start && label === undefined) return;
        at = next;
        continue;
      }
      const words = plain(text, label.words.start, label.words.end);
      const around = this.around();
      const concept = vocabulary.concept(words) ?? (end >= block.end && label.end >= end ? this.likelyAbove(words, around, index) : undefined);
      if (concept !== undefined && this.fitting(concept, undefined, around, undefined) !== undefined && (!has(around, concept) || (label.end >= end && this.inLabelled))) {
        if (label.end >= end) {
          const section = this.begin({ form: 'bold', heading: { start: label.start, end }, words: label.words, concept }, index);
          section.inner = restOf(text, end, block.end);
          return;
        }
        if (!within(around, listing)) this.inline(label, concept, end, index, 'bold');
      }
      at = next;
    }
  }

  /** `**Pending work of ours:**` right above a list, where nothing around it has a name and no section is one of actions. */
  private likelyAbove(words: string, around: Section | undefined, index: number): Concept | undefined {
    const { blocks, vocabulary } = this.source;
    const next = blocks[index + 1]?.type;
    if ((next !== 'list' && next !== 'table') || conceptAround(around) !== undefined || vocabulary.likely(words) !== 'actionItems') return undefined;
    this.mayGuess = true;
    return this.guesses && this.lacksActions ? 'actionItems' : undefined;
  }

  /** `**Impact:** text`: a section of one line that leaves the section around it as it is. */
  protected inline(label: Label, concept: Concept, end: number, index: number, form: Section['form']): void {
    const { text, blocks, lineStarts } = this.source;
    const section = new FoundSection(blocks, index, {
      concept, title: plain(text, label.words.start, label.words.end), form, level: labelLevel, line: lineAt(lineStarts, label.start),
      heading: { start: label.start, end: label.end }, titleSpan: label.words, parent: this.around(),
    });
    section.inner = restOf(text, label.end, end);
    section.close(end, index);
    this.found.push(section);
  }

  /** The innermost open section that is a heading or a bold line; labels of a list stand side by side. */
  private around(): FoundSection | undefined {
    for (let depth = this.open.length - 1; depth >= 0; depth--) if (this.open[depth]!.level < labelLevel) return this.open[depth];
    return undefined;
  }

  /** Whether a bold line or label stands open, which the next bold line of any concept ends. */
  private get inLabelled(): boolean {
    return this.open.at(-1)?.level === labelLevel;
  }

  private list(block: List, index: number): void {
    const around = this.around();
    const isReview = around?.concept === 'lessons';
    if ((around?.concept !== undefined && !isReview) || block.items.length > mostLabels) return;
    // `**Action:**` below a timeline is what was done then.
    const isTold = has(around, 'timeline');
    const labels = block.items.map((item) => this.labelOf(item.children)).map((label) => (isTold && label?.concept === 'actionItems' || (isReview && !reviewed.has(label?.concept)) ? undefined : label));
    const known = labels.filter((label) => label !== undefined).length;
    if (known === 0 || (known === 1 && around !== undefined && around.level > 1)) return;
    this.leftOver(block, labels.findIndex((label) => label !== undefined));
    block.items.forEach((item, position) => {
      const label = labels[position];
      if (label === undefined) return;
      const last = position === block.items.length - 1;
      this.labelled(item.children, label, index, last ? undefined : item.end);
    });
  }

  /** Items before the first label of a list still belong to the label that stands open above it. */
  private leftOver(block: List, count: number): void {
    const open = this.open.at(-1);
    if (count > 0 && open?.form === 'label') open.tail = [{ ...block, end: block.items[count - 1]!.end, items: block.items.slice(0, count) }];
  }

  private labelled(children: readonly Block[], label: Label & { concept: Concept }, index: number, closedAt: number | undefined): void {
    const { text } = this.source;
    const first = children[0]!;
    const section = this.begin({ form: 'label', heading: label, words: label.words, concept: label.concept }, index);
    section.inner = [...restOf(text, label.end, first.end), ...children.slice(1)];
    for (const child of children) {
      if (child.type !== 'list' || child.items.length > mostLabels) continue;
      for (const item of child.items) {
        const nested = this.labelOf(item.children);
        if (nested !== undefined && nested.concept !== label.concept) this.labelled(item.children, nested, index, item.end);
      }
    }
    if (closedAt !== undefined && this.open[this.open.length - 1]?.form === 'label') this.open.pop()!.close(closedAt, index + 1);
  }

  private labelOf(children: readonly Block[]): (Label & { concept: Concept }) | undefined {
    const first = children[0];
    if (first?.type !== 'paragraph') return undefined;
    const { text, vocabulary } = this.source;
    const end = lineEnd(text, first.start, first.end);
    const label = readLabel(text, first.start, end);
    if (label?.bold !== true || !(label.colon || label.end >= end)) return undefined;
    const concept = vocabulary.concept(plain(text, label.words.start, label.words.end));
    return concept === undefined ? undefined : { ...label, concept };
  }
}

/** `**Root cause.** A limit was too low.`, as manuals of style have it: the stop stands for a colon. */
function asRunIn(text: string, label: Label | undefined): Label | undefined {
  if (label?.bold !== true || text.charCodeAt(label.words.end - 1) !== Code.Dot) return label;
  return { ...label, words: { start: label.words.start, end: label.words.end - 1 }, colon: true };
}

/** A list longer than this is data; nobody writes a report as a list of so many labels. */
export const mostLabels = 60;

/** A heading with what it has to say behind its name. */
const beforeColon = (title: string): string => title.slice(0, Math.max(0, title.search(/[:：]/)));
