import { readlinkSync } from 'node:fs';
import process from 'node:process';
import { isoDay } from '../../core/time/calendar';

/** The IANA name of the machine's time zone. The first question takes Node longer than reading a hundred documents. */
export function machineZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The day, `YYYY-MM-DD`, that the machine's own clock shows at a moment in milliseconds since 1970. */
export function machineDay(at: number): string {
  const date = new Date(at);
  return isoDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** Years whose clocks tell zones apart that are set alike today. */
const years = { first: 1990, count: 50 } as const;

/**
 * What changes whenever the machine's zone does, without the name of it: where systems keep the name, and how far the clock was and
 * will be from UTC in each winter and summer.
 */
export function signOfMachineZone(environment: Readonly<Record<string, string | undefined>> = process.env, link = '/etc/localtime'): string {
  const offsets = Array.from({ length: years.count }, (_, at) => [0, 6].map((month) => new Date(years.first + at, month).getTimezoneOffset()));
  return JSON.stringify([environment['TZ'] ?? null, targetOf(link), offsets]);
}

function targetOf(link: string): string | null {
  try {
    return readlinkSync(link);
  } catch {
    return null;
  }
}
