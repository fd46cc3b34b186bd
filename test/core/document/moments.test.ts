import { describe, expect, test } from 'vitest';
import { dateOrderOf, readDate, type DateContext } from '../../../src/core/document/dates';
import { findDuration } from '../../../src/core/document/durations';
import { readMoment } from '../../../src/core/document/moments';
import { findZone } from '../../../src/core/document/zones';

const near = (day: string | undefined, order?: 'dayFirst' | 'monthFirst'): DateContext => ({ near: day, order: () => order });

describe('dates', () => {
  test.each([
    ['2026-02-05', '2026-02-05'], ['2026/2/5', '2026-02-05'], ['5 January 2021', '2021-01-05'], ['Jan 5, 2021', '2021-01-05'], ['January 5th 2021', '2021-01-05'],
    ['Friday 29 November 2019', '2019-11-29'], ['Mon, 2 Feb 2026', '2026-02-02'], ['2 maart 2026', '2026-03-02'], ['5.2.2026', '2026-02-05'], ['2026年2月5日', '2026-02-05'],
    ['23/11/2025', '2025-11-23'], ['11/23/2025', '2025-11-23'], ['29 Feb 2024', '2024-02-29'],
    ['5 de enero de 2026', '2026-01-05'], ['12. März 2026', '2026-03-12'], ['1 août 2025', '2025-08-01'], ['3 de março de 2026', '2026-03-03'], ['Feb 05, 2021: told', '2021-02-05'], ['August 1st 2022: told', '2022-08-01'],
  ])('%s is %s', (written, day) => {
    expect(readDate(written, 0, written.length, near(undefined))?.day).toBe(day);
  });

  test.each([['2026-02-30', 'impossible'], ['31 April 2026', 'impossible'], ['3/4/2026', 'ambiguous'], ['19. April', 'noYear']])('%s is %s', (written, problem) => {
    expect(readDate(written, 0, written.length, near(undefined))).toMatchObject({ day: undefined, problem });
  });

  test.each(['22025-03-18', '1.2.3', 'May', 'March on', '12 monkeys', '2026-02'])('%s is none', (written) => {
    expect(readDate(written, 0, written.length, near('2026-01-01'))).toBeUndefined();
  });

  test('a date without a year is in the year nearest to the document', () => {
    expect(readDate('12-05', 0, 5, near('2019-03-26'))?.day).toBe('2018-12-05');
    expect(readDate('Jan 3', 0, 5, near('2025-12-30'))?.day).toBe('2026-01-03');
  });

  test('slashes follow the order that the document shows, where it shows one', () => {
    expect(dateOrderOf('fixed 1/2/2026, reviewed 25/2/2026')).toBe('dayFirst');
    expect(dateOrderOf('fixed 1/2/2026, reviewed 2/25/2026')).toBe('monthFirst');
    expect(dateOrderOf('25/2/2026 and 2/25/2026')).toBeUndefined();
    expect(readDate('1/2/2026', 0, 8, near(undefined, 'dayFirst'))?.day).toBe('2026-02-01');
  });
});

describe('moments', () => {
  const read = (written: string) => {
    const moment = readMoment(written, 0, written.length, near('2026-02-05'));
    return moment && [moment.date?.day, moment.time?.value, moment.until?.value, moment.zone?.value.name, moment.approximate, written.slice(moment.end).trim()];
  };

  test.each<[string, unknown[]]>([
    ['14:23 Alert', [undefined, 863, undefined, undefined, false, 'Alert']],
    ['2026-02-05T14:23:30Z up', ['2026-02-05', 863.5, undefined, 'UTC', false, 'up']],
    ['2026-02-05 14:23+02:00', ['2026-02-05', 863, undefined, '+02:00', false, '']],
    ['2025-01-14 1600', ['2025-01-14', 960, undefined, undefined, false, '']],
    ['2:05 pm PST - paged', [undefined, 845, undefined, 'PST', false, '- paged']],
    ['7:09 AM Eastern: told', [undefined, 429, undefined, 'Eastern', false, ': told']],
    ['Between 2026-02-03 and 2026-02-05', ['2026-02-03', undefined, undefined, undefined, true, 'and 2026-02-05']],
    ['2 AM', [undefined, 120, undefined, undefined, false, '']],
    ['12:10 a.m.', [undefined, 10, undefined, undefined, false, '']],
    ['17:30pm', [undefined, 1050, undefined, undefined, false, '']],
    ['13.26 DNS', [undefined, 806, undefined, undefined, false, 'DNS']],
    ['5.2.2026 kl 20:06:19 : down', ['2026-02-05', 1206 + 19 / 60, undefined, undefined, false, ': down']],
    ['5.2.2026 ca kl 07:25', ['2026-02-05', 445, undefined, undefined, true, '']],
    ['kl. 13.30 - up', [undefined, 810, undefined, undefined, false, '- up']],
    ['5. Februar 2026 um 10:00 Uhr', ['2026-02-05', 600, undefined, undefined, false, '']],
    ['2026-02-05, 2026-02-06 red', ['2026-02-05', undefined, undefined, undefined, false, ', 2026-02-06 red']],
    ['2105hrs WAT: found', [undefined, 1265, undefined, 'WAT', false, ': found']],
    ['6.30 AM CET: full', [undefined, 390, undefined, 'CET', false, ': full']],
    ['2026-02-05 – \\~8:45 AM ET full', ['2026-02-05', 525, undefined, 'ET', true, 'full']],
    ['14h05', [undefined, 845, undefined, undefined, false, '']],
    ['14時05分 通知', [undefined, 845, undefined, undefined, false, '通知']],
    ['22:30-23:00 UTC', [undefined, 1350, 1380, 'UTC', false, '']],
    ['2026-02-05 10:00-11:00 Alert', ['2026-02-05', 600, 660, undefined, false, 'Alert']],
    ['2026-02-05 10:00-10:45 UTC', ['2026-02-05', 600, 645, 'UTC', false, '']],
    ['2026-02-05 23:30-01:00', ['2026-02-05', 1410, 60, undefined, false, '']],
    ['2026-02-05 10:00:00-11:00:00', ['2026-02-05', 600, 660, undefined, false, '']],
    ['2026-02-05T10:00-10:45', ['2026-02-05', 600, 645, undefined, false, '']],
    ['2026-02-05T02:00-05:00 up', ['2026-02-05', 120, undefined, '-05:00', false, 'up']],
    ['2026-02-05 02:00:00-03:30', ['2026-02-05', 120, undefined, '-03:30', false, '']],
    ['2026-02-05 14:00-05:00', ['2026-02-05', 840, undefined, '-05:00', false, '']],
    ['2026-02-05 02:00-0500', ['2026-02-05', 120, undefined, '-0500', false, '']],
    ['~13:30-13:45', [undefined, 810, 825, undefined, true, '']],
    ['ca. 11:20', [undefined, 680, undefined, undefined, true, '']],
    ['22:50 頃', [undefined, 1370, undefined, undefined, true, '']],
    ['22:30 UTC (Oct 29)** - report', ['2025-10-29', 1350, undefined, 'UTC', false, ')** - report']],
    ['**Jan 14, 10:18 AM**', ['2026-01-14', 618, undefined, undefined, false, '**']],
    ['[03-26 17:40] up', ['2026-03-26', 1060, undefined, undefined, false, '] up']],
    ['Feb 20 2018 14:17', ['2018-02-20', 857, undefined, undefined, false, '']],
  ])('%s', (written, expected) => {
    expect(read(written)).toEqual(expected);
  });

  test.each(['1.10 released', 'v2.30', '404 errors', '3 pods', '99.95% up', 'At last'])('%s begins with none', (written) => {
    expect(read(written)).toBeUndefined();
  });

  test.each(['2X:XX later', 'HH:mm Short event', '--:-- Surge', '25:00 up', '12:60 down'])('%s has no readable time where one should be', (written) => {
    expect(readMoment(written, 0, written.length, near(undefined))).toMatchObject({ time: undefined, unfilled: true });
  });
});

describe('zones', () => {
  test.each<[string, string, number | undefined]>([
    ['All times in UTC.', 'UTC', 0], ['All times in CET (GMT+1)', 'CET', 60], ['All times are UTC+05:30', 'UTC+05:30', 330], ['Date and Time in CEST', 'CEST', 120],
    ['Time (PT)', 'PT', undefined], ['times in Pacific Time', 'Pacific Time', undefined], ['(Europe/Amsterdam)', 'Europe/Amsterdam', undefined], ['All times US/Pacific, 24-hour clock', 'US/Pacific', undefined], ['時刻 (JST)', 'JST', 540],
  ])('%s', (written, name, offset) => {
    expect(findZone(written, { start: 0, end: written.length })?.value).toEqual({ name, offset });
  });

  test.each(['ET phoned home', 'A PR was merged', 'The BESTIARY', 'We met at ten'])('%s names none', (written) => {
    expect(findZone(written, { start: 0, end: written.length })).toBeUndefined();
  });
});

test.each<[string, number | undefined]>([
  ['1h 50m', 110], ['673h 34m', 40414], ['2d 1h 29m', 2969], ['49 minutes', 49], ['11 Days', 15840], ['1 hour 12 minutes', 72], ['1 uur en 5 minuten', 65],
  ['約 4 日間', 5760], ['30分程度', 30], ['1h30', 90], ['2u05', 125], ['1h30m', 90],
  ['1 heure et 30 minutes', 90], ['2 jours, 3 heures', 3060], ['1 Std. 30 Min.', 90], ['1 Stunde und 5 Minuten', 65], ['2 Tage', 2880], ['1 hora y 15 minutos', 75], ['1 semana', 10080],
  ['5,400 seconds', 90], ['1,5 uur', 90], ['1 óra 30 minutes', undefined], ['2 saat ve 30 min', undefined], ['2 ore e 30 minuti', 150], ['09:00-09:30 (30 minutes)', 30], ['5h 09m (during support hours 10:00-17:00)', 309], ['1.5 hours', 90], ['?', undefined], ['N/A', undefined],
])('%s lasts %s minutes', (written, minutes) => {
  expect(findDuration(written)?.minutes).toBe(minutes);
});
