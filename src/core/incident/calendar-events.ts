import type { ActionItem } from '../document/model';
import { eventUid, type CalendarEvent } from './calendar-file';

/** The review of the postmortem at `path` (relative to the workspace folder), at a moment and for so many minutes. */
export function reviewEvent(path: string, title: string, at: number, minutes: number, description?: string): CalendarEvent {
  return { uid: eventUid(path, 'review'), title: `Postmortem review: ${title}`, description, when: { at, minutes } };
}

/** The due date of each open action item that has one. */
export function dueDateEvents(path: string, items: readonly ActionItem[]): CalendarEvent[] {
  return items.flatMap((item): CalendarEvent[] => {
    if (item.state !== 'open' || item.due === undefined) return [];
    const owners = item.owners.map(({ value }) => value).join(', ');
    const facts = [owners === '' ? '' : `Owner: ${owners}`, item.ticket ? `Ticket: ${item.ticket.value}` : '', path].filter((fact) => fact !== '');
    return [{ uid: eventUid(path, item.id ?? item.text), title: `Due: ${item.text}`, description: facts.join('\n'), when: { day: item.due.value } }];
  });
}
