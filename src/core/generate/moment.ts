import { isoDay, two } from '../document/calendar';

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
  if (timeZone === 'UTC' && Math.abs(at) < farthest) {
    // Its parts take a fraction of the time of its whole ISO text, and each postmortem in an index has three such moments.
    const date = new Date(at);
    return { day: isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()), time: `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`, zone: 'UTC' };
  }
  const parts = new Map(formatter(timeZone).formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '';
  const zone = part('timeZoneName').replace('GMT', 'UTC').replace('+00:00', '');
  return { day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}`, zone };
}

/** Within so many milliseconds of 1970, years are written with four digits. */
const farthest = 1900 * 365 * 86_400_000;

/** The day it is at a moment (milliseconds since 1970) in an IANA time zone. */
export function dayAt(at: number, timeZone: string): string {
  return localMoment(at, timeZone).day;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  let known = formatters.get(timeZone);
  if (known === undefined) formatters.set(timeZone, (known = makeFormatter(timeZone)));
  return known;
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat {
  const shape: Intl.DateTimeFormatOptions = {
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'longOffset',
  };
  try {
    return new Intl.DateTimeFormat('en-GB', { ...shape, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...shape, timeZone: 'UTC' });
  }
}
