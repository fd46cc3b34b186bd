import { readMoment } from '../document/moments';
import { say } from '../message';
import { knownZone, momentAt, placeZone } from '../time/zone';
import type { Now, When } from './when';

/** A moment to come, as people write it: `2026-02-07 14:00`, with or without a zone; one without is in that of `timeZone`. */
export function readWhenAhead(written: string, { now, timeZone }: Now): When {
  const text = written.trim();
  const moment = readMoment(text, 0, text.length, { near: undefined, order: () => undefined });
  if (!moment?.date?.day || !moment.time || text.slice(moment.end).trim() !== '') {
    return { problem: say('"{text}" is not a day and a time yet: 2026-02-07 14:00.', { text }) };
  }
  const at = momentAt(moment.date.day, moment.time.value, knownZone(moment.zone?.value, placeZone(timeZone)));
  return at > now ? { at } : { problem: say('"{text}" has passed already.', { text }) };
}
