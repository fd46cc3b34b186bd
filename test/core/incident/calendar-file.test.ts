import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarFile, eventUid } from '../../../src/core/incident/calendar-file';
import { utc } from './play';

const now = utc('2026-02-05 15:00');
const path = 'docs/postmortems/2026-02-05-down.md';

test('a meeting has its moments, and its text is escaped', () => {
  const uid = eventUid(path, 'review');
  const when = { at: utc('2026-02-07 10:00'), minutes: 60 };
  const file = calendarFile([{ uid, title: 'Pool; exhausted, again', when, description: 'First line\nSecond \\ line' }], now);
  expect(file.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Incident Desk//Incident Desk//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'BEGIN:VEVENT',
    `UID:${uid}`, 'DTSTAMP:20260205T150000Z', 'DTSTART:20260207T100000Z', 'DTEND:20260207T110000Z',
    'SUMMARY:Pool\\; exhausted\\, again', 'DESCRIPTION:First line\\nSecond \\\\ line', 'END:VEVENT', 'END:VCALENDAR', '',
  ]);
});

test('a day is whole, and ends with the next one', () => {
  expect(calendarFile([{ uid: 'a', title: 'b', when: { day: '2026-02-28' } }], now)).toContain('DTSTART;VALUE=DATE:20260228\r\nDTEND;VALUE=DATE:20260301\r\n');
});

test('an event keeps its identity, which no other one has', () => {
  expect(eventUid(path, 'review')).toMatch(/^[0-9a-f]{16}@incident-desk$/);
  expect(eventUid(path, 'review')).toBe(eventUid(path, 'review'));
  expect(new Set([eventUid(path, 'review'), eventUid(path, 'Test the pool'), eventUid('other.md', 'review')]).size).toBe(3);
});

test('no line is longer than 75 bytes, and unfolding gives the text back', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
    const file = calendarFile([{ uid: 'a', title, when: { day: '2026-02-05' } }], now);
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    const summary = /SUMMARY:([^\r\n]*)/.exec(file.replaceAll('\r\n ', ''))![1]!;
    const unescaped = summary.replace(/\\([\\;,n])/g, (_, character: string) => (character === 'n' ? '\n' : character));
    expect(unescaped).toBe(title.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, ''));
  }));
});
