import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localMoment, momentAtOffset } from '../../../src/core/time/local-moment';

const day = 86_400_000;
const century = 100 * 365 * day;

test('a moment in UTC is written as its ISO text has it', () => {
  fc.assert(fc.property(fc.integer({ min: -18 * century, max: 18 * century }), (at) => {
    const written = new Date(at).toISOString();
    expect(localMoment(at, 'UTC')).toEqual({ day: written.slice(0, 10), time: written.slice(11, 16), zone: 'UTC' });
  }));
});

const zones = ['Europe/Amsterdam', 'Europe/London', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Africa/Casablanca', 'Pacific/Apia', 'Nowhere/At_All'];

const host = Object.fromEntries(zones.map((timeZone) => {
  const zone = { timeZone: timeZone === 'Nowhere/At_All' ? 'UTC' : timeZone };
  return [timeZone, {
    clock: new Intl.DateTimeFormat('sv-SE', { ...zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    offset: new Intl.DateTimeFormat('en-US', { ...zone, timeZoneName: 'longOffset' }),
  }];
}));

/** From the years of local mean time, with odd seconds, to clocks of today, and often next to a change of them. */
const moment = fc.oneof(
  fc.integer({ min: -2 * century, max: century }),
  fc.integer({ min: -2 * day, max: 2 * day }).map((near) => Date.UTC(2026, 2, 29, 1) + near),
  fc.integer({ min: -2 * day, max: 2 * day }).map((near) => Date.UTC(2026, 9, 25, 1) + near),
  fc.integer({ min: -2 * day, max: 2 * day }).map((near) => Date.UTC(2011, 11, 30, 10) + near),
);

test('a moment elsewhere is written as the host tells it', () => {
  fc.assert(fc.property(moment, fc.constantFrom(...zones), (at, timeZone) => {
    expect(localMoment(at, timeZone)).toEqual(asTheHostTells(at, timeZone));
  }), { numRuns: 2000 });
});

function asTheHostTells(at: number, timeZone: string) {
  const { clock, offset } = host[timeZone]!;
  const [isoDay, time] = clock.format(at).split(' ');
  const zone = offset.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return { day: isoDay, time, zone: zone.replace('GMT', 'UTC').replace(/\+00:00$/, '') };
}

test.each([[330, '2026-02-05', '19:53', 'UTC+05:30'], [-570, '2026-02-05', '04:53', 'UTC-09:30'], [0, '2026-02-05', '14:23', 'UTC']])('at %d minutes', (offset, isoDay, time, zone) => {
  expect(momentAtOffset(Date.UTC(2026, 1, 5, 14, 23, 59), offset)).toEqual({ day: isoDay, time, zone });
});
