import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueDateEvents, reviewEvent } from '../../../src/core/incident/calendar-events';
import { calendarFile } from '../../../src/core/incident/calendar-file';
import { read } from '../document/read';
import { utc } from './play';

const now = utc('2026-02-05 15:00');
const path = 'docs/postmortems/2026-02-05-down.md';

test('a review is a meeting', () => {
  const file = calendarFile([reviewEvent(path, 'Pool; exhausted, again', utc('2026-02-07 10:00'), 60, 'First line\nSecond \\ line')], now);
  expect(file.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Incident Desk//Incident Desk//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'BEGIN:VEVENT',
    expect.stringMatching(/^UID:[0-9a-f]{16}@incident-desk$/), 'DTSTAMP:20260205T150000Z', 'DTSTART:20260207T100000Z', 'DTEND:20260207T110000Z',
    'SUMMARY:Postmortem review: Pool\\; exhausted\\, again', 'DESCRIPTION:First line\\nSecond \\\\ line', 'END:VEVENT', 'END:VCALENDAR', '',
  ]);
});

test('each open action item with a due date is a whole day, and keeps its identity', () => {
  const items = read('## Action Items\n\n- [ ] Test the pool @sam (due: 2026-02-28)\n- [x] Done (due: 2026-02-12)\n- [ ] Some day\n').actionItems;
  const [event, ...others] = dueDateEvents(path, items);
  expect(others).toEqual([]);
  const file = calendarFile([event!], now);
  expect(file).toContain('DTSTART;VALUE=DATE:20260228\r\nDTEND;VALUE=DATE:20260301\r\n');
  expect(calendarFile(dueDateEvents(path, items), now + 1000)).toContain(event!.uid);
});

test('no line is longer than 75 bytes, and unfolding gives the text back', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
    const file = calendarFile([{ uid: 'a', title, when: { day: '2026-02-05' } }], now);
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    const summary = /SUMMARY:(.*)/.exec(file.replaceAll('\r\n ', ''))![1]!;
    const unescaped = summary.replace(/\\([\\;,n])/g, (_, character: string) => (character === 'n' ? '\n' : character));
    expect(unescaped).toBe(title.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, ''));
  }));
});
