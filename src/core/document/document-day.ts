import { daysBetween, isRealDay } from '../time/calendar';
import { isWord, lineEnd } from './characters';
import { dateOrderOf, findDate, type DateContext } from './dates';
import { isFrontMatter } from './front-matter';
import type { Block, Field, FieldName, Span, Written } from './model';
import type { Source } from './source';

/** Where a report tells its day, best first; where none of these does, the file name may. */
const dated: readonly FieldName[] = ['date', 'started', 'detected', 'declared', 'mitigated', 'resolved', 'duration'];

/**
 * The day that the document is about: its date field, its title, the date of its front matter, its moments, the file name, a short
 * line or heading below its title, then the words that its story begins with. Those go before the date of an article, which is the
 * day that it was published.
 * From a file name, or the number of an incident, the span is empty, since it stands nowhere in the text as a date.
 */
export function documentDay({ text, blocks }: Source, title: Written<string> | undefined, fields: readonly Field[], fileName: string | undefined): Written<string> | undefined {
  const context: DateContext = { near: undefined, order: () => dateOrderOf(text) };
  const inText = (start: number, end: number): Written<string> | undefined => {
    const date = findDate(text, start, end, context);
    return date?.day === undefined ? undefined : { value: date.day, start: date.start, end: date.end };
  };
  const field = (name: FieldName, isMeant: (field: Field) => boolean = () => true): Written<string> | undefined => {
    for (const one of fields) {
      const value = one.name === name && isMeant(one) ? one.value.start < one.value.end ? one.value : standingBelow(text, one) : undefined;
      const day = value && inText(value.start, value.end);
      if (day !== undefined) return day;
    }
    return undefined;
  };
  // Far below, beside the names of those who signed it, is the day of the report.
  const isSaidFirst = (one: Field) => !isPlainDate(one) && !ofReport.test(one.label.value) && one.label.start * 2 < text.length;
  const told = field('date', isSaidFirst) ?? (title && inText(title.start, title.end));
  if (told !== undefined) return told;
  const above = field('date', isPlainDate);
  if (above !== undefined) {
    const story = isArticle(text, blocks[0]) ? storyDay(text, blocks, inText) : undefined;
    return story && isShortlyBefore(story.value, above.value) ? story : above;
  }
  const moment = dated.map((name) => field(name, ({ label }) => !ofReport.test(label.value))).find((day) => day !== undefined);
  if (moment !== undefined) return moment;
  const named = fileName === undefined ? undefined : findDate(fileName, 0, fileName.length, { near: undefined, order: () => undefined })?.day ?? dayOfId(fileName);
  const numbered = named ?? (title && dayOfId(title.value));
  if (numbered !== undefined) return { value: numbered, start: 0, end: 0 };
  const line = title && lineBelow(blocks, title);
  return (line && inText(line.start, line.end)) ?? storyDay(text, blocks, inText) ?? field('date', ({ label }) => ofReport.test(label.value));
}

/** `Report Date`, which may be later. */
const ofReport = /^report date$/i;

/** `INC-20260205-001`, `incident_20260205.md` */
function dayOfId(name: string): string | undefined {
  const [, year, month, day] = /(?<!\d)(20\d\d)([01]\d)([0-3]\d)(?!\d)/.exec(name) ?? [];
  return year !== undefined && isRealDay(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : undefined;
}

const longestDay = 40;

/** The next line that is not blank, for `**Date:**` with its value in a paragraph of its own. */
function standingBelow(text: string, { form, value }: Field): Span | undefined {
  if (form === 'table' || form === 'frontMatter') return undefined;
  const start = value.end + text.slice(value.end, value.end + longestDay).search(/\S/);
  const end = lineEnd(text, start, text.length);
  return start < value.end || end - start > longestDay || !isWord(text.charCodeAt(start)) ? undefined : { start, end };
}

/** `date:` in front matter, and no `incident_date:`. */
const isPlainDate = ({ form, label }: Field): boolean => form === 'frontMatter' && label.value.toLowerCase() === 'date';

const ofArticles = /^(?:layout|template|authors?|byline|tags?|categor(?:y|ies)|cover|image|og_?image|thumbnail|excerpt|slug|permalink|featured|comments)\s*:/im;

function isArticle(text: string, block: Block | undefined): boolean {
  return isFrontMatter(block) && ofArticles.test(text.slice(block.body.start, block.body.end));
}

/** An article tells of what happened in the last three months; an earlier day is part of what led to it. */
const mostDays = 92;

function isShortlyBefore(day: string, other: string): boolean {
  const days = daysBetween(day, other);
  return days > 0 && days <= mostDays;
}

const longestLine = 120;

/** `*2025-01-09, SEV-1, 47 minutes*` below the title. */
function lineBelow(blocks: readonly Block[], title: Span): Span | undefined {
  const below = blocks[blocks.findIndex(({ start, end }) => start <= title.start && title.start < end) + 1];
  return (below?.type === 'paragraph' || below?.type === 'heading') && below.end - below.start <= longestLine ? below : undefined;
}

const firstParagraphs = 4;
const announced = /(?:(?:^|[.!?]\s|\n)(?:on|at|op|am|le|el|em)|\b(?:occurr?ed|happened|took place|began|started|reported|[ap]m|utc|gmt|[ecmp][sd]t) (?:on|at)|\b(?:morning|afternoon|evening|night) of)\s/gi;
/** How far into a paragraph its day is told, and how far behind the word that announces it. */
const toldWithin = 400;
const reach = 48;

/** A sentence `On 5 May 2026 the queue …`, or `… the outage that occurred on 5 May 2026`, in one of the first paragraphs. */
function storyDay(text: string, blocks: readonly Block[], inText: (start: number, end: number) => Written<string> | undefined): Written<string> | undefined {
  let left = firstParagraphs;
  for (const { type, start, end } of blocks) {
    if (type !== 'paragraph' && type !== 'blockquote') continue;
    if (left-- === 0) return undefined;
    for (const { index, 0: words } of text.slice(start, Math.min(end, start + toldWithin)).matchAll(announced)) {
      const from = start + index + words.length;
      const day = inText(from, Math.min(end, from + reach));
      if (day !== undefined) return day;
    }
  }
  return undefined;
}
