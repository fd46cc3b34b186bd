import { minutesOfDay } from '../time/units';
import { isDigit } from './characters';

const unitName = /^\s*(weeks?|weken|week|w|semaines?|semanas?|wochen?|days?|dagen|dag|d|jours?|j|tagen?|tage?|d[ií]as?|hours?|hrs?|uren|uur|u|h|heures?|stunden?|std|horas?|minutes?|minuten|minuut|minutos?|mins?|m|seconds?|seconden|secs?|s|secondes?|sekunden?|sek|segundos?|週間|日間?|時間|分間?|秒間?)(?![a-zà-ÿ])/i;
/** A number with a word that is no unit here, of which the duration behind it may be the rest: `1 ora e 30 minuti`. */
const unknown = /^\s?\p{L}+\.?,?(?:\s\p{L}{1,3})?\s*$/u;

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
  let passed = text.length;
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    const number = /^(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:[.,]\d+)?)/.exec(text.slice(at))![0];
    const unit = unitName.exec(text.slice(at + number.length));
    if (unit === null) {
      // `1h30`
      if (found?.unit === 60 && at === found.end && number.length === 2) return { ...found, minutes: found.minutes + Number(number), unit: 1, end: at + 2 };
      if (found !== undefined) break;
      passed = at += number.length;
      continue;
    }
    if (found === undefined && unknown.test(text.slice(passed, at))) return undefined;
    const size = minutesOf(unit[1]!.toLowerCase());
    const end = at + number.length + unit[0].length;
    found = { minutes: (found?.minutes ?? 0) + valueOf(number) * size, unit: Math.min(found?.unit ?? size, size), start: found?.start ?? at, end };
    at = end - 1;
    if (!/^\.?(?:,?\s(?:and|en|et|und|y|e)|,)?\s{0,2}\d/.test(text.slice(end, end + 12))) break;
  }
  return found;
}

/** `5,400` is five thousand, `1,5` one and a half. */
const valueOf = (number: string): number => Number(/,\d{3}(?:,|$)/.test(number) ? number.replaceAll(',', '') : number.replace(',', '.'));

function minutesOf(unit: string): number {
  if (/^(?:w|sem|週)/.test(unit)) return 7 * minutesOfDay;
  if (/^(?:d|j|ta|日)/.test(unit)) return minutesOfDay;
  if (/^(?:h|u|st|時)/.test(unit)) return 60;
  return /^[s秒]/.test(unit) ? 1 / 60 : 1;
}
