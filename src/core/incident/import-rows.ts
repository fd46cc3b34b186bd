import { apply } from '../edit/apply';
import type { TextEdit } from '../edit/text-edit';
import { minute } from '../time/units';
import { timelineRows } from './lifecycle/timeline-rows';
import type { IncidentRecord, LiveIncident } from './record';

/** A row that another system tells of. */
export interface ImportedRow {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly text: string;
}

/** Whether the timeline has such a row already, in that minute and in these words. */
export function isWritten({ timeline }: Pick<IncidentRecord, 'timeline'>, { at, text }: ImportedRow): boolean {
  return timeline.some((entry) => entry.at !== undefined && minuteOf(entry.at) === minuteOf(at) && wordsIn(entry.text) === wordsIn(text));
}

/**
 * Puts rows into a timeline, each behind all that happened before it, those that are not there yet. `read` reads the text that one row has
 * left, since the next one may stand behind it.
 */
export function importRows(incident: LiveIncident, rows: readonly ImportedRow[], read: (text: string) => LiveIncident): TextEdit[] {
  let now = incident;
  for (const row of rows) {
    if (!isWritten(now.record, row)) now = read(apply(now.document.text, timelineRows(now, row.at, [row.text])));
  }
  return difference(incident.document.text, now.document.text);
}

/** The one edit that makes a text of another. */
function difference(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let behind = 0;
  while (behind < shorter - start && before.at(-1 - behind) === after.at(-1 - behind)) behind++;
  return [{ start, end: before.length - behind, text: after.slice(start, after.length - behind) }];
}

const minuteOf = (at: number): number => Math.floor(at / minute);

/** Without marks: a table says some of them otherwise than the system that tells. */
const wordsIn = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
