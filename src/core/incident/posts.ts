import type { IncidentRecord } from './record';

/** Something that was posted. */
export interface Post {
  /** Milliseconds since 1970; undefined where nothing tells it. */
  readonly at: number | undefined;
  /** `#incidents`, `Status page`; empty where nobody says. */
  readonly channel: string;
}

/** The messages that the record keeps, and the rows of its timeline that tell of one; a message with its row is there twice. */
export function postsOf({ updates, timeline }: Pick<IncidentRecord, 'updates' | 'timeline'>): Post[] {
  return [...updates, ...timeline.flatMap(({ at, event }) => (event?.kind === 'update' ? [{ at, channel: event.channel }] : []))];
}

/** Whether it was for customers, and not for those who see to the incident. */
export const isForCustomers = ({ channel }: Pick<Post, 'channel'>): boolean => /^(?:the |our |de |onze )?status[ -]?pag(?:e|ina)\b/i.test(channel);
