import { minute, minutesOfDay } from './units';

/** Whole minutes as people say them: `7 minutes`, `1 hour 5 minutes`, `2 days 3 hours`. */
export function durationInWords(milliseconds: number): string {
  const total = Math.max(0, Math.round(milliseconds / minute));
  const parts = [[Math.floor(total / minutesOfDay), 'day'], [Math.floor((total % minutesOfDay) / 60), 'hour'], [total % 60, 'minute']] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`);
  return words.join(' ') || '0 minutes';
}
