import type { IncidentDocument } from './model';

/** The day that a document is about, otherwise the first one of its timeline. */
export function dateOf(document: Pick<IncidentDocument, 'day' | 'timeline'>): string | undefined {
  // A timeline is read when it is first asked for, which most documents can be spared.
  return document.day?.value ?? document.timeline.find(({ day }) => day !== undefined)?.day;
}
