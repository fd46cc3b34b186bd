import { durationInWords } from '../../../time/duration';
import { minute, minutesOfDay } from '../../../time/units';

/** Minutes as a duration in words, in the way that the other one is written: `1h 50m`, `103 minutes`, `2 hours 5 minutes`. */
export function spell(minutes: number, like: string): string {
  const total = Math.round(minutes);
  const [days, hours, rest] = [Math.floor(total / minutesOfDay), Math.floor((total % minutesOfDay) / 60), total % 60];
  if (/\d\s*[hm](?![a-z])/i.test(like)) {
    const counted = /\d\s*d/i.test(like) ? [[days, 'd'], [hours, 'h'], [rest, 'm']] : [[days * 24 + hours, 'h'], [rest, 'm']];
    return counted.filter(([count, unit]) => count !== 0 || unit === 'm').map((part) => part.join('')).join(' ');
  }
  if (/^\d+\s*min/i.test(like)) return `${total} minute${total === 1 ? '' : 's'}`;
  return durationInWords(total * minute);
}
