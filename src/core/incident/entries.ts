import { addDays } from '../time/calendar';
import { plain } from '../document/inline';
import type { IncidentDocument, Span, TimelineEntry } from '../document/model';
import { midnightFall } from '../document/timeline/entries';
import type { Policy } from '../policy/schema';
import { blanksIn } from '../template/blanks';
import { hour } from '../time/units';
import { eventIn, type RowEvent } from './row-events';
import { knownZone, momentAt, type KnownZone } from '../time/zone';

/** A row without its own day that is so far ahead of the row before it was left there by a merge: it belongs to the day before. */
const mergeLeap = 20 * hour;

/** One row of the timeline. */
export interface RecordEntry extends Span {
  readonly line: number;
  /** Milliseconds since 1970; undefined where the row tells no time, or nothing tells its day. */
  readonly at: number | undefined;
  /** What happened, as a reader sees it. */
  readonly text: string;
  /** Where the document says it. */
  readonly words: Span;
  /** What the row means to the incident, where it is one of the things that change its state. */
  readonly event: RowEvent | undefined;
}

/** The rows that somebody filled in, in the order of their moments; a row that stands there twice counts once. */
export function readEntries(document: IncidentDocument, policy: Policy, zone: KnownZone): RecordEntry[] {
  const { text, timeline } = document;
  const moments = momentsOf(timeline, zone);
  const seen = new Set<string>();
  const entries = timeline.flatMap((entry, index): RecordEntry[] => {
    const { start, end, line } = entry;
    const words = plain(text, entry.text.start, entry.text.end);
    const at = moments[index];
    const key = `${at ?? ''} ${words}`;
    if (words === '' || seen.has(key) || blanksIn(text.slice(start, end)).length > 0) return [];
    seen.add(key);
    return [{ start, end, line, at, text: words, words: { start: entry.text.start, end: entry.text.end }, event: eventIn(words, policy) }];
  });
  return inOrder(entries);
}

/** The moment of each row, in the order they are written. */
export function momentsOf(timeline: readonly TimelineEntry[], zone: KnownZone): (number | undefined)[] {
  let last: number | undefined;
  return timeline.map((entry) => {
    const at = entry.day === undefined ? undefined : momentOn(entry.day, entry, zone, last);
    last = at ?? last;
    return at;
  });
}

/** A row as the one behind it takes its day from it. */
export interface Carried {
  readonly day: string;
  /** Minute of the day. */
  readonly clock: number;
  readonly at: number;
}

/** The moment of a row that writes no day, behind another one: on its day, or on the next one past midnight. */
export function momentBehind(previous: Carried, entry: Pick<TimelineEntry, 'date' | 'time' | 'zone'>, zone: KnownZone): number | undefined {
  const passed = entry.time !== undefined && previous.clock - entry.time.value > midnightFall;
  return momentOn(passed ? addDays(previous.day, 1) : previous.day, entry, zone, previous.at);
}

function momentOn(
  day: string, { date, time, zone: own }: Pick<TimelineEntry, 'date' | 'time' | 'zone'>, zone: KnownZone, last: number | undefined,
): number | undefined {
  if (time === undefined) return undefined;
  const here = knownZone(own?.value, zone);
  const at = momentAt(day, time.value, here, last);
  return date === undefined && last !== undefined && at - last > mergeLeap ? momentAt(addDays(day, -1), time.value, here) : at;
}

/** By moment; a row without one stays behind the row it is written behind. */
function inOrder(entries: readonly RecordEntry[]): RecordEntry[] {
  let last = -Infinity;
  const placed = entries.map((entry, index) => ({ entry, index, at: (last = entry.at ?? last) }));
  return placed.sort((a, b) => a.at - b.at || a.index - b.index).map(({ entry }) => entry);
}
