import { Code } from '../characters';
import type { Moment } from '../moments';
import type { WrittenTime } from '../times';

const noon = 12 * 60;
/** From here on the next hours of a clock of twelve are small numbers again; from its end on a clock has twenty-four. */
const lateMorning = 10 * 60;
const afterOne = 13 * 60;
/** What is told behind noon without a word goes on within so many minutes. */
const longestPause = 5 * 60;
/** Entries may be out of order by so much. */
const outOfOrder = 60;

/**
 * The times of a clock of twelve hours, told without `am` and `pm`: `11:57`, `12:08`, `1:17` are of one day, and so are those below a
 * heading `1:42-1:59 PM`. Whoever writes `09:44` or `14:05` has a clock of twenty-four.
 */
export class HalfDays {
  private hasTwentyFour = false;
  private isLate = false;

  /** For the entries of a timeline, or of a day of it. */
  begin(): void {
    this.hasTwentyFour = false;
    this.isLate = false;
  }

  /** The moment of an entry with its times as they are meant; `clock` is when what was told before began. */
  meant(text: string, moment: Moment, clock: number | undefined): Moment {
    if (moment.time === undefined) return moment;
    if (moment.date !== undefined) this.isLate = false;
    const told = this.time(text, moment.time, clock);
    const until = moment.until && this.time(text, moment.until, told.value);
    // `1:42-1:59 PM`
    const isBoth = until !== undefined && isMarked(text, until) && !isMarked(text, told) && isOfTwelve(text, told) && told.value < noon && told.value + noon <= until.value;
    const time = isBoth ? later(told) : told;
    return time === moment.time && until === moment.until ? moment : { ...moment, time, until };
  }

  private time(text: string, time: WrittenTime, clock: number | undefined): WrittenTime {
    if (isMarked(text, time)) {
      this.isLate = time.value >= noon;
      return time;
    }
    this.hasTwentyFour ||= !isOfTwelve(text, time);
    if (this.hasTwentyFour || clock === undefined || time.value >= noon) return time;
    const value = time.value + noon;
    if (this.isLate) this.isLate = value >= clock - outOfOrder;
    else this.isLate = clock >= lateMorning && clock < afterOne && time.value < lateMorning && value - clock <= longestPause;
    return this.isLate ? later(time) : time;
  }
}

const later = (time: WrittenTime): WrittenTime => ({ ...time, value: time.value + noon });

const isMarked = (text: string, { start, end }: WrittenTime): boolean => /[ap]\.?m\.?$|^[^\d]/i.test(text.slice(start, end));

/** `9:44`, with a colon, and neither `09:44` nor `0:44`. */
const isOfTwelve = (text: string, { start, value }: WrittenTime): boolean => (
  text.charCodeAt(start) !== Code.Zero && value < afterOne && (text.charCodeAt(start + 1) === Code.Colon || text.charCodeAt(start + 2) === Code.Colon)
);
