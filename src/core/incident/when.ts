import { findDuration } from '../document/durations';
import { readMoment } from '../document/moments';
import { type Message, say } from '../message';
import { addDays } from '../time/calendar';
import { minute } from '../time/units';
import { clockAt, knownZone, momentAt, placeZone } from '../time/zone';

/** What time it is, and in which zone (an IANA name) people here read their clocks. */
export interface Now {
  readonly now: number;
  readonly timeZone: string;
}

export type When = { readonly at: number } | { readonly problem: Message };

/** Clocks of two people may differ by so much. */
const tolerance = 2 * minute;

/**
 * A moment that has passed, as people say it: `14:23`, `5 min ago`, `yesterday 23:50`, `2026-02-05 14:23 UTC`; empty for now. A
 * clock time that is still to come today was yesterday's.
 */
export function readWhen(written: string, { now, timeZone }: Now): When {
  const text = written.trim().replace(shifted, '$1 UTC$2');
  if (text === '' || /^(?:now|nu)$/i.test(text)) return { at: now };
  const at = ago(text, now) ?? clockTime(text, now, timeZone);
  if (at === undefined) return { problem: say('"{text}" is not a time yet: 14:23, 5 min ago, yesterday 23:50.', { text }) };
  if (at > now + tolerance) return { problem: say('"{text}" is still to come.', { text }) };
  return { at };
}

/** `14:23 -08:00`: a document may mean the end of a range, whoever types it a zone that there is. */
const shifted = /^(.{0,32}\d:\d\d(?::\d\d)?) (-(?:(?:0\d|1[0-2]):?00|0[239]:?30))(?=[\s:,)]|$)/;

/** Takes a time that an event's text begins with: `14:23 Restarted the pool`, `14:23 PST: restarted`, `5 min ago: restarted`. */
export function splitWhen(text: string, now: Now): { readonly when: string; readonly text: string } {
  const { when, end } = agoIn(text) ?? clockIn(text, now.timeZone) ?? { when: '', end: 0 };
  const rest = text.slice(end).replace(/^[\s:,)–—-]+/, '');
  return when !== '' && 'at' in readWhen(when, now) ? { when, text: rest.trim() } : { when: '', text: text.trim() };
}

interface Leading { readonly when: string; readonly end: number }

function agoIn(text: string): Leading | undefined {
  const when = /^.{1,60}?\s(?:ago|geleden)(?=[\s:,)–—-]|$)/i.exec(text)?.[0];
  return when !== undefined && ago(when.trim(), 0) !== undefined ? { when: when.trim(), end: when.length } : undefined;
}

/** Only `14:23` is surely a time at the start of a sentence: `20.04` is a version, and `5 uur` a while. */
const beforeClock = /^\s*(?:(?:yesterday|gisteren|today|vandaag)(?: at| om)? )?(?=(?:\d{4}-\d{2}-\d{2}[ T])?\d{1,2}:\d{2})/i;

/**
 * The clock time that the text begins with. A zone that cannot be read stays with the words: `IST` means several. So does the end of
 * a range, and its begin where a dash is between them.
 */
function clockIn(text: string, timeZone: string): Leading | undefined {
  const start = beforeClock.exec(text)?.[0].length;
  const shift = start === undefined ? undefined : shifted.exec(text)?.[0];
  if (shift !== undefined) return { when: shift.trim(), end: shift.length };
  const { time, until, zone } = (start === undefined ? undefined : readMoment(text, start, text.length, { near: undefined, order: () => undefined })) ?? {};
  const isKnown = zone && knownZone(zone.value, placeZone(timeZone)) === zone.value;
  if (time && until) return { when: `${text.slice(0, time.end)} ${isKnown ? text.slice(zone.start, zone.end) : ''}`.trim(), end: /^ \p{L}/u.test(text.slice(time.end)) ? time.end : 0 };
  // Not `Z-index`, nor `1:30 ago`.
  if (isKnown && /^(?:[\s:,)–—]|$)/.test(text.slice(zone.end))) return { when: text.slice(0, zone.end).trim(), end: zone.end };
  return time && /^(?:(?! (?:ago|geleden)\b)[\s:,–—-]|$)/i.test(text.slice(time.end)) ? { when: text.slice(0, time.end).trim(), end: time.end } : undefined;
}

/** `an hour ago`, `1.5 hours ago`, `2 uur en 10 minuten geleden`. */
function ago(text: string, now: number): number | undefined {
  const span = /^(.{1,60}?) (?:ago|geleden)$/i.exec(text)?.[1]?.replace(/^(?:an?|een) /i, '1 ');
  const duration = span === undefined ? undefined : findDuration(span);
  return duration?.start === 0 && duration.end === span?.length ? now - duration.minutes * minute : undefined;
}

function clockTime(text: string, now: number, timeZone: string): number | undefined {
  const zone = placeZone(timeZone);
  const today = clockAt(now, zone).day;
  const [, word = '', rest = text] = /^(yesterday|gisteren|today|vandaag)(?: at| om)? (.+)$/i.exec(text) ?? [];
  const moment = readMoment(rest, 0, rest.length, { near: today, order: () => undefined });
  if (!moment?.time || moment.until || rest.slice(moment.end).trim() !== '' || moment.date?.problem) return undefined;
  const said = /^(?:yesterday|gisteren)$/i.test(word) ? addDays(today, -1) : word === '' ? moment.date?.day : today;
  const here = knownZone(moment.zone?.value, zone);
  if (said !== undefined) return latest(momentAt(said, moment.time.value, here), momentAt(said, moment.time.value, here, now - tolerance), now);
  const day = clockAt(now, here).day;
  const at = momentAt(day, moment.time.value, here);
  return at > now + tolerance ? momentAt(addDays(day, -1), moment.time.value, here) : latest(at, momentAt(day, moment.time.value, here, at + 1), now);
}

/** Of a clock time that comes twice, when summer time ends, the one that was last. */
function latest(first: number, second: number, now: number): number {
  return second <= now + tolerance ? second : first;
}
