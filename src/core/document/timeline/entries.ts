import { addDays } from '../../time/calendar';
import { dateOrderOf, type DateContext, type DateOrder, type WrittenDate } from '../dates';
import type { Span, TimelineEntry, Written, Zone } from '../model';
import { lineAt } from '../lines';
import type { Moment } from '../moments';
import { HalfDays } from './half-days';
import type { StatedDay } from './stated-day';
import type { Source } from '../source';

/** A clock that falls back by more than this has passed midnight; by less, the entries are out of order. */
export const midnightFall = 8 * 60;

/** Collects entries, carries the day from one to the next and lets it roll over at midnight. */
export class EntryWriter {
  readonly entries: TimelineEntry[] = [];
  readonly dates: DateContext;
  private zone: Written<Zone> | undefined;
  /** Of the last entry that named one, for those below it where the timeline as a whole names none. */
  private carried: Written<Zone> | undefined;
  private current: string | undefined;
  /** The day that a note above the timeline gives to every entry without a date of its own. */
  private fixed: string | undefined;
  /** The last entry has a date of its own. */
  private apart = false;
  private clock: number | undefined;
  private readonly halves = new HalfDays();
  /** When the last entry began, where it tells the time that it ended on the same day. */
  private since: number | undefined;
  /** Where the entries begin that have only the document's day to go by; undefined once the timeline has told one. */
  private undated: number | undefined;

  constructor(private readonly source: Source, private readonly documentDay: string | undefined) {
    let order: DateOrder | 'unknown' = 'unknown';
    this.dates = { near: documentDay, order: () => (order === 'unknown' ? (order = dateOrderOf(source.text)) : order) };
  }

  /** A new timeline: the day starts again from the one that is told above it, or from the document's. */
  begin(zone: Written<Zone> | undefined, told?: StatedDay): void {
    this.zone = zone;
    this.carried = undefined;
    this.current = told?.day ?? this.documentDay;
    this.fixed = told?.forAll === true ? told.day : undefined;
    this.apart = false;
    this.halves.begin();
    this.clock = undefined;
    this.undated = told ? undefined : this.entries.length;
  }

  /** Whether an entry of this timeline has told a time. */
  get isTimed(): boolean {
    return this.clock !== undefined;
  }

  /** A date that stands alone holds for the entries below it. */
  day(moment: Moment): void {
    this.current = moment.date?.day ?? this.current;
    this.fixed = undefined;
    this.halves.begin();
    this.clock = undefined;
    this.undated = undefined;
  }

  /** A row of a template that nobody filled in is left out. */
  add(written: Moment | undefined, text: Span, whole: Span, columnZone?: Written<Zone>): void {
    if (written?.isForm === true) return;
    const moment = written && this.halves.meant(this.source.text, written, this.since ?? this.clock);
    const time = moment?.time;
    this.carried = moment?.zone ?? this.carried;
    this.advance(moment?.date, time?.value);
    const { start, end } = text.start <= text.end ? text : { start: text.end, end: text.end };
    this.entries.push({
      start: whole.start,
      end: whole.end,
      line: lineAt(this.source.lineStarts, whole.start),
      date: moment?.date?.day === undefined ? undefined : { value: moment.date.day, start: moment.date.start, end: moment.date.end },
      time,
      until: moment?.until,
      approximate: moment?.approximate ?? false,
      zone: moment?.zone ?? columnZone ?? this.zone ?? this.carried,
      day: this.current,
      text: { value: this.source.text.slice(start, end), start, end },
    });
    if (moment?.until === undefined) return;
    this.advance(moment.untilDate, moment.until.value);
    if (moment.untilDate === undefined && time !== undefined && time.value <= moment.until.value) this.since = time.value;
  }

  private advance(date: WrittenDate | undefined, time: number | undefined): void {
    const apart = this.apart;
    this.apart = date !== undefined;
    // What is told behind `03:00–14:00` may have been in the middle of it.
    const isWithin = this.since !== undefined && time !== undefined && time >= this.since;
    const isNextDay = !isWithin && time !== undefined && this.clock !== undefined && this.clock - time > midnightFall;
    this.since = undefined;
    if (date !== undefined) {
      if (isNextDay && date.day === this.current) this.setBack();
      this.current = date.day ?? this.current;
      this.undated = undefined;
    } else if (apart && this.fixed !== undefined) this.current = this.fixed;
    else if (isNextDay && this.current !== undefined) this.current = addDays(this.current, 1);
    if (time !== undefined) this.clock = time;
  }

  /** `23:50` above `00:20 (08-04)` was on the evening before, though the document is of the 4th. */
  private setBack(): void {
    for (let index = this.undated ?? this.entries.length; index < this.entries.length; index++) {
      const entry = this.entries[index]!;
      this.entries[index] = { ...entry, day: entry.day && addDays(entry.day, -1) };
    }
  }
}
