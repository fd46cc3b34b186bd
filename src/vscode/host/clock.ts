import type { Clock } from '../../core/ports';

/** The machine's clock and its own time zone. */
export const systemClock: Clock = {
  now: () => Date.now(),
  timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
};
