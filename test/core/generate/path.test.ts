import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localMoment } from '../../../src/core/time/local-moment';
import { freePath, incidentPath, meetingPath, postmortemPath, runbookPath } from '../../../src/core/generate/path';
import { slug } from '../../../src/core/generate/slug';
import { defaultPolicy } from '../../../src/core/policy/default';

/** Any UTF-16 unit, halves of characters included; the library's own units take seconds to make. */
const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) });

describe('slug', () => {
  test.each([
    ['Production website down', 'production-website-down'],
    ['Database: connection pool — exhausted!', 'database-connection-pool-exhausted'],
    ['Überlastung im Café', 'uberlastung-im-cafe'],
    ['Straße, Łódź, København', 'strasse-lodz-kobenhavn'],
    ["Users can't log in", 'users-cant-log-in'],
    ['データベース障害', 'データベース障害'],
    ['Сбой входа', 'сбой-входа'],
    ['ﬁle ① full', 'file-1-full'],
    ['../../etc/passwd', 'etc-passwd'],
    ['..', 'untitled'], ['', 'untitled'], ['🔥🔥', 'untitled'],
    ['CON', 'con-incident'], ['Lpt1', 'lpt1-incident'],
    ['a '.repeat(100), Array(30).fill('a').join('-')],
    ['x'.repeat(200), 'x'.repeat(60)],
  ])('%j is %j', (title, expected) => {
    expect(slug(title)).toBe(expected);
  });

  test('is one safe, bounded file name whatever the title', () => {
    fc.assert(fc.property(anyText, (title) => {
      expect(slug(title)).toMatch(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u);
      expect(slug(title).length).toBeLessThanOrEqual(60);
    }), { numRuns: 300 });
  });

  test('does not change what is a slug already', () => {
    fc.assert(fc.property(anyText, (title) => {
      expect(slug(slug(title))).toBe(slug(title));
    }), { numRuns: 300 });
  });
});

test('documents go to the places of the process', () => {
  expect(postmortemPath('Website down', '2026-02-05', defaultPolicy)).toBe('docs/postmortems/2026-02-05-website-down.md');
  expect(incidentPath('Website down', '2026-02-05', defaultPolicy)).toBe('docs/incidents/2026-02-05-website-down.md');
  expect(runbookPath('Supabase', 'Connection pool', defaultPolicy)).toBe('docs/runbooks/supabase-connection-pool.md');
  expect(meetingPath('docs/postmortems/2026-02-05-website-down.md')).toBe('docs/postmortems/2026-02-05-website-down-meeting.md');
});

test('a taken path gets the first free number', () => {
  const taken = new Set(['docs/a.b/x.md', 'docs/a.b/x-2.md']);
  expect(freePath('docs/a.b/x.md', (path) => taken.has(path))).toBe('docs/a.b/x-3.md');
  expect(freePath('docs/a.b/y.md', (path) => taken.has(path))).toBe('docs/a.b/y.md');
  expect(freePath('docs/a.b/x', (path) => path === 'docs/a.b/x')).toBe('docs/a.b/x-2');
});

test.each([
  ['UTC', '2026-02-05', '23:30', 'UTC'],
  ['Europe/London', '2026-02-05', '23:30', 'UTC'],
  ['Europe/Amsterdam', '2026-02-06', '00:30', 'UTC+01:00'],
  ['America/New_York', '2026-02-05', '18:30', 'UTC-05:00'],
  ['Asia/Kolkata', '2026-02-06', '05:00', 'UTC+05:30'],
  ['Nowhere/Never', '2026-02-05', '23:30', 'UTC'],
])('the same moment in %s', (timeZone, day, time, zone) => {
  expect(localMoment(Date.UTC(2026, 1, 5, 23, 30), timeZone)).toEqual({ day, time, zone });
});
