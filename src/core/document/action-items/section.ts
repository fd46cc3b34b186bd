import { isCapital, isDigit, lineEnd, skipBlank } from '../characters';
import { isMark, plain } from '../inline';
import { endsInColon, isColon, isEmoji, readLabel } from '../labels';
import type { ActionItem, Block, Code, Concept, Heading, Paragraph, Section, Span } from '../model';
import { attributesIn, isMostlyAttributes, linesOf } from './attributes';
import { groupOf, noGroup, type Group } from './groups';
import { readItem, type Reading } from './item';
import { beforeAttributes, listItems } from './list';
import { isLegend } from './legend';
import { isIntroduction, isNothing } from './nothing';
import { segmentsOf, type Segment } from './segments';
import { tableItems } from './table';

/** Sub-headings of an action section that hold something else. */
const otherConcepts = new Set<Concept>(['wentBadly', 'wentWell', 'gotLucky', 'lessons', 'timeline', 'rootCause', 'summary', 'impact', 'legend', 'references', 'attendees', 'groundRules', 'agenda', 'checklist', 'updates', 'verification']);

/** Those that a bold line or a label above a list may name, too: more of them may be what the actions of a group are for. */
const besideActions = new Set<Concept>(['wentBadly', 'wentWell', 'gotLucky', 'lessons', 'timeline', 'references', 'attendees', 'checklist']);

/** A sub-heading over what came of the actions, or shows that something did: `Performance results`, `Benefits achieved`, `Evidence after the fix`. */
const cameOfIt = /^\W*(?:evidence\b|(?:\w+ )?(?:benefit|outcome|result)s?(?: (?:achieved|observed|so far))?\W*$)/i;

/** A sub-heading over what nobody is going to do: `What we will not do`, `Non-goals`, `Considered and rejected`. */
const declined = /\b(?:we|i) (?:will not|won['’]t|are not going to|decided not to|do not|don['’]t) (?:plan to )?(?:do|change|build|pursue|take)\b|\bnon-?goals?\b|\bout of scope\W*$|\b(?:considered (?:and|but)|ideas|options|alternatives) rejected\W*$|\brejected (?:alternative|idea|option)s?\W*$|ないこと\W*$|不(?:做|采取|採取)的|was wir nicht (?:tun|machen)|(?:no|não) (?:haremos|faremos|vamos a hacer|vamos fazer)\b/i;

/** What is to be gone through each time is nothing that is to be done once. */
const checklist = /^(?!.*\b(?:action|follow|remediation|to-?do)).*\bchecklist:?$/i;

/** The action items of one section, in the order they stand in. */
export function sectionItems(reading: Reading, section: Section): ActionItem[] {
  const { text } = reading.source;
  const reader = new SectionItems(reading, section.form === 'bold' && !isMark(text.charCodeAt(section.heading.start)));
  const segments = segmentsOf(section.blocks);
  reader.isGuessed = section.form === 'heading' && reading.source.vocabulary.concept(section.title) === undefined;
  reader.listed = segments.some(({ blocks }) => blocks.some((block) => block.type === 'list' || block.type === 'table'));
  let skipped = 7;
  for (const [index, segment] of segments.entries()) {
    const depth = segment.heading?.depth ?? 1;
    if (segment.heading !== undefined && depth > skipped) continue;
    const title = segment.heading === undefined ? '' : plain(reading.source.text, segment.heading.text.start, segment.heading.text.end);
    const concept = reading.source.vocabulary.concept(title);
    skipped = concept !== undefined && otherConcepts.has(concept) || cameOfIt.test(title) || declined.test(title) ? depth : 7;
    if (skipped === 7) reader.segment(segment, segments[index + 1]);
  }
  if (reader.items.length === 0) for (const block of section.blocks) if (block.type === 'code') reader.indented(block);
  return reader.items;
}

class SectionItems {
  readonly items: ActionItem[] = [];
  /** Whether the section has lists or tables anywhere: then prose before them is prose. */
  listed = false;
  /** Whether only words in its heading make it one: then prose that promises nothing is prose. */
  isGuessed = false;

  /** `isPlain`: the section stands in a text without Markdown, where a line is an item. */
  constructor(private readonly reading: Reading, private readonly isPlain: boolean) {}

  /** Lines that their writer only moved to the right, which are code to Markdown. */
  indented(block: Code): void {
    const { text } = this.reading.source;
    if (block.fenced) return;
    linesOf(text, block.body, ({ start, end }) => {
      const first = skipBlank(text, start, end);
      if (isCapital(text.charCodeAt(first)) && !isIntroduction(text, { start: first, end })) this.addParagraph({ type: 'paragraph', start: first, end }, noGroup);
    });
  }

  segment({ heading, blocks }: Segment, next: Segment | undefined): void {
    const attributes = attributesIn(this.reading.source, blocks);
    if (heading !== undefined && this.isItem(heading, blocks, Object.keys(attributes).length > 0) && !this.holds(heading, next)) {
      const end = blocks.at(-1)?.end ?? heading.end;
      this.items.push(readItem(this.reading, { whole: { start: heading.start, end }, description: behindNumber(this.reading.source.text, heading.text), form: { kind: 'heading' }, group: noGroup, attributes }));
      return;
    }
    const group = heading === undefined ? noGroup : groupOf(this.reading.source, behindNumber(this.reading.source.text, heading.text), false);
    this.blocks(blocks, group, heading === undefined);
  }

  /** `### Priority 1: what takes minutes`, with an action as the heading below it. */
  private holds(heading: Heading, next: Segment | undefined): boolean {
    const below = next?.heading;
    return below !== undefined && below.depth > heading.depth && this.isItem(below, next!.blocks, Object.keys(attributesIn(this.reading.source, next!.blocks)).length > 0);
  }

  private blocks(blocks: readonly Block[], outer: Group, own: boolean): void {
    const listed = blocks.some((block) => block.type === 'list' || block.type === 'table');
    let group = outer;
    let argued = -1;
    blocks.forEach((block, index) => {
      if (index === argued) return;
      if (isLegend(this.reading.source.text, blocks, index)) group = outer;
      else if (block.type === 'list' && !explains(this.reading.source.text, blocks, index)) this.all(listItems(this.reading, block, group));
      else if (block.type === 'table') this.all(tableItems(this.reading, block, group) ?? []);
      else if (block.type === 'paragraph') {
        if (isShown(this.reading.source.text, blocks, index)) return;
        const label = this.label(block, blocks[index + 1]);
        if (label !== undefined && (argues.test(this.reading.source.text.slice(label.start, label.end)) || this.isOther(label))) argued = index + 1;
        else if (label !== undefined) group = this.leadsIn(label) ? this.told(label, outer) : groupOf(this.reading.source, label, true);
        else if (this.isPlain && !listed && areItems(this.reading.source.text, block)) group = this.lines(block, group, outer);
        else this.paragraph(block, group, !listed && !(own && this.listed));
      }
    });
  }

  /** `References:` or `Post-deployment checklist:` above a list, `**Conclusion:** …` behind it. */
  private isOther({ start, end }: Span): boolean {
    const words = plain(this.reading.source.text, start, end);
    const concept = this.reading.source.vocabulary.concept(words);
    return (concept !== undefined && besideActions.has(concept)) || checklist.test(words);
  }

  /** One by one: a document may hold more of them than the arguments that a function may be given. */
  private all(items: readonly ActionItem[]): void {
    for (const item of items) this.items.push(item);
  }

  /** Each line an item, or the name of the group of those below it, which is the answer. */
  private lines(block: Paragraph, current: Group, outer: Group): Group {
    const { source } = this.reading;
    let group = current;
    linesOf(source.text, block, (line) => {
      if (isColon(source.text.charCodeAt(line.end - 1))) group = this.leadsIn(line) ? outer : groupOf(source, line, true);
      else if (!isIntroduction(source.text, line)) this.addParagraph({ type: 'paragraph', ...line }, group);
    });
    return group;
  }

  /** A line that names whose or what kind of actions come next. */
  private label(block: Paragraph, next: Block | undefined): Span | undefined {
    if (block.end - block.start > 120 || (next?.type !== 'list' && next?.type !== 'table')) return undefined;
    const { text } = this.reading.source;
    const end = lineEnd(text, block.start, block.end);
    if (end < block.end) return undefined;
    const label = readLabel(text, block.start, end);
    return label !== undefined && (label.bold || label.colon) && label.end >= end ? label.words : /[:：]$/.test(text.slice(block.start, end)) ? block : undefined;
  }

  /** `We are committed to:` introduces the list and names no group of it. */
  private leadsIn(words: Span): boolean {
    const name = plain(this.reading.source.text, words.start, words.end);
    return name.split(' ').length > 6 || /^(?:we|i|the following|these|this|here|to prevent|in order)\b/i.test(name);
  }

  /** `The following action items are already completed:` */
  private told({ start, end }: Span, outer: Group): Group {
    return completed.test(this.reading.source.text.slice(start, end)) ? { ...outer, state: 'done' } : outer;
  }

  private paragraph(block: Paragraph, group: Group, mayBeItem: boolean): void {
    const { text } = this.reading.source;
    const label = readLabel(text, block.start, lineEnd(text, block.start, block.end));
    if (label?.bold === true && label.colon && this.isOther(label.words)) return;
    if (isBulleted(text, block.start)) {
      linesOf(text, block, (line) => {
        if (isBulleted(text, line.start)) this.addParagraph({ type: 'paragraph', ...line }, group);
      });
    } else if (isMarkedAction(text, block.start) || (mayBeItem && !isIntroduction(text, block) && !(this.isGuessed && isTale(text.slice(block.start, block.end))))) this.addParagraph(block, group);
  }

  private addParagraph(block: Paragraph, group: Group): void {
    const { text } = this.reading.source;
    const whole = beforeAttributes(this.reading, block);
    const attributes = attributesIn(this.reading.source, [{ type: 'paragraph', start: whole.end, end: block.end }]);
    const parts = hardLines(text, whole);
    parts.forEach((part, index) => {
      const description = isMarkedAction(text, part.start) ? behindMark(text, part) : part;
      const last = index === parts.length - 1;
      if (!isNothing(text, description)) this.items.push(readItem(this.reading, { whole: last ? { start: part.start, end: block.end } : part, description, form: { kind: 'paragraph' }, group, attributes: last ? attributes : {} }));
    });
  }

  /** Whether a sub-heading is itself an action: attributes below it, or a sentence with no list of actions below it. */
  private isItem(heading: Heading, blocks: readonly Block[], attributed: boolean): boolean {
    const { text, vocabulary } = this.reading.source;
    const title = plain(text, heading.text.start, heading.text.end);
    if (vocabulary.concept(title) !== undefined || (blocks.length > 0 && blocks.every(({ type }) => type === 'code' || type === 'thematicBreak') && !attributed)) return false;
    const numbered = behindNumber(text, heading.text).start > heading.text.start;
    const lists = blocks.some((block, index) => block.type === 'table'
      || (block.type === 'list' && !isMostlyAttributes(this.reading.source, block) && !(numbered && block.items[0]?.check === undefined && leadsIn(text, blocks[index - 1]))));
    // `### A3. Checklist before a release` is one of them, to be drawn up; what it lists is to be gone through each time.
    if (numbered && /\bchecklist\b/i.test(title)) return true;
    if (attributed && !lists) return true;
    return !lists && title.split(/[\s　]+/).length >= 4 && !/(?:improvements|actions|items|measures|fixes|tasks|changes)(?: \(.*\))?$/i.test(title);
  }
}

/** What speaks for an action, or against it. */
const argues = /^\W{0,3}(?:why\b|benefits?|advantages?|disadvantages?|pros?\b|cons?\b|rationale|reasons?\b|drawbacks?|trade-?offs?|(?:\w+ )?thresholds?\b|schwell(?:en)?werte|seuils?\b|umbrales\b|limiares\b|drempel|閾値|阈值|(?:this|it|esto|isto) (?:will |do )?(?:not )?(?:removes?|deletes?|elimina)|no eliminará|expected (?:effect|result|outcome|impact)|vorteile?|nachteile?|avantages?|inconvénients?|ventajas?|desventajas?|vantage(?:m|ns)|vantaggi|voordelen|преимуществ|недостатк|почему|メリット|デメリット|利点|优点|缺点|优势)/i;

const completed = /\b(?:already|been|are|were) (?:now )?(?:completed|done|implemented|fixed|finished|resolved|deployed)\b/i;

/** `**Requirements:**` tells what of the numbered action above it the list is. */
const leadsIn = (text: string, block: Block | undefined): boolean => block?.type === 'paragraph' && endsInColon(text, block);

/** Whether the paragraph at `index` goes on about code that the one before it leads in to: `We now set the limit:`, the setting, `That spreads the load.` */
const isShown = (text: string, blocks: readonly Block[], index: number): boolean => blocks[index - 1]?.type === 'code' && leadsIn(text, blocks[index - 2]) && !isMark(text.charCodeAt(blocks[index - 2]!.start));

/** Whether each line of a text without Markdown begins like a sentence, so that none goes on with the one before. */
function areItems(text: string, block: Span): boolean {
  let all = true;
  linesOf(text, block, ({ start }) => {
    all &&= isCapital(text.charCodeAt(start)) || isDigit(text.charCodeAt(start));
  });
  return all;
}

/** Whether the bullets at `index` explain the numbered item before them: the numbers go on behind them. */
function explains(text: string, blocks: readonly Block[], index: number): boolean {
  const before = blocks[index - 1];
  const block = blocks[index]!;
  if (before?.type !== 'list' || block.type !== 'list' || block.ordered || !before.ordered) return false;
  return blocks.some((other) => other.type === 'list' && other.ordered && !/^0*1\D/.test(text.slice(other.start, other.start + 4)));
}

/** The lines of a paragraph that the writer broke on purpose. */
function hardLines(text: string, block: Span): Span[] {
  const parts: Span[] = [];
  let start = block.start;
  linesOf(text, block, (line) => {
    const broken = text.startsWith('  ', line.end - 2) || text[line.end - 1] === '\\';
    if (!broken && line.end < block.end) return;
    if (start < line.end) parts.push({ start, end: line.end });
    start = text.indexOf('\n', line.end) + 1 || block.end;
  });
  return parts;
}

/** A bullet that Markdown does not know. */
const isBulleted = (text: string, at: number): boolean => '•・◦‣▪●○'.includes(text[at]!) || isEmoji(text.charCodeAt(at));

/** `[Action item] …`, `**Action item:** …`: an action wherever it stands. */
export const isMarkedAction = (text: string, at: number): boolean => marked.test(text.slice(at, at + 24));
/** What stands behind the mark. */
export function behindMark(text: string, { start, end }: Span): Span {
  let at = start + marked.exec(text.slice(start, start + 24))![0].length;
  while (at < end && ' *:'.includes(text[at]!)) at++;
  return { start: at, end };
}

const marked = /^(?:\*\*|\[|\()?action items?(?:\*\*)?\s?(?:\](?!\()|[):])/i;

/** The words behind `1.`, `P-1:` or `Action 2:`. */
function behindNumber(text: string, words: Span): Span {
  const match = /^(?:\d{1,3}[.):]\s*|(?:action(?: item)?|ai|item)\s*#?\d{1,3}\s*[.:)–—-]\s*|[A-Z]{1,3}-?\d{1,3}\s*[.:)–—]\s*)/i.exec(text.slice(words.start, Math.min(words.end, words.start + 24)));
  return { start: words.start + (match?.[0].length ?? 0), end: words.end };
}

/** Whether prose in English promises or asks for nothing. */
const isTale = (words: string): boolean => english.test(words) && !promises.test(words);
const english = /\b(?:the|an?|and|of)\b/i;
const promises = /\b(?:we|i|will|shall|should|must|needs? to|plan(?:s|ned|ning)?|going to|to be|considering|investigating|working on)\b/i;
