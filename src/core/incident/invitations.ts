import type { ActionItemSummary } from '../index/summary';
import { slug } from '../generate/slug';
import { eventUid, type CalendarEvent } from './calendar-file';

/** Something that a team may want in its calendars, and the name of the file that brings it there. */
export interface Invitation {
  readonly fileName: string;
  readonly event: CalendarEvent;
}

/** What an invitation is about: the document with its path in the workspace folder. */
export interface Subject {
  readonly path: string;
  readonly title: string;
}

/** The review of a postmortem, `at` a moment in milliseconds since 1970; `agenda` names its points. */
export function reviewInvitation(
  { path, title }: Subject, at: number, { lengthMinutes, agenda }: { readonly lengthMinutes: number; readonly agenda: readonly { readonly title: string; readonly minutes: number }[] },
): Invitation {
  const points = agenda.map((point) => `${point.title} (${point.minutes} min)`);
  return {
    fileName: `review-${slug(title)}.ics`,
    event: { uid: eventUid(path, 'review'), title: `Postmortem review: ${title}`, description: [...points, path].join('\n'), when: { at, minutes: lengthMinutes } },
  };
}

/** The days by which the open action items of a document are due. */
export function dueDateInvitations({ path, title }: Subject, actionItems: readonly ActionItemSummary[]): Invitation[] {
  return actionItems.flatMap(({ text, owners, due, state, ticket }) => (state !== 'open' || due === undefined ? [] : [{
    fileName: `due-${slug(text)}.ics`,
    event: {
      uid: eventUid(path, text),
      title: owners.length > 0 ? `${text} (${owners.join(', ')})` : text,
      description: [title, ...(ticket === undefined ? [] : [ticket]), path].join('\n'),
      when: { day: due },
    },
  }]));
}
