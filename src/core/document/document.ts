import { readActionItems } from './action-items';
import { documentDay } from './document-day';
import { readFields } from './fields';
import { frontMatterTitle } from './front-matter';
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
  private entries: readonly TimelineEntry[] | undefined;
  private items: readonly ActionItem[] | undefined;
  private dated: { readonly day: Written<string> | undefined } | undefined;

  constructor(readonly text: string, scanned: Scanned, readonly vocabulary: Vocabulary, private readonly fileName: string | undefined) {
    this.lineStarts = scanned.lineStarts;
    this.eol = scanned.eol;
    this.blocks = scanned.blocks;
    this.sections = readSections(this);
    this.fields = readFields(this, this.sections);
    this.title = titleOf(this, this.sections, this.fields);
  }

  get timeline(): readonly TimelineEntry[] {
    return (this.entries ??= readTimeline(this, this.sections, this.day?.value));
  }

  get actionItems(): readonly ActionItem[] {
    return (this.items ??= readActionItems(this, this.sections, this.fields, this.day?.value));
  }

  get day(): Written<string> | undefined {
    this.dated ??= { day: documentDay(this.text, this.title, this.fields, this.fileName) };
    return this.dated.day;
  }
}

/** The first heading of level 1 that names no section and is no template's place holder, or the front matter's title. */
function titleOf(source: Source, sections: readonly Section[], fields: readonly Field[]): Written<string> | undefined {
  const heading = sections.find((section) => section.form === 'heading' && section.level === 1 && section.concept === undefined && !section.title.startsWith('<%'));
  if (heading === undefined) return frontMatterTitle(source, fields);
  const { start, end } = heading.titleSpan;
  return { value: source.text.slice(start, end), start, end };
}
