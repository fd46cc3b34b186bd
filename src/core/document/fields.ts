import { Code, indexWithin, isDigit, isWord, lineEnd, skipBlank } from './characters';
import { fieldTable } from './field-tables';
import { betweenSeparators, fieldOf, nameOf } from './field-values';
import { frontMatterFields, isFrontMatter } from './front-matter';
import { isMark, plain } from './inline';
import { isEmoji, readLabel, type Label } from './labels';
import type { Block, Concept, Field, FieldName, List, Paragraph, Section, Span } from './model';
import { listed, namesIn } from './people-lists';
import { within } from './report';
import type { Source } from './source';

/** In these, `Owner:` and its like belong to an item, not to the document. */
const items = new Set<Concept>(['actionItems', 'wentWell', 'wentBadly', 'gotLucky', 'lessons', 'followUp', 'agenda', 'attendees']);
const moments = new Set<FieldName>(['started', 'detected', 'declared', 'acknowledged', 'mitigated', 'resolved']);
const deepestList = 3;
const between = / [·•|] /;
const eachBetween = new RegExp(between, 'g');

/** The document's fields, in the order they stand in. */
export function readFields(source: Source, sections: readonly Section[]): Field[] {
  const reader = new FieldReader(source);
  let next = 0;
  let around: Section | undefined;
  source.blocks.forEach((block, index) => {
    while (next < sections.length && sections[next]!.heading.start <= block.start) {
      const section = sections[next++]!;
      if (section.form === 'heading' || section.heading.start === block.start) around = section;
      if (section.form === 'heading') reader.headed(section);
    }
    // What follows a rule behind the last section closes the document, as `**Published**: …` does.
    if (block.type === 'thematicBreak' && next === sections.length) around = undefined;
    reader.block(block, around, source.blocks[index + 1]);
  });
  return reader.fields.sort((a, b) => a.label.start - b.label.start);
}

class FieldReader {
  readonly fields: Field[] = [];

  constructor(private readonly source: Source) {}

  block(block: Block, around: Section | undefined, below: Block | undefined): void {
    if (isFrontMatter(block)) this.all(frontMatterFields(this.source, block));
    else if (block.type === 'heading') return;
    else if (around?.concept === 'attendees' && below?.type === 'list') this.namesBelow(block, below, 'line');
    else if (inItems(around) || isMoment(around)) return;
    else if (block.type === 'paragraph') this.lines(block, below);
    else if (block.type === 'table') this.all(fieldTable(this.source, block));
    else if (block.type === 'list') this.list(block, 0, around?.concept === 'timeline' && around.form === 'heading');
    else if (block.type === 'blockquote') for (const child of block.children) if (child.type === 'paragraph') this.lines(child);
  }

  /** One by one: a document may hold more of them than the arguments that a function may be given. */
  private all(fields: readonly Field[]): void {
    for (const field of fields) this.fields.push(field);
  }

  /** `## Severity` with the value as its only line, as issue forms write it; `## Incident lead: Sam`; or `## Responders` with a list of them. */
  headed(section: Section): void {
    const { text, vocabulary } = this.source;
    const { concept, blocks, titleSpan } = section;
    if ((concept !== undefined && concept !== 'attendees') || inItems(section.parent)) return;
    const name = vocabulary.field(section.title);
    const only = blocks[0];
    const names = listed.has(name) && blocks.every(({ type }, index) => index === 0 || type === 'definition' || type === 'thematicBreak' || type === 'html') ? namesIn(text, only) : undefined;
    if (names !== undefined) this.fields.push({ ...fieldOf(this.source, titleSpan, titleSpan, 'line', name), value: names });
    if (names !== undefined || concept !== undefined) return;
    if (name !== undefined) {
      if (blocks.length > 1 || (only !== undefined && only.type !== 'paragraph')) return;
      const end = only === undefined ? section.heading.end : lineEnd(text, only.start, only.end);
      if (only === undefined || end === only.end) this.fields.push(fieldOf(this.source, section.titleSpan, { start: only?.start ?? end, end }, 'line', name));
      return;
    }
    const label = readLabel(text, section.titleSpan.start, section.titleSpan.end);
    if (label?.colon === true && this.known(label) !== undefined) this.add(label, { start: label.end, end: lineEnd(text, label.end, section.titleSpan.end) }, 'line');
  }

  private lines(block: Paragraph, below?: Block): void {
    const { text } = this.source;
    for (let at = block.start; at < block.end;) {
      const end = lineEnd(text, at, block.end);
      const feed = text.indexOf('\n', end);
      const next = feed < 0 || feed >= block.end ? block.end : feed + 1;
      const start = behindQuoteMarks(text, at, end);
      if (mayBegin(text, start, end) && !this.line(start, end) && next < block.end) this.above(start, end, { start: next, end: lineEnd(text, next, block.end) });
      at = next;
    }
    this.namesBelow(block, below, 'line');
  }

  /** `**Responders**:` with a list of them behind it. */
  private namesBelow(block: Block, below: Block | undefined, form: Field['form']): void {
    if (block.type !== 'paragraph' || below?.type !== 'list') return;
    const { text } = this.source;
    const label = readLabel(text, Math.max(block.start, text.lastIndexOf('\n', block.end - 1) + 1), block.end);
    if (label === undefined || label.end < block.end || !(label.bold || label.colon)) return;
    const name = this.known(label);
    const names = listed.has(name) ? namesIn(text, below) : undefined;
    if (names === undefined) return;
    if (this.fields.at(-1)?.label.start === label.words.start) this.fields.pop();
    this.fields.push({ ...fieldOf(this.source, label.words, label.words, form, name), value: names });
  }

  /** `**Severity**` on a line of its own, with the value on the next one. */
  private above(start: number, end: number, below: Span): void {
    const label = readLabel(this.source.text, start, end);
    if (label?.bold === true && label.end >= end && this.known(label) !== undefined) this.add(label, betweenSeparators(this.source.text, behindQuoteMarks(this.source.text, below.start, below.end), below.end), 'line');
  }

  /** One or more `**Label**: value` on a line, or `Label: value` with labels that are known; whether there was any. */
  private line(start: number, end: number): boolean {
    const { text } = this.source;
    let label = readLabel(text, start, end);
    if (label?.bold === true && !label.colon && this.inBold(label, end, 'line')) return true;
    if (label?.colon === true && !label.bold && this.parts(start, end)) return true;
    if (label?.colon !== true || (!label.bold && this.known(label) === undefined)) return false;
    while (label !== undefined) {
      const next: Label | undefined = label.bold ? nextBold(text, label.end, end) : undefined;
      this.add(label, betweenSeparators(text, label.end, next?.start ?? end), 'line');
      label = next;
    }
    return true;
  }

  /** `**Severity: SEV-2**`, with all of the line in bold; whether it is such a line. */
  private inBold({ words, end: behind }: Label, end: number, form: Field['form']): boolean {
    const label = behind < end ? undefined : readLabel(this.source.text, words.start, words.end);
    if (label?.colon !== true || label.end >= words.end || this.known(label) === undefined) return false;
    this.add(label, { start: label.end, end: words.end }, form);
    return true;
  }

  /** `Date: 2026-02-05 · Author: Sam · Severity: SEV-2`, each part with a label; whether any is known. */
  private parts(start: number, end: number): boolean {
    const { text } = this.source;
    const words = text.slice(start, end);
    if (!between.test(words)) return false;
    const parts: Span[] = [];
    let from = start;
    for (const { index } of words.matchAll(eachBetween)) {
      parts.push({ start: from, end: start + index });
      from = start + index + 3;
    }
    parts.push({ start: from, end });
    const labels = parts.map((part) => readLabel(text, part.start, part.end));
    if (!labels.every((label) => label?.colon === true)) return false;
    const known = labels.map((label) => this.known(label!) !== undefined);
    labels.forEach((label, at) => known[at] && this.add(label!, betweenSeparators(text, label!.end, parts[at]!.end), 'line'));
    return known.includes(true);
  }

  private list(block: List, depth: number, momentsOnly: boolean): void {
    const { text } = this.source;
    for (const item of block.items) {
      const first = item.children[0];
      if (first?.type === 'paragraph') this.bullet(first.start, lineEnd(text, first.start, first.end), momentsOnly);
      if (first !== undefined && !momentsOnly) this.namesBelow(first, item.children[1], 'bullet');
      if (depth < deepestList) for (const child of item.children) if (child.type === 'list') this.list(child, depth + 1, momentsOnly);
    }
  }

  /** `Severity: SEV-2` or, of moments and durations, `First detected 2026-07-11 09:33`. */
  private bullet(start: number, end: number, momentsOnly: boolean): void {
    const label = readLabel(this.source.text, start, end);
    if (label?.colon === true) {
      const name = this.known(label);
      if (name !== undefined && (!momentsOnly || moments.has(name))) this.add(label, betweenSeparators(this.source.text, label.end, end), 'bullet');
      return;
    }
    if (label?.bold === true && !momentsOnly && this.inBold(label, end, 'bullet')) return;
    const words = wordsBeforeDate(this.source.text, start, end);
    const name = words && this.source.vocabulary.field(plain(this.source.text, words.start, words.end));
    if (words !== undefined && name !== undefined && moments.has(name)) this.fields.push(fieldOf(this.source, words, { start: skipBlank(this.source.text, words.end, end), end }, 'bullet', name));
  }

  private known(label: Label): FieldName | undefined {
    return nameOf(this.source, plain(this.source.text, label.words.start, label.words.end), label.end);
  }

  private add(label: Label, value: Span, form: Field['form']): void {
    this.fields.push(fieldOf(this.source, label.words, value, form));
  }
}

const inItems = (section: Section | undefined): boolean => within(section, items);

/** `### 14:23 UTC` in the timeline: what follows tells what happened then, as in `Incident resolved: all calm`. */
const isMoment = (section: Section | undefined): boolean => (
  section?.parent?.concept === 'timeline' && section.form === 'heading' && isDigit(section.title.charCodeAt(0))
);

/** A line of a block quote that is not its first still has the marks of the quote before it. */
function behindQuoteMarks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text.charCodeAt(at) === Code.Greater || text.charCodeAt(at) === Code.Space)) at++;
  return at;
}

/** A cheap look before a label is read: marks, emoji or, within reach, a colon. */
function mayBegin(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  if (isMark(code) || isEmoji(code) || code === Code.Less || code === Code.Colon) return true;
  if (!isWord(code)) return false;
  for (let at = start; at < end && at < start + 60; at++) {
    const here = text.charCodeAt(at);
    if (here === Code.Colon || here === Code.WideColon) return true;
    if (here === Code.Dot || here === Code.Backtick) return false;
  }
  return false;
}

/** The next `**Label**:` on the line that can be a field of its own. */
function nextBold(text: string, from: number, end: number): Label | undefined {
  for (let at = indexWithin(text, Code.Asterisk, from, end); at >= 0; at = indexWithin(text, Code.Asterisk, at + 2, end)) {
    if (text.charCodeAt(at + 1) === Code.Asterisk && isWord(text.charCodeAt(at + 2)) && !isWord(text.charCodeAt(at - 1))) {
      const label = readLabel(text, at, end);
      if (label?.colon === true) return label;
    }
  }
  return undefined;
}

/** The words before the four digits of a year, the first digits of the line. */
function wordsBeforeDate(text: string, start: number, end: number): Span | undefined {
  const reach = Math.min(end, start + longestBeforeDate + 4);
  let to = start;
  while (to < reach && !isDigit(text.charCodeAt(to))) to++;
  if (to === start || to + 4 > reach) return undefined;
  for (let at = to + 1; at < to + 4; at++) if (!isDigit(text.charCodeAt(at))) return undefined;
  while (to > start && !isWord(text.charCodeAt(to - 1))) to--;
  return { start, end: to };
}

const longestBeforeDate = 59;
