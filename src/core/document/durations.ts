import { minutesOfDay } from '../time/units';
import { isDigit } from './characters';

const UNIT = /^\s*(weeks?|weken|week|w|days?|dagen|dag|d|hours?|hrs?|uren|uur|h|minutes?|minuten|minuut|mins?|m|seconds?|seconden|secs?|s|週間|日間?|時間|分間?|秒間?)(?![a-z])/i;

export interface Duration {
  readonly minutes: number;
  /** Minutes of the smallest unit written: how exactly it is meant. */
  readonly unit: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The first duration in the text, such as `1h 50m`, `2 days, 1 hour`, `1 hour 12 minutes`, or `約 4 日間`. Undefined where none
 * is written.
 */
export function findDuration(written: string): Duration | undefined {
  const text = written.slice(0, 200);
  let found: Duration | undefined;
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    const number = /^\d+(?:[.,]\d+)?/.exec(text.slice(at))![0];
    const unit = UNIT.exec(text.slice(at + number.length));
    if (unit === null) {
      if (found !== undefined) break;
      at += number.length;
      continue;
    }
    const size = minutesOf(unit[1]!.toLowerCase());
    const end = at + number.length + unit[0].length;
    found = { minutes: (found?.minutes ?? 0) + Number(number.replace(',', '.')) * size, unit: Math.min(found?.unit ?? size, size), start: found?.start ?? at, end };
    at = end - 1;
    if (!/^(?:,?\s(?:and|en)|,)?\s{0,2}\d/.test(text.slice(end, end + 11))) break;
  }
  return found;
}

function minutesOf(unit: string): number {
  if (unit.startsWith('w') || unit.startsWith('週')) return 7 * minutesOfDay;
  if (unit.startsWith('d') || unit.startsWith('日')) return minutesOfDay;
  if (unit.startsWith('h') || unit.startsWith('u') || unit === '時間') return 60;
  return unit.startsWith('s') || unit.startsWith('秒') ? 1 / 60 : 1;
}
