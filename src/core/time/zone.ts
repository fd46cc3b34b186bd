import { dayNumber } from './calendar';
import { day, minute } from './units';
import { isTimeZone, localMoment, type LocalMoment, momentAtOffset, steadyOffset } from './local-moment';

/** A zone as people write it. Minutes east of UTC where known; a name that does not tell (such as `IST`) has `offset: undefined`. */
export interface Zone { readonly name: string; readonly offset: number | undefined }

/** A zone whose clock can be read at any moment: one with a fixed offset, or a place such as `Europe/Amsterdam`. */
export type KnownZone = Zone;

/** The zone of an IANA name; one that the host does not know is read as UTC. */
export function placeZone(timeZone: string): KnownZone {
  return { name: timeZone, offset: timeZone === 'UTC' ? 0 : undefined };
}

/** The zone that a document writes, where it can be read, otherwise `instead`: `IST` means several, and `US/East` is none. */
export function knownZone<Instead extends KnownZone | undefined>(written: Zone | undefined, instead: Instead): KnownZone | Instead {
  if (written === undefined) return instead;
  return written.offset !== undefined || (written.name.includes('/') && isTimeZone(written.name)) ? written : instead;
}

/** What a clock in the zone shows at a moment, in milliseconds since 1970. */
export function clockAt(at: number, { name, offset }: KnownZone): LocalMoment {
  return offset === undefined ? localMoment(at, name) : momentAtOffset(at, offset);
}

/** `2026-02-05 14:23 UTC+01:00`. */
export function spelled(at: number, zone: KnownZone): string {
  const { day, time, zone: name } = clockAt(at, zone);
  return `${day} ${time} ${name}`;
}

/**
 * The moment at which a clock in the zone shows a minute of a day. Of a clock time that comes twice, when summer time ends,
 * it is the first that is not before `after`; one that summer time skips is read as if the clock had not been set yet.
 */
export function momentAt(isoDay: string, minuteOfDay: number, zone: KnownZone, after = -Infinity): number {
  const written = dayNumber(isoDay) * day + minuteOfDay * minute;
  if (zone.offset !== undefined) return written - zone.offset * minute;
  const [before, behind] = [written - day, written + day].map((near) => written - offsetAt(near, zone) * minute) as [number, number];
  if (before === behind) return before;
  const real = [before, behind].filter((at) => at + offsetAt(at, zone) * minute === written).sort((a, b) => a - b);
  return real.find((at) => at >= after) ?? real.at(-1) ?? before;
}

/** Minutes east of UTC. */
export function offsetAt(at: number, zone: KnownZone): number {
  const known = zone.offset ?? steadyOffset(at, zone.name);
  if (known !== undefined) return known;
  const { day: isoDay, time } = localMoment(at, zone.name);
  const shown = dayNumber(isoDay) * day + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * minute;
  // The clock shows no seconds.
  return (shown - Math.floor(at / minute) * minute) / minute;
}
