import type { IncidentDocument, TimelineEntry } from '../document/model';
import type { TextEdit } from './text-edit';

/** An entry, and its minute on the clock that they are sorted by. */
export interface Timed { readonly entry: TimelineEntry; readonly minute: number }

interface Line { readonly start: number; readonly end: number; readonly minute: number }

/**
 * Puts the lines of a timeline's entries in order. No edits where that could change what it says: an entry of several lines or of a part of one, a last one with details below it, a line that breaks by its end, one in HTML, one that takes its day from the entry above, or a numbered one.
 */
export function sortTimeline(document: IncidentDocument, entries: readonly Timed[]): TextEdit[] {
  if (!tellTheirDay(entries.map(({ entry }) => entry))) return [];
  const lines = entries.map(({ entry, minute }): Line => {
    const start = document.lineStarts[entry.line] ?? entry.start;
    return { start, end: start + lineAt(document.text, start).length, minute };
  });
  const shape = shapeOf(document.text, lines[0]!.start);
  const alike = lines.every(({ start, end }, index) => shape !== undefined && shapeOf(document.text, start) === shape
    && document.text.charCodeAt(start + shape.length) !== 60 && document.text[end - 1] !== '\\' && entries[index]!.entry.end <= end
    && (index === 0 || (lines[index - 1]!.end <= start && document.text.slice(lines[index - 1]!.end, start).trim() === '')));
  if (!alike || !endsEntry(document.text.slice(lines.at(-1)!.end), shape!)) return [];
  const sorted = [...lines].sort((one, other) => one.minute - other.minute);
  return lines.flatMap(({ start, end }, index) => {
    const from = sorted[index]!;
    return from.start === start ? [] : [{ start, end, text: document.text.slice(from.start, from.end) }];
  });
}

/** Whether `rest`, which follows a line, begins with no detail of its entry: with nothing, a heading, a rule, the next item, or what is apart from its list or table. */
function endsEntry(rest: string, shape: string): boolean {
  const next = rest.trimStart();
  const blank = rest.slice(0, rest.length - next.length).split('\n');
  const isApart = blank.length > 2;
  if (/^(?:$|#{1,6}\s|([-*_])\1{2,}(?:\s|$))/.test(next)) return !shape.includes('#') || !next.startsWith(`${shape}#`);
  if (shape.endsWith('|')) return isApart;
  return /^\s*[-*+]$/.test(shape) && blank.at(-1)!.length < shape.length && (isApart ? /^[^`~!<>]/ : /^[-*+]\s/).test(next);
}

function tellTheirDay(timeline: readonly TimelineEntry[]): boolean {
  return timeline.every(({ date }) => date) || timeline.every(({ date, day }) => !date && day === timeline[0]?.day);
}

/** The indentation and the mark that the line begins with; undefined for a numbered line. */
function shapeOf(text: string, start: number): string | undefined {
  const [shape = '', mark = ''] = /^\s*([-*+|#]*)/.exec(lineAt(text, start)) ?? [];
  return mark === '' ? (/^\s*\d+[.)] /.test(lineAt(text, start)) ? undefined : shape) : shape;
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end).trimEnd();
}
