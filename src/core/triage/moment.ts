/**
 * A moment (milliseconds since 1970) as people write it, with its zone: `2026-02-05 14:23 UTC`. In UTC where the time zone is
 * not known.
 */
export function writtenMoment(moment: number, timeZone: string): string {
  const parts = partsOf(moment, timeZone) ?? partsOf(moment, 'UTC') ?? [];
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')} ${part('timeZoneName')}`;
}

function partsOf(moment: number, timeZone: string): Intl.DateTimeFormatPart[] | undefined {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', timeZoneName: 'short',
    }).formatToParts(moment);
  } catch {
    return undefined;
  }
}
