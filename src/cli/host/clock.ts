import { isDay } from '../../core/time/calendar';
import { localMoment } from '../../core/time/local-moment';
import { localZone } from '../../core/policy/local-zone';
import { UsageError } from '../terminal';
import { machineDay } from './machine-zone';

/** The present moment, and the day that it is then in a time zone: an IANA name, or `local`. */
export interface Now {
  /** Milliseconds since 1970. */
  readonly at: number;
  today(timeZone: string): string;
}

/** The clock, or what `--now` says: a day, which it then is in every zone, or a moment. `clock` in milliseconds since 1970. */
export function readNow(written: string | undefined, clock = Date.now()): Now {
  if (written === undefined) return moment(clock);
  if (isDay(written)) return { at: Date.parse(`${written}T12:00Z`), today: () => written };
  const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?$/i.exec(written);
  const at = parts?.[1] !== undefined && isDay(parts[1]) ? Date.parse(`${parts[1]}T${parts[2] ?? ''}${zoneOf(parts[3])}`) : NaN;
  if (Number.isNaN(at)) throw new UsageError(`--now can't be "${written}".`, 'Give a day or a moment, such as 2026-11-24 or 2026-11-24T09:30Z.');
  return moment(at);
}

function moment(at: number): Now {
  const days = new Map<string, string>();
  return {
    at,
    today(timeZone) {
      let day = days.get(timeZone);
      if (day === undefined) days.set(timeZone, (day = timeZone === localZone ? machineDay(at) : localMoment(at, timeZone).day));
      return day;
    },
  };
}

/** A moment without a zone is UTC, so that it is the same on every machine. */
function zoneOf(written: string | undefined): string {
  if (written === undefined) return 'Z';
  return /^[+-]\d{4}$/.test(written) ? `${written.slice(0, 3)}:${written.slice(3)}` : written;
}
