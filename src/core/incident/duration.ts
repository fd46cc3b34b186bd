/** Whole minutes as people say them: `7 minutes`, `1 hour 5 minutes`, `2 days 3 hours`. */
export function durationInWords(milliseconds: number): string {
  const total = Math.max(0, Math.round(milliseconds / 60_000));
  const parts = [[Math.floor(total / 1440), 'day'], [Math.floor((total % 1440) / 60), 'hour'], [total % 60, 'minute']] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`);
  return words.join(' ') || '0 minutes';
}
