import { addDays } from '../time/calendar';
import { minute } from '../time/units';
import { fingerprint, utf8 } from './fingerprint';

/** Something to put into a calendar: a meeting with its moments, or a day by which something is due. */
export interface CalendarEvent {
  /** The same for the same event, so that a calendar replaces it instead of showing it twice. */
  readonly uid: string;
  readonly title: string;
  readonly description?: string;
  /** A moment in milliseconds since 1970 and minutes, or a whole day as `YYYY-MM-DD`. */
  readonly when: { readonly at: number; readonly minutes: number } | { readonly day: string };
}

/** An iCalendar file (RFC 5545). `now` stamps it, in milliseconds since 1970. */
export function calendarFile(events: readonly CalendarEvent[], now: number): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Incident Desk//Incident Desk//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH',
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, title, description, when }: CalendarEvent, now: number): string[] {
  const span = 'day' in when
    ? [`DTSTART;VALUE=DATE:${compactDay(when.day)}`, `DTEND;VALUE=DATE:${compactDay(addDays(when.day, 1))}`, 'TRANSP:TRANSPARENT']
    : [`DTSTART:${stamp(when.at)}`, `DTEND:${stamp(when.at + when.minutes * minute)}`];
  return [
    'BEGIN:VEVENT', `UID:${escaped(uid)}`, `DTSTAMP:${stamp(now)}`, ...span, `SUMMARY:${escaped(title)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    'END:VEVENT',
  ];
}

/** The UID of an event about something in a document: the same for the same path and thing, on every machine. */
export function eventUid(path: string, thing: string): string {
  return `${fingerprint(`${path}\n${thing}`)}@incident-desk`;
}

function stamp(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

const compactDay = (day: string): string => day.replaceAll('-', '');

/** Text as a property's value. Other control characters have no place in one. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

const longestLine = 75;

/** No line is longer than 75 bytes: the rest goes on behind a blank on the next one, never inside a character. */
function folded(line: string): string {
  let out = '';
  let length = 0;
  for (const character of line) {
    const size = utf8(character).length;
    if (length + size > longestLine) {
      out += '\r\n ';
      length = 1;
    }
    out += character;
    length += size;
  }
  return out;
}
