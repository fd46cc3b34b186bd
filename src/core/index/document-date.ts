import type { IncidentDocument } from '../document/model';

/** The day that a document is about, otherwise the first one of its timeline. */
export function dateOf({ day, timeline }: Pick<IncidentDocument, 'day' | 'timeline'>): string | undefined {
  return day?.value ?? timeline.find((entry) => entry.day !== undefined)?.day;
}
