import { minutesOfDay } from '../time/units';
import { Code, indexWithin, isAsciiLetter, isBlank, isDigit, isWord, skipBlank } from './characters';
import { readDate, type DateContext, type WrittenDate } from './dates';
import { isMark } from './inline';
import { behindShortcode, isEmoji } from './labels';
import type { Written, Zone } from './model';
import { behindWeekday } from './month-names';
import { tagEnd } from './tags';
import { readTime, startsHalfDay, type WrittenTime } from './times';
import { readZone } from './zones';

/** A point or a range in time as one entry writes it. */
export interface Moment {
  readonly start: number;
  readonly end: number;
  readonly date: WrittenDate | undefined;
  readonly time: WrittenTime | undefined;
  readonly until: WrittenTime | undefined;
  readonly untilDate: WrittenDate | undefined;
  readonly zone: Written<Zone> | undefined;
  readonly approximate: boolean;
  /** `2X:XX`, `HH:mm`, `--:--`, `unknown`, `T+0:40` or a time that does not exist stands where the time should. */
  readonly unfilled: boolean;
  /** It is `HH:mm`: the words of a template, not of somebody who did not know the time. */
  readonly isForm: boolean;
}

/** A day without a time. */
export const dayAlone = (date: WrittenDate): Moment => ({ start: date.start, end: date.end, date, time: undefined, until: undefined, untilDate: undefined, zone: undefined, approximate: false, unfilled: false, isForm: false });

/** The moment that the text at `start` begins with, marks, brackets and words such as `around` before it skipped. */
export function readMoment(text: string, start: number, end: number, context: DateContext): Moment | undefined {
  let at = skipOpening(text, start, end);
  let approximate = false;
  for (let words = 0; words < 2; words++) {
    const behind = behindAbout(text, at, end);
    if (behind === at) break;
    approximate ||= !exact.test(text.slice(at, behind));
    at = skipOpening(text, behind, end);
  }
  const code = text.charCodeAt(at);
  if (!isDigit(code) && !isAsciiLetter(code) && code !== Code.Dash && !(code >= 0x400 && (code < 0x500 || startsHalfDay(code)))) return undefined;
  const from = at;
  let date = readDate(text, at, end, context);
  let time: WrittenTime | undefined;
  let unfilled = false;
  if (date !== undefined) {
    const clock = skipBetween(text, date.end, end);
    approximate ||= indexWithin(text, Code.Tilde, date.end, clock) >= 0;
    const tilde = behindAbout(text, clock, end);
    approximate ||= tilde > clock && !exact.test(text.slice(clock, tilde));
    time = readTime(text, tilde, end, true);
    unfilled = time === undefined && isUnfilled(text, clock, end);
    at = time?.end ?? (unfilled ? clock + 5 : date.end);
  } else {
    time = readTime(text, at, end);
    const unknown = time === undefined ? unknownTime(text, at, end) : 0;
    unfilled = time === undefined && (unknown > 0 || isUnfilled(text, at, end));
    if (time === undefined && !unfilled) return undefined;
    at = time?.end ?? at + (unknown || 5);
  }
  let zone = time && zoneBehind(text, at, end, date && time);
  at = zone?.end ?? at;
  const range = time && readRange(text, at, end, context);
  at = range?.end ?? at;
  zone ??= range && zoneBehind(text, at, end);
  at = Math.max(at, zone?.end ?? at);
  if (date === undefined && time !== undefined) {
    const behind = text.charCodeAt(at) === Code.Comma ? at + 1 : at;
    const open = skipOpening(text, behind, end);
    const late = open > behind ? readDate(text, open, end, context) : undefined;
    if (late !== undefined && (text.charCodeAt(open - 1) === Code.ParenthesisOpen || late.problem === undefined)) {
      date = late;
      at = late.end;
    }
  }
  const about = behindApproximate(text, at, end);
  approximate ||= about > at;
  return { start: from, end: about, date, time, until: range?.until, untilDate: range?.date, zone, approximate, unfilled, isForm: unfilled && date === undefined && form.test(text.slice(Math.max(from, at - 5), at)) };
}

/** `dated` is the clock time that a date stands before: only behind it `-05:00` may be a shift. */
function zoneBehind(text: string, at: number, end: number, dated?: WrittenTime): Written<Zone> | undefined {
  let from = skipBlank(text, at, Math.min(end, at + 2));
  if (text.charCodeAt(from) === Code.ParenthesisOpen) from++;
  const zone = readZone(text, from, end);
  if (zone === undefined || isWord(text.charCodeAt(zone.end))) return undefined;
  // `12:43 (UTC 03:43)` reads the same moment on a second clock.
  if (text.charCodeAt(from - 1) === Code.ParenthesisOpen && isDigit(text.charCodeAt(skipBlank(text, zone.end, end)))) return undefined;
  return zone.value.name.startsWith('-') && (from > at || !dated || endsRange(text, dated, zone)) ? undefined : zone;
}

/** `10:00-11:30`: no place has that shift, or it is written without `T` and seconds and ends a range of half a day at most. */
function endsRange(text: string, time: WrittenTime, { start, end, value: { offset = 0 } }: Written<Zone>): boolean {
  if (offset < -12 * 60 || offset % 30 !== 0 || (text.charCodeAt(end) === Code.Colon && isDigit(text.charCodeAt(end + 1)))) return true;
  if ((text.charCodeAt(time.start - 1) | 32) === 116 || indexWithin(text, Code.Colon, time.start + 3, time.end) >= 0) return false;
  return indexWithin(text, Code.Colon, start, end) >= 0 && (minutesOfDay - offset - time.value) % minutesOfDay <= minutesOfDay / 2;
}

interface Range { readonly until: WrittenTime; readonly date: WrittenDate | undefined; readonly end: number }

/** ` - 14:30`, `–23:00`, ` to 2026-02-06 01:10`, `〜 15:00`. */
function readRange(text: string, from: number, end: number, context: DateContext): Range | undefined {
  let at = skipBlank(text, from, end);
  const code = text.charCodeAt(at);
  const dash = code === Code.Dash || code === Code.EnDash || code === Code.EmDash || code === Code.WideTilde || code === Code.WaveDash || code === 0x2192 || code === Code.Tilde;
  if (dash) at++;
  else if (at > from && isAsciiLetter(code) && to.test(text.slice(at, at + 6))) at += text.slice(at, at + 6).search(/\s/);
  else return undefined;
  at = skipOpening(text, at, end);
  const date = readDate(text, at, end, context);
  const until = readTime(text, date === undefined ? at : skipBetween(text, date.end, end), end, date !== undefined);
  return until && { until, date, end: until.end };
}

const to = /^(?:to|tot|until|till|and|y|a|e|et|au|bis|und|до)\s/i;

/** Opening marks before a moment: emphasis, brackets, emoji, written as such or as `:tada:`, and blanks. */
function skipOpening(text: string, from: number, end: number): number {
  let at = from;
  for (;;) {
    while (at < end && isOpening(text.charCodeAt(at))) at++;
    const behind = at >= end ? at : text.charCodeAt(at) === Code.Less ? tagEnd(text, at, end) : text[at] === '&' ? behindSpace(text, at) : behindShortcode(text, at, end);
    if (behind === at) return at;
    at = behind;
  }
}

/** Behind `&nbsp;` and its like. */
const behindSpace = (text: string, at: number): number => at + (/^&(?:nb|em|en)sp;/.exec(text.slice(at, at + 6))?.[0].length ?? 0);

const isOpening = (code: number): boolean => isBlank(code) || (isMark(code) && code !== Code.Tilde) || code === Code.BracketOpen || code === Code.ParenthesisOpen || code === Code.WideParenthesisOpen || code === Code.At || isEmoji(code);

/** Between a date and its time: the day of the week, blanks, `T`, comma, `at`, marks and a dash with blanks around it. */
function skipBetween(text: string, from: number, end: number): number {
  let at = behindWeekday(text, from, end);
  while (at < end && (isBlank(text.charCodeAt(at)) || isMark(text.charCodeAt(at)) || text.charCodeAt(at) === Code.Comma || text.charCodeAt(at) === Code.ParenthesisClose && text.charCodeAt(at + 1) === Code.Colon)) at++;
  if ((text.charCodeAt(at) === 84 || text.charCodeAt(at) === 116) && at === from && isDigit(text.charCodeAt(at + 1))) return at + 1;
  if ((isAsciiLetter(text.charCodeAt(at)) || text.charCodeAt(at) === Code.At) && atWord.test(text.slice(at, at + 3))) return skipBlank(text, at + 2, end);
  if ((text.charCodeAt(at) === Code.Dash || text.charCodeAt(at) === Code.EnDash) && at > from && isBlank(text.charCodeAt(at + 1))) {
    const behind = skipBlank(text, at + 1, end);
    if (readTime(text, behindAbout(text, behind, end), end) !== undefined) return behind;
  }
  return at;
}

const atWord = /^(?:at|om|@)\s/i;

/** How long the words are that stand in the place of a clock time, of which nobody knows it or all is told from the start; 0 where there are none. */
const unknownTime = (text: string, at: number, end: number): number =>
  ('uUtTdD'.includes(text[at]!) ? unknownMoment.exec(text.slice(at, Math.min(end, at + 32)))?.[0].length ?? 0 : 0);
const unknownMoment = /^(?:unknown|(?:day \d{1,2} ?[–—:,-] ?)?T ?[+−-] ?\d[\d:.]{0,7} ?(?:h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?)?)(?=[`*_)\]]{0,3}\s?(?:[–—:|-]|$))/i;

const aboutWord = /^(?:\\?~|≈|約|(?:between|before|after|추정:?|(?:(?:ca\.?|cirka|omkring|rundt|vid|før|etter|efter) )?(?:kl\.?|klokk[ae]n?|klockan)|ca\.?|c\.|circa|approx\.?|approximately|around|about|rond|omstreeks|at|om|(?:antes|después|depois|cerca) d[ea](?: las?|s)?|entre(?: las?| as)?|hacia las?|sobre las?|a las?|por volta das?|às|vers|avant|après|à|gegen|etwa|um|vor|nach|zwischen|verso le|circa le|alle|intorno alle|около|примерно|после|до|в)(?=[\s\d]))\s*/i;
/** Words before a time that leave it as it is. */
const exact = /^(?:at|a las?|à|às|um|alle|kl\.?|klokk[ae]n?|klockan|в)\s*$/i;
const aboutStarts = '\\~≈約추aAbBcCoOrRdDeEfFhHkKsSpPàÀvVgGuUnNzZiIоОпПдДвВ';
const behindAbout = (text: string, at: number, end: number): number =>
  (at < end && aboutStarts.includes(text[at]!) ? Math.min(end, at + (aboutWord.exec(text.slice(at, at + 20))?.[0].length ?? 0)) : at);

const aboutBehind = /^\s*(?:~|\?+|頃|ごろ|以前|(?:\(?(?:approx(?:imately)?\.?|approximate|estimated|ish|maybe earlier|not sure[^)\n]{0,20})\??\)?))/i;
const longestAbout = 32;
const aboutBehindStarts = '~?(aAeEiImMnN\v\f';
function behindApproximate(text: string, at: number, end: number): number {
  const next = skipBlank(text, at, at + longestAbout);
  if (text.charCodeAt(next) < 0x80 && !aboutBehindStarts.includes(text[next]!)) return at;
  return Math.min(end, at + (aboutBehind.exec(text.slice(at, at + longestAbout))?.[0].length ?? 0));
}

/** `2X:XX`, `HH:mm`, `--:--`, `??:??`, `xx:xx`: the place of a time that nobody filled in. */
const isUnfilled = (text: string, at: number, end: number): boolean =>
  at + 5 <= end && text.charCodeAt(at + 2) === Code.Colon && unfilledClock.test(text.slice(at, at + 5)) && !isWord(text.charCodeAt(at + 5));
const form = /^hh:mm$/i;
const unfilledClock = /^[\dHhXx?-][HhXx?\d-]:[\dMmXx?-][MmXx?\d-]/;
