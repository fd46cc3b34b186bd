import { Code, isAsciiLetter, isDigit, isWord, numberIn, skipBlank } from './characters';

/** Minutes of the day; seconds are a fraction. */
export interface WrittenTime { readonly value: number; readonly start: number; readonly end: number }

/**
 * The clock time that starts at `at`: `14:05`, `14:05:30`, `2:05pm`, `2 PM`, `2.05 pm`, `14.05`, `14h05`, `14時05分`, `午後2時`; `1405hrs`, `1405` only where
 * `bare` says that a date stands before it.
 */
export function readTime(text: string, start: number, end: number, bare = false): WrittenTime | undefined {
  const at = startsHalfDay(text.charCodeAt(start)) ? start + (halfDay.exec(text.slice(start, Math.min(end, start + 5)))?.[0].length ?? 0) : start;
  const time = clockAt(text, at, end, bare);
  if (at === start || time === undefined) return time;
  return { value: time.value + (lateHalf.test(text.slice(start, at)) && time.value < 720 ? 720 : 0), start, end: time.end };
}

/** `午後3時`, `오후 3시`, `下午3点`: the half of the day that stands before the digits. */
const halfDay = /^(?:午[前後]|오[전후]|上午|下午|凌晨|早上|晚上) ?(?=\d)/;
const lateHalf = /^(?:午後|오후|下午|晚上)/;
/** Whether a name of half a day may begin with it. */
export const startsHalfDay = (code: number): boolean => code > 0x4e00 && '午오上下凌早晚'.includes(String.fromCharCode(code));

function clockAt(text: string, at: number, end: number, bare: boolean): WrittenTime | undefined {
  const to = digitsEnd(text, at, end, 4);
  const size = to - at;
  if (size === 0 || isDigit(text.charCodeAt(to))) return undefined;
  const hour = numberIn(text, at, to);
  if (size > 2) return size === 4 ? joined(text, hour, at, to, bare) : undefined;
  const mark = text.charCodeAt(to);
  if (mark > 0x4e00 && mark < 0xff00) return signed(text, hour, at, to, end);
  if (mark === Code.Colon || mark === Code.WideColon || mark === Code.Dot || mark === 104 || mark === 117) {
    const minutesEnd = digitsEnd(text, to + 1, end, 3);
    if (minutesEnd - to === 3) {
      const minute = numberIn(text, to + 1, minutesEnd);
      if (mark === Code.Dot && !dotted(text, minutesEnd, size)) return markedHalf(text, hour, minute, at, minutesEnd, end);
      const secondsEnd = twoDigitsBehind(text, minutesEnd, end, mark);
      if (secondsEnd < 0) return half(text, hour, minute, 0, at, minutesEnd, end);
      return half(text, hour, minute, numberIn(text, minutesEnd + 1, secondsEnd), at, fractionEnd(text, secondsEnd, end), end);
    }
    return undefined;
  }
  return markedHalf(text, hour, 0, at, to, end);
}

/** `14時05分`, `14시 5분`, `14点半`; `14時` alone, but no `3時間`, and no `3点`, which may be three of anything. */
function signed(text: string, hour: number, start: number, to: number, end: number): WrittenTime | undefined {
  const [found, sign, told, second, bare, half] = signs.exec(text.slice(to, Math.min(end, to + 16))) ?? [];
  if (found === undefined || (told ?? bare ?? half) === undefined && '点點'.includes(sign!)) return undefined;
  return clock(hour, half === undefined ? Number(told ?? bare ?? 0) : 30, Number(second ?? 0), start, to + found.length);
}

const signs = /^([時时시点點])(?![間间간代])(?: ?(\d{1,2}) ?[分분](?: ?(\d{1,2}) ?[秒초])?|(\d{2})(?!\d)|(半))?/;

/** `2 PM`, `6.30 am`, `9.30 uur`: digits that only what stands behind them makes a time. */
function markedHalf(text: string, hour: number, minute: number, start: number, digits: number, end: number): WrittenTime | undefined {
  const time = half(text, hour, minute, 0, start, digits, end);
  return time !== undefined && time.end > digits ? time : undefined;
}

const hours = /^ ?h(?:rs?|ours)\b\.?/i;

function isHour(code: number): boolean {
  return code === 0x68 || code === 0x48;
}

/** `1405` behind a date, unless it begins another date; `1405hrs` anywhere. */
function joined(text: string, digits: number, start: number, end: number, bare: boolean): WrittenTime | undefined {
  // Most of four digits are years.
  const isFollowed = isHour(text.charCodeAt(end)) || isHour(text.charCodeAt(end + 1));
  const unit = isFollowed ? hours.exec(text.slice(end, end + 7))?.[0].length ?? 0 : 0;
  return unit > 0 || (bare && !isWord(text.charCodeAt(end)) && !(text.charCodeAt(end) === Code.Dash && text.charCodeAt(end + 3) === Code.Dash)) ? clock(Math.floor(digits / 100), digits % 100, 0, start, end + unit) : undefined;
}

/** A dot makes a time only where it can't be a version or a decimal. */
const dotted = (text: string, end: number, size: number): boolean => size === 2 && text.charCodeAt(end) !== Code.Dot && text.charCodeAt(end) !== 37 && !isWord(text.charCodeAt(end));

/** Where the seconds end that the same mark sets off from the minutes; -1 where there are none. */
function twoDigitsBehind(text: string, at: number, end: number, mark: number): number {
  if (text.charCodeAt(at) !== mark || mark === Code.Dot) return -1;
  const to = digitsEnd(text, at + 1, end, 3);
  return to - at === 3 ? to : -1;
}

function fractionEnd(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at);
  return (mark === Code.Dot || mark === Code.Comma) && isDigit(text.charCodeAt(at + 1)) ? digitsEnd(text, at + 1, end, 9) : at;
}

/** Reads `am`, `pm`, `uur` or `Uhr` behind the digits; `17:30pm` is forgiven. */
function half(text: string, hour: number, minute: number, second: number, start: number, digits: number, end: number): WrittenTime | undefined {
  const at = skipBlank(text, digits, Math.min(end, digits + 2));
  const letter = text.charCodeAt(at) | 32;
  if (letter === 97 || letter === 112) {
    let to = at + 1;
    if (text.charCodeAt(to) === Code.Dot) to++;
    if ((text.charCodeAt(to) | 32) === 109 && !isAsciiLetter(text.charCodeAt(to + 1))) {
      to = text.charCodeAt(to + 1) === Code.Dot && to > at + 1 ? to + 2 : to + 1;
      const full = hour > 12 ? hour : (hour % 12) + (letter === 112 ? 12 : 0);
      return clock(full, minute, second, start, to);
    }
  }
  const unit = letter === 117 && /^u(?:ur|hr)$/i.test(text.slice(at, at + 3)) && !isWord(text.charCodeAt(at + 3));
  return clock(hour, minute, second, start, unit ? at + 3 : digits);
}

function clock(hour: number, minute: number, second: number, start: number, end: number): WrittenTime | undefined {
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute > 0)) return undefined;
  return { value: hour * 60 + minute + second / 60, start, end };
}

function digitsEnd(text: string, from: number, end: number, most: number): number {
  let at = from;
  while (at < end && at - from < most && isDigit(text.charCodeAt(at))) at++;
  return at;
}
