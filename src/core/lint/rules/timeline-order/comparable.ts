import { type DateContext, dateOrderOf, findDate } from '../../../document/dates';
import type { IncidentDocument, TimelineEntry } from '../../../document/model';
import { midnightFall } from '../../../document/timeline/entries';
import { dayNumber } from '../../../time/calendar';
import { minutesOfDay } from '../../../time/units';

export interface Comparable {
  readonly entry: TimelineEntry;
  /** Minutes on one clock for the whole timeline; only differences mean something. */
  readonly minute: number;
}

/**
 * The entries of each timeline of the document: a report on several outages may tell each one from its start. Lines such as
 * `First detected: 2026-02-05 14:23` are fields, and in the order of the form.
 */
export function timelinesOf({ sections, fields, timeline: all }: IncidentDocument): TimelineEntry[][] {
  const forms = new Set(fields.map(({ line }) => line));
  const timeline = all.filter(({ line }) => !forms.has(line));
  const bodies = sections.filter(({ concept, parent }) => concept === 'timeline' && parent?.concept !== 'timeline').map(({ body }) => body);
  const known = bodies.map(({ start, end }) => timeline.filter((entry) => start <= entry.start && entry.start < end));
  return known.length > 0 ? known : [timeline];
}

/**
 * The entries whose moment is known well enough to be compared: those with a clock time that is not approximate. Seconds are
 * left out, since most entries have none. Where entries name zones with known offsets, all are read on one clock, and those without one are left out.
 */
export function comparable(timeline: readonly TimelineEntry[]): Comparable[] {
  const known: Comparable[] = [];
  const anyDay = timeline.some(({ day }) => day !== undefined);
  const sameClock = isOnOneClock(timeline);
  let last: string | undefined;
  let midnight = 0;
  let clock: number | undefined;
  for (const entry of timeline) {
    const { time, until, day, zone, approximate } = entry;
    // Where no day is known, nobody has counted the midnights that passed.
    if (!anyDay && time && clock !== undefined && clock - time.value > midnightFall) midnight += minutesOfDay;
    clock = until?.value ?? time?.value ?? clock;
    const offset = sameClock ? 0 : zone?.value.offset;
    if (!time || approximate || offset === undefined || (anyDay && day === undefined)) continue;
    if (day !== last) {
      last = day;
      midnight = dayNumber(day!) * minutesOfDay;
    }
    known.push({ entry, minute: midnight + Math.floor(time.value) - offset });
  }
  return known;
}

/** Zones of unknown offset, such as `Europe/Amsterdam`, are one clock where they have one name. */
function isOnOneClock(timeline: readonly TimelineEntry[]): boolean {
  const first = timeline.find(({ time }) => time)?.zone?.value;
  return timeline.every(({ time, zone }) => !time || (zone?.value.offset === first?.offset && (first?.offset !== undefined || zone?.value.name === first?.name)));
}

/** Whether a date on an entry or above it tells no day, as `Oct 30` does where nothing tells the year: the clocks below it are of some other day. */
export function namesUnknownDay({ text, day }: IncidentDocument, timeline: readonly TimelineEntry[]): boolean {
  const context: DateContext = { near: day?.value, order: () => dateOrderOf(text) };
  return timeline.some((entry, index) => {
    if (entry.date) return false;
    const date = findDate(text, timeline[index - 1]?.end ?? entry.start, Math.max(entry.text.start, entry.time?.end ?? 0), context);
    return date !== undefined && date.day === undefined;
  });
}
