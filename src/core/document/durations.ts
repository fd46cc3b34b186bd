import { minutesOfDay } from '../time/units';
import { isDigit } from './characters';

/** The units, each with its names in the languages that reports are read in, and its minutes. */
const units: readonly (readonly [names: string, minutes: number])[] = [
  ['weeks?|weken|w|semaines?|semanas?|wochen?|settiman[ae]|tygodni[ea]?|недел[яиью]|veck(?:a|or)|uker?|uger?|週間|周|주(?:일|간)', 7 * minutesOfDay],
  ['days?|dagen|dag(?:ar|er|e)?|d|jours?|j|tagen?|tage?|d[ií]as?|giorn[oi]|dni|dzień|дн(?:я|ей)|день|日間?|天|일간?', minutesOfDay],
  ['hours?|hrs?|uren|uur|u|h|heures?|stunden?|std|horas?|or[ae]|godzin[ay]?|godz|час(?:а|ов)?|timm(?:e|ar)|timer|時間|[个個]?小[时時]|시간', 60],
  ['seconds?|seconden|secs?|s|secondes?|second[io]|sekund(?:en?|er|y|a)?|sek|segundos?|секунд[аы]?|秒[间間钟鐘]?|초간?', 1 / 60],
  ['minutes?|minuten|minuut|minut(?:os?|i|y|a|er|ter)?|mins?|m|минут[аы]?|мин|分[间間钟鐘]?|분간?', 1],
];
const unitName = new RegExp(`^\\s*(?:${units.map(([names]) => `(${names})`).join('|')})(?![a-zà-ÿа-яłń])`, 'i');
/** A number with a word that is no unit here, of which the duration behind it may be the rest: `1 óra 30 min`. */
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
    const size = units.find((_, index) => unit[index + 1] !== undefined)![1];
    const behind = at + number.length + unit[0].length;
    const half = /^ ?[半반]/.exec(text.slice(behind, behind + 2))?.[0].length ?? 0;
    const end = behind + half;
    const least = half > 0 ? size / 2 : size;
    found = { minutes: (found?.minutes ?? 0) + valueOf(number) * size + size - least, unit: Math.min(found?.unit ?? least, least), start: found?.start ?? at, end };
    at = end - 1;
    if (!/^\.?(?:,?\s(?:and|en|et|und|y|e|i|og|och|и)|,)?\s{0,2}\d/.test(text.slice(end, end + 12))) break;
  }
  return found;
}

/** `5,400` is five thousand, `1,5` one and a half. */
const valueOf = (number: string): number => Number(/,\d{3}(?:,|$)/.test(number) ? number.replaceAll(',', '') : number.replace(',', '.'));
