import { readActionItems } from './action-items';
import { documentDay } from './document-day';
import { lineEnd } from './characters';
import { readFields } from './fields';
import { frontMatterTitle, isFrontMatter } from './front-matter';
import { unwrap } from './inline';
import { readLabel } from './labels';
import { shownBlocks } from './html-blocks';
import type { ActionItem, Block, Field, IncidentDocument, Section, TimelineEntry, Written } from './model';
import { readSections } from './sections';
import type { Source } from './source';
import { readTimeline } from './timeline';
import type { Vocabulary } from './vocabulary';

/** The blocks of a text, as the scan finds them. */
export interface Scanned {
  readonly lineStarts: readonly number[];
  readonly eol: '\n' | '\r\n';
  readonly blocks: readonly Block[];
}

/** A document over its blocks. Timeline and action items are read when they are first asked for, and kept. */
export class ReadDocument implements IncidentDocument, Source {
  readonly lineStarts: readonly number[];
  readonly eol: '\n' | '\r\n';
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly fields: readonly Field[];
  readonly title: Written<string> | undefined;
  /** The same with headings, lists and tables in place of HTML that shows them. */
  private readonly shown: Source;
  private entries: readonly TimelineEntry[] | undefined;
  private items: readonly ActionItem[] | undefined;
  private dated: { readonly day: Written<string> | undefined } | undefined;

  constructor(readonly text: string, scanned: Scanned, readonly vocabulary: Vocabulary, private readonly fileName: string | undefined) {
    this.lineStarts = scanned.lineStarts;
    this.eol = scanned.eol;
    this.blocks = scanned.blocks;
    const blocks = shownBlocks(text, scanned.blocks, vocabulary);
    this.shown = blocks === scanned.blocks ? this : { text, lineStarts: this.lineStarts, blocks, vocabulary };
    this.sections = readSections(this.shown);
    this.fields = readFields(this.shown, this.sections);
    this.title = titleOf(this.shown, this.sections, this.fields);
  }

  get timeline(): readonly TimelineEntry[] {
    return (this.entries ??= readTimeline(this.shown, this.sections, this.day?.value));
  }

  get actionItems(): readonly ActionItem[] {
    return (this.items ??= readActionItems(this.shown, this.sections, this.fields, this.day?.value));
  }

  get day(): Written<string> | undefined {
    this.dated ??= { day: documentDay(this.shown, this.title, this.fields, this.fileName) };
    return this.dated.day;
  }
}

/**
 * The first heading of level 1 that names no section and is no template's place holder, the front matter's title, or a first
 * heading above all others. Where headings of level 1 are the sections, or come late, the front matter goes first.
 */
function titleOf(source: Source, sections: readonly Section[], fields: readonly Field[]): Written<string> | undefined {
  const first = sections.find(({ form }) => form === 'heading');
  const heading = first?.level === 1 && namesReport.test(first.title) ? first : sections.find((section) => section.level === 1 && mayBeTitle(section) && !namesField(source, section));
  const asSections = sections.some(({ form, level, concept }) => form === 'heading' && level === 1 && concept !== undefined);
  const told = heading === undefined || asSections || isBelowOthers(heading, sections) ? frontMatterTitle(source, fields) : undefined;
  return told ?? (heading === undefined ? topmost(source, sections) ?? firstLine(source, sections) ?? answered(source, sections) : titleAt(source, heading));
}

/** `# Root cause analysis: double orders`, above sections of the same level. */
const namesReport = /^(?:root cause analysis|rca|incident timeline)[^:：]{0,20}[:：]\s*\S/i;

/** A heading of level 1 that comes behind other headings, as those that somebody took for sections do. */
const isBelowOthers = (heading: Section, sections: readonly Section[]): boolean => sections.find(({ form }) => form === 'heading') !== heading;

/** `# Outage duration: two hours` */
function namesField({ text, vocabulary }: Source, { titleSpan }: Section): boolean {
  const label = readLabel(text, titleSpan.start, titleSpan.end);
  const name = label?.colon === true ? vocabulary.field(text.slice(label.words.start, label.words.end)) : undefined;
  return name !== undefined && name !== 'problem' && name !== 'alert' && name !== 'service';
}

const mayBeTitle = ({ form, concept, title }: Section): boolean => form === 'heading' && concept === undefined && !title.startsWith('<%');

/** `## Incident: mail delays`, where all other headings are deeper and only front matter stands before it. */
function topmost(source: Source, sections: readonly Section[]): Written<string> | undefined {
  const [first, ...rest] = sections.filter(({ form }) => form === 'heading');
  const above = first !== undefined && rest.length > 0 && rest.every(({ level }) => level > first.level);
  return above && mayBeTitle(first) && source.blocks.find((block) => !isFrontMatter(block))?.start === first.heading.start ? titleAt(source, first) : undefined;
}

/** `### Title` with the title below it, as forms ask for it. */
function answered({ text }: Source, sections: readonly Section[]): Written<string> | undefined {
  const only = sections.find(({ form, title }) => form === 'heading' && /^(?:(?:incident|postmortem) )?title$/i.test(title))?.blocks[0];
  if (only?.type !== 'paragraph' || lineEnd(text, only.start, only.end) < only.end) return undefined;
  const { start, end } = unwrap(text, only.start, only.end);
  return start === end || text.slice(start, end) === 'No response' ? undefined : { value: text.slice(start, end), start, end };
}

const report = /\b(?:post[- ]?mortem|incident|outage|retrospective|disruption|root cause analysis|rca)\b/i;
const longestTitle = 140;

/** What a document without such a heading begins with: a heading, a bold line or a line of its own that calls it a report of an incident. */
function firstLine({ text, blocks, vocabulary }: Source, sections: readonly Section[]): Written<string> | undefined {
  const first = blocks.find((block) => !isFrontMatter(block) && !(block.type === 'paragraph' && isImage(text, block)));
  const words = first?.type === 'heading' ? first.text : first?.type === 'paragraph' ? { start: first.start, end: lineEnd(text, first.start, first.end) } : undefined;
  if (words === undefined || words.end - words.start > longestTitle || sections.some(({ heading }) => heading.start === words.start && first?.type !== 'heading')) return undefined;
  const { start, end } = unwrap(text, words.start, words.end);
  const title = text.slice(start, end);
  return report.test(title) && !/[.:,;]$/.test(title) && vocabulary.concept(title) === undefined ? { value: title, start, end } : undefined;
}

const isImage = (text: string, { start, end }: Block): boolean => text.startsWith('![', start) && text[end - 1] === ')';

function titleAt({ text }: Source, { titleSpan: { start, end } }: Section): Written<string> {
  return { value: text.slice(start, end), start, end };
}
