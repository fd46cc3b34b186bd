import { type Duration, findDuration } from './durations';
import { remembering } from './remembering';

/** Minutes by which two clocks, or two readers of one graph, may differ. */
const usualTolerance = 2;

export interface Stated extends Duration {
  /** Minutes that the timestamps may differ by. */
  readonly tolerance: number;
}

/** A duration that counts only some of the time says nothing about the timestamps. */
const partly = /hours?\s*(?:\d|\)|only|$)|(?:support|office|business|working|kantoor)[\s-]?(?:hours|uren)|exclu|partial|intermittent|cumulat|combined|in total|downtime|per |each|not counting|gedeeltelijk/i;
const roughly = /~|≈|<|>|\+|約|\b(?:about|around|approx|roughly|circa|ca\.|nearly|almost|over|more than|less than|under|up to|at least|some|estimated|ongeveer|ruim|bijna|circa)/i;

/**
 * The duration that a field's value states. Undefined where it states none, more than one, or one that does not count all of
 * the time.
 */
export const statedDuration = remembering((written: string): Stated | undefined => {
  const found = findDuration(written);
  if (!found) return undefined;
  const around = `${written.slice(0, found.start)}|${written.slice(found.end)}`;
  if (partly.test(around) || findDuration(written.slice(found.end))) return undefined;
  const exact = found.unit <= 1 ? usualTolerance : found.unit;
  const { minutes, unit, start, end } = found;
  return { minutes, unit, start, end, tolerance: roughly.test(around) ? Math.max(exact, minutes / 4) : exact };
});
