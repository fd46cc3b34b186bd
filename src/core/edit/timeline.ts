import type { IncidentDocument, Table, TimelineEntry } from '../document/model';
import { escapeCell, interiorOf } from './cell';
import { displayWidth } from './display-width';
import { insertBlock, sectionOf } from './section';
import type { TextEdit } from './text-edit';

export interface NewTimelineEntry {
  /** `YYYY-MM-DD`, in the timeline's zone. */
  readonly day: string;
  /** Minute of that day. */
  readonly minute: number;
  readonly text: string;
}

/**
 * Adds an entry behind the last one of the timeline, in the form that the timeline has: a table row, a bullet, a line or a
 * heading, its clock and zone written as on the entry before. The day is written where that entry writes it, or where it changes.
 */
export function appendTimelineRow(document: IncidentDocument, entry: NewTimelineEntry): TextEdit {
  const last = document.timeline.at(-1);
  const table = timelineTable(document, last);
  if (table) return addRow(document, table, last, entry);
  if (last?.time) return addLine(document, last, entry);
  const section = sectionOf(document, 'timeline');
  const bullet = `- ${entry.day} ${clock(entry.minute)} ${oneLine(entry.text)}`;
  return insertBlock(document, section?.body.end ?? document.text.length, section ? bullet : `## Timeline\n\n${bullet}`);
}

function timelineTable(document: IncidentDocument, last: TimelineEntry | undefined): Table | undefined {
  const blocks = last ? document.blocks : sectionOf(document, 'timeline')?.blocks ?? [];
  return blocks.find((block): block is Table =>
    block.type === 'table' && (!last || (last.start >= block.start && last.start < block.end)));
}

function addRow(document: IncidentDocument, table: Table, last: TimelineEntry | undefined, entry: NewTimelineEntry): TextEdit {
  const { text, eol } = document;
  const row = table.rows.at(-1);
  if (!row) return { start: table.end, end: table.end, text: '' };
  const like = table.rows.find(({ start, end }) => last && last.start < end && last.end > start) ?? row;
  const cells = like.cells.map((cell, column) => {
    const { start, end } = interiorOf(text, cell);
    const within = (offset: number | undefined) => offset !== undefined && offset >= start && offset <= end;
    const when = last ? within(last.time?.start) : column === 0;
    const what = last ? within(last.text.start) : column === 1;
    const date = last && !when && within(last.date?.start);
    const content = what ? escapeCell(entry.text) : when ? moment(document, last, entry) : date ? entry.day : '';
    const padded = content === '' ? ' ' : ` ${content} `;
    return padded + ' '.repeat(Math.max(0, displayWidth(text.slice(start, end)) - displayWidth(padded)));
  });
  const first = like.cells[0];
  const opened = first !== undefined && interiorOf(text, first).start > first.outer.start;
  const line = opened ? `|${cells.join('|')}|` : cells.join('|').trim();
  const end = Math.max(row.start + text.slice(row.start, row.end).trimEnd().length, delimiterEnd(document, table));
  return { start: end, end, text: eol + line };
}

/** A table without a body ends behind its delimiter row, which is no row of the model. */
function delimiterEnd({ text }: IncidentDocument, table: Table): number {
  return table.rows.length > 1 ? 0 : table.start + text.slice(table.start, table.end).trimEnd().length;
}

function addLine(document: IncidentDocument, last: TimelineEntry, entry: NewTimelineEntry): TextEdit {
  const { text, eol, lineStarts } = document;
  const lineStart = lineStarts[last.line] ?? last.start;
  const timeEnd = (last.until ?? last.time ?? last).end;
  const start = Math.min(last.date?.start ?? Infinity, last.time?.start ?? Infinity);
  const gap = last.text.start >= timeEnd ? text.slice(timeEnd, last.text.start) : ' ';
  const line = text.slice(lineStart, start).replace(/[~≈]\s*$/, '') + moment(document, last, entry) + gap + oneLine(entry.text);
  const end = last.start + text.slice(last.start, last.end).trimEnd().length;
  const nextLine = text.indexOf('\n', lineStart);
  const isBlock = gap.includes('\n') || /^#+ /.test(text.slice(lineStart, nextLine));
  return { start: end, end, text: (isBlock ? eol + eol : eol) + line };
}

/** The clock, and the day where the last entry writes it or another day began, in the last entry's own spelling. */
function moment({ text }: IncidentDocument, last: TimelineEntry | undefined, entry: NewTimelineEntry): string {
  if (!last?.time) return clock(entry.minute);
  const sample = text.slice(last.time.start, last.time.end);
  const time = clockLike(sample, entry.minute);
  if (last.date && last.date.start < last.time.start) {
    const between = text.slice(last.date.end, last.time.start);
    return between.includes('|') ? time : entry.day + between + time;
  }
  return last.day === undefined || last.day === entry.day ? time : `${entry.day} ${time}`;
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
