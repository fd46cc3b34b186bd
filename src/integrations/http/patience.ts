import type { HttpAnswer } from '../../core/ports';

/** Nobody waits longer, in milliseconds. */
const longest = 15_000;
/** Where a system says no more than that it is busy. */
const usual = 1_000;
/** A number above is no duration but a time, in seconds since 1970. */
const firstTime = 1_000_000_000;

/**
 * How long a busy system asks to be left alone, in milliseconds; undefined where that is longer than anybody waits. `now` in
 * milliseconds since 1970. `Retry-After` as RFC 9110 has it; the others as PagerDuty (seconds), Plane, GitHub and Vercel (a time) write them.
 */
export function patienceOf(answer: HttpAnswer, now: number): number | undefined {
  const written = ['retry-after', 'ratelimit-reset', 'x-ratelimit-reset'].map((name) => answer.header(name)?.trim()).find((value) => value !== undefined && value !== '');
  const asked = (written === undefined ? undefined : millisecondsIn(written, now)) ?? usual;
  return asked > longest ? undefined : Math.max(asked, 0);
}

/** Undefined where it says neither how long nor until when. */
function millisecondsIn(written: string, now: number): number | undefined {
  if (/^\d+(?:\.\d+)?$/.test(written)) {
    const seconds = Number(written);
    return seconds < firstTime ? seconds * 1000 : seconds * 1000 - now;
  }
  // A date names its weekday first: `Date.parse` takes almost anything for one.
  return /^[A-Z]/i.test(written) ? orUndefined(Date.parse(written) - now) : undefined;
}

function orUndefined(milliseconds: number): number | undefined {
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}
