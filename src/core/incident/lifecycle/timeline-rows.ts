import { columnNames } from '../../document/column-names';
import type { IncidentDocument, TimelineEntry } from '../../document/model';
import type { TextEdit } from '../../edit/text-edit';
import { insertTimelineEntries } from '../../edit/timeline';
import { escapeMarkdown } from '../../template/escape';
import { minute } from '../../time/units';
import { momentBehind, momentsOf, type Carried } from '../entries';
import type { LiveIncident } from '../record';
import { clockAt, knownZone, offsetAt, type KnownZone } from '../../time/zone';

/**
 * Writes rows of one moment into the timeline, behind all that happened before it, with their time and zone. The day is written
 * where it is another one than that of the row before; the row behind gets its own where it would be read as another one.
 */
export function timelineRows({ document, policy, record: { zone } }: LiveIncident, at: number, texts: readonly string[]): TextEdit[] {
  const { timeline } = document;
  const moments = momentsOf(timeline, zone);
  const place = placeFor(moments, at);
  const clock = clockAt(at, zone);
  const own: Carried = { day: clock.day, clock: minuteOf(clock.time), at: floored(at) };
  const before = carriedFrom(timeline, moments, place, zone);
  const dated = before === undefined || trueDay(before.at, zone) !== own.day || !readsBack(before, own, offsetAt(at, zone));
  const rows = insertTimelineEntries(document, texts.map((text, index) => ({
    day: own.day, minute: own.clock, zone: clock.zone, dated: dated && index === 0,
    text: escapeMarkdown(text, { inTable: false, atStart: false }),
  })), timeline[place], columnNames(policy.synonyms));
  return [...rows, ...keepDay(document, moments, place, own, zone)];
}

/** The last row, as written, that is not after the moment, and the rows without a time that stand behind it. */
function placeFor(moments: readonly (number | undefined)[], at: number): number {
  let place = -1;
  moments.forEach((moment, index) => {
    if (moment !== undefined ? floored(moment) <= at : place === index - 1) place = index;
  });
  return place;
}

function carriedFrom(
  timeline: readonly TimelineEntry[], moments: readonly (number | undefined)[], place: number, zone: KnownZone,
): Carried | undefined {
  for (let index = place; index >= 0; index--) {
    const { time, until, zone: own } = timeline[index]!;
    const at = moments[index];
    if (time && at !== undefined) {
      return { day: timeline[place]?.day ?? trueDay(at, knownZone(own?.value, zone)), clock: (until ?? time).value, at };
    }
  }
  return undefined;
}

/** Whether a row in a zone of that offset is read as what it is though it writes no day. */
function readsBack(before: Carried, own: Carried, offset: number): boolean {
  const time = { value: own.clock, start: 0, end: 0 };
  return momentBehind(before, { date: undefined, time, zone: undefined }, { name: '', offset }) === own.at;
}

/** The row behind took its day from the row before; where it can't take the same from the new one, it gets its own. */
function keepDay(document: IncidentDocument, moments: readonly (number | undefined)[], place: number, own: Carried, zone: KnownZone): TextEdit[] {
  const next = document.timeline.findIndex((entry, index) => index > place && entry.time !== undefined && moments[index] !== undefined);
  const entry = document.timeline[next];
  const at = moments[next];
  if (!entry?.time || at === undefined || entry.date !== undefined || momentBehind(own, entry, zone) === at) return [];
  const day = trueDay(at, knownZone(entry.zone?.value, zone));
  return [{ start: entry.time.start, end: entry.time.start, text: `${day} ` }];
}

const trueDay = (at: number, zone: KnownZone): string => clockAt(at, zone).day;
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const floored = (at: number): number => Math.floor(at / minute) * minute;
