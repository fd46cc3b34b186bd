import { dayNumber, two } from './calendar';
import { day as dayLength, minute, minutesOfDay } from './units';

/** A moment as a person in a time zone writes it. */
export interface LocalMoment {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:MM`. */
  readonly time: string;
  /** `UTC`, or the offset from it at that moment: `UTC+02:00`, which is the same to everybody who reads it. */
  readonly zone: string;
}

/** `at` counts milliseconds since 1970; `timeZone` is an IANA name, and one that is not known is read as UTC. */
export function localMoment(at: number, timeZone: string): LocalMoment {
  const offset = steadyOffset(at, timeZone);
  return offset === undefined ? asked(at, timeZone) : momentAtOffset(at, offset);
}

/** Within so many milliseconds of 1970, years are written with four digits. */
const farthest = 1900 * 365 * dayLength;
/** Of one zone; a document of ten years ago and one of today have some thousands of days between them. */
const mostDays = 8192;
const offsets = new Map<string, Map<number, number | undefined>>();

/**
 * Minutes east of UTC throughout the UTC day of a moment; undefined where clocks are set in it, or an offset is no whole minute. A zone is
 * asked once a day of it: that takes long, and each postmortem in an index has three moments.
 */
export function steadyOffset(at: number, timeZone: string): number | undefined {
  if (!(Math.abs(at) < farthest)) return undefined;
  if (timeZone === 'UTC') return 0;
  const day = Math.floor(at / dayLength);
  const offset = offsetAtStartOf(day, timeZone);
  return offset === offsetAtStartOf(day + 1, timeZone) ? offset : undefined;
}

/** Minutes, at 00:00 UTC of the day so many days after 1970-01-01. */
function offsetAtStartOf(day: number, timeZone: string): number | undefined {
  let known = offsets.get(timeZone);
  if (known === undefined || known.size >= mostDays) {
    known = new Map<number, number | undefined>();
    offsets.set(timeZone, known);
  }
  if (known.has(day)) return known.get(day);
  const { day: there, time, zone } = asked(day * dayLength, timeZone);
  const isWhole = /^UTC(?:[+-]\d{2}:\d{2})?$/.test(zone);
  const offset = isWhole ? (dayNumber(there) - day) * minutesOfDay + Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) : undefined;
  known.set(day, offset);
  return offset;
}

function asked(at: number, timeZone: string): LocalMoment {
  const parts = new Map((formatter(timeZone) ?? formatter('UTC')!).formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '';
  const zone = part('timeZoneName').replace('GMT', 'UTC').replace(/\+00:00$/, '');
  return { day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}`, zone };
}

/** What a clock shows that is so many minutes east of UTC. */
export function momentAtOffset(at: number, offset: number): LocalMoment {
  const shown = isoTime(at, offset);
  return { day: shown.slice(0, 10), time: shown.slice(11, 16), zone: offset === 0 ? 'UTC' : `UTC${offset < 0 ? '-' : '+'}${clock(Math.abs(offset))}` };
}

const isoTime = (at: number, offset: number): string => new Date(at + offset * minute).toISOString();
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** The day it is at a moment (milliseconds since 1970) in an IANA time zone. */
export function dayAt(at: number, timeZone: string): string {
  const offset = steadyOffset(at, timeZone);
  return offset === undefined ? asked(at, timeZone).day : isoTime(at, offset).slice(0, 10);
}

/** Whether the host knows an IANA name. */
export function isTimeZone(name: string): boolean {
  return formatter(name) !== undefined;
}

const formatters = new Map<string, Intl.DateTimeFormat | undefined>();

function formatter(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!formatters.has(timeZone)) formatters.set(timeZone, makeFormatter(timeZone));
  return formatters.get(timeZone);
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'longOffset',
    });
  } catch {
    return undefined;
  }
}
