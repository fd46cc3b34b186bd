import type { ColumnNames } from '../document/column-names';
import { dateOrderOf, type DateContext } from '../document/dates';
import { sectionOf } from '../document/facts';
import type { Block, IncidentDocument, ListItem, Table, TimelineEntry } from '../document/model';
import { timeColumns } from '../document/timeline/columns';
import { readHead } from '../document/timeline/heads';
import { shownLines } from '../document/timeline/shown-lines';
import { commonWidth, escapeCell, interiorOf } from './cell';
import { displayWidth } from './display-width';
import { insertBlock } from './section';
import type { TextEdit } from './text-edit';

export interface NewTimelineEntry {
  /** `YYYY-MM-DD`, in the timeline's zone. */
  readonly day: string;
  /** Minute of that day. */
  readonly minute: number;
  readonly text: string;
  /** Written behind the clock: `UTC+01:00`. Without it, a line names the zone that the entry beside it names. */
  readonly zone?: string;
  /** Whether the day is written. Without it, where the entry beside it writes it, or is of another day. */
  readonly dated?: boolean;
}

/**
 * Adds entries, in their order, behind another one of the timeline, or before the first one, in the form that the timeline has: a
 * table row, a bullet, a line or a heading, their clock written as on the entry beside them. A document without a timeline gets one.
 * The `vocabulary` tells the columns of a table by their names.
 */
export function insertTimelineEntries(
  document: IncidentDocument, entries: readonly NewTimelineEntry[], behind: TimelineEntry | undefined, vocabulary: ColumnNames,
): TextEdit[] {
  const beside = behind ?? document.timeline[0];
  const isFirst = !behind;
  const table = timelineTable(document, beside);
  if (table) return entries.map((entry) => addRow(document, table, { entry, beside, isFirst }, vocabulary));
  if (beside?.time && !isHtmlRow(document, beside)) return entries.map((entry) => addLine(document, { entry, beside, isFirst }));
  const section = sectionOf(document, 'timeline');
  const bullets = entries.map((entry) => `- ${[entry.day, clock(entry.minute), ...(entry.zone ? [entry.zone] : []), oneLine(entry.text)].join(' ')}`).join('\n');
  return [insertBlock(document, section?.body.end ?? document.text.length, section ? bullets : `## Timeline\n\n${bullets}`)];
}

interface Insertion<Beside> {
  readonly entry: NewTimelineEntry;
  /** The entry whose form the new one takes. */
  readonly beside: Beside;
  /** Whether the new one goes before it. */
  readonly isFirst: boolean;
}

function timelineTable(document: IncidentDocument, beside: TimelineEntry | undefined): Table | undefined {
  const blocks = beside ? document.blocks : sectionOf(document, 'timeline')?.blocks ?? [];
  return blocks.find((block): block is Table =>
    block.type === 'table' && block.isHtml !== true && (block.rows[0]?.cells.length ?? 0) > 1 && (!beside || (beside.start >= block.start && beside.start < block.end)));
}

/** No line can be added to it: its cells are tags. */
const isHtmlRow = ({ text }: IncidentDocument, { start }: TimelineEntry): boolean => /^<t[rdh]\b/i.test(text.slice(start, start + 4));

/** A row of as many cells as the header has, whatever the row beside it lacks. */
function addRow(
  document: IncidentDocument, table: Table, { entry, beside, isFirst }: Insertion<TimelineEntry | undefined>, vocabulary: ColumnNames,
): TextEdit {
  const { text, eol, lineStarts } = document;
  const header = table.rows[0];
  const row = table.rows.find(({ start, end }) => beside && beside.start < end && beside.end > start) ?? table.rows.at(-1);
  if (!header || !row) return { start: table.end, end: table.end, text: '' };
  const known = timeColumns({ text, vocabulary }, table, { near: undefined, order: () => dateOrderOf(text) });
  const what = known?.event ?? 1;
  const times = known?.times ?? [0];
  const columnAt = (offset: number | undefined) => row.cells.findIndex((cell) => {
    const { start, end } = interiorOf(text, cell);
    return offset !== undefined && offset >= start && offset <= end;
  });
  const isDay = (column: number) => dayName.test(text.slice(header.cells[column]?.start, header.cells[column]?.end));
  const timed = columnAt(beside?.time?.start);
  const when = timed >= 0 ? timed : times.find((column) => !isDay(column)) ?? times[0];
  const date = beside?.date || timed >= 0 ? columnAt(beside?.date?.start) : times.find(isDay) ?? -1;
  const clocked = date >= 0 && date !== when ? { ...entry, dated: false } : entry;
  const cells = Array.from({ length: Math.max(header.cells.length, row.cells.length) }, (_, column) => {
    const content = column === what ? escapeCell(entry.text) : column === when ? moment(document, beside, clocked) : column === date ? entry.day : '';
    const padded = content === '' ? ' ' : ` ${content} `;
    return padded + ' '.repeat(Math.max(0, (commonWidth(document, table, undefined, column) ?? 0) - displayWidth(padded)));
  });
  const first = row.cells[0];
  const opened = first !== undefined && interiorOf(text, first).start > first.outer.start;
  const line = opened ? `|${cells.join('|')}|` : cells.join('|').trim();
  if (isFirst && beside) {
    const lineStart = lineStarts[beside.line] ?? row.start;
    return { start: lineStart, end: lineStart, text: line + eol };
  }
  const end = Math.max(row.start + text.slice(row.start, row.end).trimEnd().length, delimiterEnd(document, table));
  return { start: end, end, text: eol + line };
}

/** The name of a column that holds no clock, beside one that does. */
const dayName = /^(?:date|day|datum|dag|日付|fecha)$/i;

/** A table without a body ends behind its delimiter row, which is no row of the model. */
function delimiterEnd({ text }: IncidentDocument, table: Table): number {
  return table.rows.length > 1 ? 0 : table.start + text.slice(table.start, table.end).trimEnd().length;
}

function addLine(document: IncidentDocument, { entry, beside, isFirst }: Insertion<TimelineEntry>): TextEdit {
  const { text, eol, lineStarts } = document;
  const lineStart = lineStarts[beside.line] ?? beside.start;
  const timeEnd = (beside.until ?? beside.time ?? beside).end;
  const ownZone = beside.zone && beside.zone.start >= timeEnd && beside.zone.end <= beside.text.start ? beside.zone : undefined;
  const gapStart = entry.zone && ownZone ? ownZone.end : timeEnd;
  const start = Math.min(beside.date?.start ?? Infinity, beside.time?.start ?? Infinity);
  const gap = beside.text.start >= timeEnd ? text.slice(gapStart, beside.text.start) : '';
  // Behind a clock that nothing follows yet there may be no blank.
  const parted = gap === '' || (beside.text.value === '' && gap.trimEnd() === gap) ? `${gap} ` : gap;
  const ownStart = /<br ?\/?>/i.test(text.slice(lineStart, beside.start)) ? beside.start : lineStart;
  const closing = closingTags.exec(text.slice(beside.end, beside.end + 80))?.[0] ?? '';
  const before = text.slice(ownStart, start).replace(/[~≈]\s?$/, '');
  const mark = rowMark.exec(before)![0];
  const opening = before.slice(mark.length);
  const words = oneLine(entry.text);
  // Where most entries write their day, one that does not may be read as none.
  const dated = document.timeline.filter(({ date }) => date).length;
  const own = beside.date && dated > 1 && dated * 2 > document.timeline.length ? { ...entry, dated: true } : entry;
  const likeIt = opening + moment(document, beside, own) + parted + words;
  const isLikeIt = isAlike(opening, parted) && readsAs(own, likeIt, words);
  const line = mark + (isLikeIt ? likeIt : `${moment(document, undefined, { ...own, dated: own.dated !== false || beside.date !== undefined })} ${words}`) + closing;
  const nextLine = text.indexOf('\n', lineStart);
  const isBlock = line.includes('\n') || /^#+ /.test(text.slice(lineStart, nextLine));
  if (isFirst) return { start: lineStart, end: lineStart, text: line + (isBlock ? eol + eol : eol) };
  const { end, isApart } = closing === '' ? entryEnd(document, beside) : { end: beside.end + closing.length, isApart: false };
  return { start: end, end, text: (isBlock || isApart ? eol + eol : eol) + line };
}

/**
 * Where all ends that belongs to the entry: its list item, or what stands below its line or heading up to the next entry, day or
 * heading; and whether that is another block than its own.
 */
function entryEnd({ text, blocks, sections, timeline }: IncidentDocument, { start, end }: TimelineEntry): { readonly end: number; readonly isApart: boolean } {
  const item = itemOf(blocks, start);
  if (item) return { end: start + text.slice(start, Math.max(end, item.end)).trimEnd().length, isApart: false };
  const block = blocks.find((one) => start >= one.start && start < one.end);
  const own = sections.find(({ form, heading }) => form === 'heading' && heading.start === start);
  const stop = [
    ...timeline.map((other) => other.start),
    ...(own ? [own.body.end] : sections.map(({ heading }) => heading.start)),
    ...blocks.flatMap((one) => (one.end > end ? endings(one) : [])),
  ].reduce((least, at) => (at >= end && at < least ? at : least), block?.type === 'code' ? block.body.end : text.length);
  const last = start + text.slice(start, stop).trimEnd().length;
  return { end: last, isApart: block !== undefined && last > block.end };

  /** A rule, what holds another entry, and the lines that tell the day of those below them. */
  function endings(one: Block): number[] {
    if (one.type === 'paragraph') return shownLines(text, one).flatMap((line) => (readHead({ text }, line.start, line.end, anyDate) ? [line.start] : []));
    return one.type === 'thematicBreak' || timeline.some((other) => other.start >= one.start && other.start < one.end) ? [one.start] : [];
  }
}

const anyDate: DateContext = { near: undefined, order: () => undefined };

/** The item of a list that begins where the entry does. */
function itemOf(blocks: readonly Block[], start: number): ListItem | undefined {
  for (const block of blocks) {
    if (block.type !== 'list' || start < block.start || start >= block.end) continue;
    for (const item of block.items) if (start >= item.start && start < item.end) return item.start === start ? item : itemOf(item.children, start);
  }
  return undefined;
}

/** Blanks, quotation, the mark of a list item or a heading, and a box. */
const rowMark = /^(?:[\s>]|<(?:li|p)\b[^<>]*>)*(?:#{1,6}(?=\s)|[-*+](?=\s)|\d{1,9}[.)](?=\s))?(?:[\s|]|\[[ x]\]\s)*/i;

/** Whether what stands before a clock, and between it and the words, is no word, and closes what it opens. */
function isAlike(opening: string, gap: string): boolean {
  const pairs = `${opening} ${gap}`.match(/\*+|_+|`+|~+|<[^<>]*>|[()[\]]/g) ?? [];
  return pairs.length % 2 === 0 && !/\p{L}/u.test(opening.replace(/<[^<>]*>/g, ''));
}

/** Whether a line is read as that entry, with these words. */
function readsAs({ day, minute }: NewTimelineEntry, line: string, words: string): boolean {
  const first = line.split(/\r?\n/, 1)[0]!;
  const { moment: { time, date, until, approximate } = {}, text } = readHead({ text: first }, 0, first.length, anyDate) ?? {};
  return time?.value === minute && (date === undefined || date.day === day) && until === undefined && approximate === false
    && (first !== line || line.slice(text!.start, text!.end) === words);
}

/** The tags that end an entry written in HTML. */
const closingTags = /^(?:<\/(?:li|p)>){1,4}/i;

/** The clock, with the day and the zone where the entry asks for them, in the spelling of the entry beside it. */
function moment({ text }: IncidentDocument, beside: TimelineEntry | undefined, entry: NewTimelineEntry): string {
  const zone = entry.zone ? ` ${entry.zone}` : '';
  if (!beside?.time) return `${entry.dated ? `${entry.day} ` : ''}${clock(entry.minute)}${zone}`;
  const time = clockLike(text.slice(beside.time.start, beside.time.end), entry.minute) + zone;
  const between = beside.date && beside.date.start < beside.time.start ? text.slice(beside.date.end, beside.time.start) : undefined;
  if (between?.includes('|')) return time;
  const dated = entry.dated ?? (between !== undefined || (beside.day !== undefined && beside.day !== entry.day));
  return dated ? entry.day + (between ?? ' ') + time : time;
}

function clockLike(sample: string, minute: number): string {
  const half = /\s?[ap]\.?m\.?$/i.exec(sample)?.[0];
  if (half) {
    const hour = Math.floor(minute / 60) % 24;
    const letters = half.replace(/[ap]/i, (letter) => (letter === letter.toUpperCase() ? 'AP' : 'ap')[hour < 12 ? 0 : 1] ?? letter);
    return `${hour % 12 || 12}:${twoDigits(minute % 60)}${letters}`;
  }
  const separator = /^\d{1,2}\./.test(sample) ? '.' : ':';
  return clock(minute).replace(':', separator) + (/^\d+[:.]\d+[:.]\d/.test(sample) ? `${separator}00` : '');
}

function clock(minute: number): string {
  return `${twoDigits(Math.floor(minute / 60) % 24)}:${twoDigits(Math.floor(minute) % 60)}`;
}

function twoDigits(value: number): string {
  return String(Math.floor(value)).padStart(2, '0');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
