import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acknowledge, changeSeverity, changeStatus, escalate, handOver, logEvent, page } from '../../../src/core/incident/lifecycle/changes';
import { postUpdate } from '../../../src/core/incident/lifecycle/post-update';
import { reopen, resolve } from '../../../src/core/incident/lifecycle/resolve';
import type { LiveIncident } from '../../../src/core/incident/record';
import { defaultPolicy } from '../../../src/core/policy/default';
import { Play, utc, type Change } from './play';

const minute = 60_000;
/** For a machine that has much else to do. */
const patience = 60_000;
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => /[a-z]/.test(text) && !/error|fout/i.test(text)).map((text) => `Saw ${text}`);
const name = fc.constantFrom('@sam', '@kim', 'Jo de Vries');

/** A change of any kind, and how many rows it writes: what is set already is not set again. */
const step: fc.Arbitrary<{ change: (at: number) => Change; rows: number | ((incident: LiveIncident) => number) }> = fc.oneof(
  words.map((text) => ({ rows: 1, change: (at: number) => (incident: LiveIncident) => logEvent(incident, at, text) })),
  words.map((text) => ({ rows: 1, change: (at: number) => (incident: LiveIncident) => postUpdate(incident, at, '#incidents', text) })),
  fc.constantFrom('investigating' as const, 'identified' as const, 'monitoring' as const).map((status) => ({
    rows: ({ record }: LiveIncident) => (record.status === status ? 0 : 1), change: (at: number) => (incident: LiveIncident) => changeStatus(incident, at, status),
  })),
  fc.constantFrom(...defaultPolicy.severities).map((severity) => ({
    rows: ({ record }: LiveIncident) => (record.severity?.id === severity.id ? 0 : 1), change: (at: number) => (incident: LiveIncident) => changeSeverity(incident, at, severity),
  })),
  name.map((who) => ({ rows: 1, change: (at: number) => (incident: LiveIncident) => handOver(incident, at, who) })),
  name.map((who) => ({ rows: 1, change: (at: number) => (incident: LiveIncident) => page(incident, at, who) })),
  name.map((who) => ({ rows: 1, change: (at: number) => (incident: LiveIncident) => acknowledge(incident, at, who) })),
  fc.constantFrom(2, 3, 4).map((level) => ({ rows: 1, change: (at: number) => (incident: LiveIncident) => escalate(incident, at, { level, name: 'Level' }) })),
  fc.constant({ rows: 1, change: (at: number) => (incident: LiveIncident) => reopen(incident, at) }),
  name.map((who) => ({ rows: 2, change: (at: number) => (incident: LiveIncident) => resolve(incident, at, { thanked: [who] }) })),
);

/** Moments around the incident's start, also before it, over midnight and over a change of clocks. */
const steps = fc.array(fc.record({ step, after: fc.integer({ min: -300, max: 900 }) }), { minLength: 1, maxLength: 12 });
const places = fc.constantFrom<[string, number]>(['UTC', utc('2026-02-05 22:30')], ['Europe/Amsterdam', utc('2026-10-24 22:00')], ['America/New_York', utc('2026-03-08 04:00')]);

test('whatever happens in whatever order, every row is read back at its moment, in order', () => {
  fc.assert(fc.property(places, steps, fc.boolean(), ([timeZone, start], all, isWindows) => {
    const declared = Play.declare(start, { title: 'Down', severity: 'SEV-2', commander: '@sam' }, timeZone);
    const play = new Play(isWindows ? declared.text.replaceAll('\n', '\r\n') : declared.text, timeZone);
    const moments = [start];
    for (const { step: { change, rows }, after } of all) {
      const before = play.text.split('\n');
      const at = start + after * minute;
      const added = typeof rows === 'number' ? rows : rows(play.incident);
      play.do(change(at));
      for (let row = 0; row < added; row++) moments.push(at);
      const written = play.incident.document.timeline.length;
      expect(written).toBe(moments.length);
      // Rows are only ever added: each line of a row that was there is still there, but for a day put before its time.
      const lines = new Set(play.text.split('\n').map((line) => line.replace(/^\| \d{4}-\d{2}-\d{2} /, '| ')));
      for (const line of before) if (line.startsWith('| ')) expect(lines).toContain(line.replace(/^\| \d{4}-\d{2}-\d{2} /, '| '));
    }
    const { document, record } = play.incident;
    const distinct = new Set(document.timeline.map(({ text, time, day, zone }) => [text.value, time?.value, day, zone?.value.name].join()));
    expect(record.timeline).toHaveLength(distinct.size);
    expect(record.timeline.map(({ at }) => at)).toEqual([...record.timeline.map(({ at }) => at)].sort((a, b) => (a ?? 0) - (b ?? 0)));
    expect([...new Set(record.timeline.map(({ at }) => at))]).toEqual([...new Set(moments)].sort((a, b) => a - b));
    if (isWindows) expect(play.text.replaceAll('\r\n', '')).not.toContain('\n');
  }), { numRuns: 80 });
}, patience);

test('an edit touches nothing but the fields, lists and rows that it is about', () => {
  fc.assert(fc.property(steps, (all) => {
    const play = Play.declare(utc('2026-02-05 22:30'), { title: 'Down', severity: 'SEV-2', commander: '@sam', impact: 'Nobody can pay', notes: 'FATAL: x' });
    for (const { step: { change }, after } of all) play.do(change(utc('2026-02-05 22:30') + after * minute));
    for (const kept of ['# Incident: Down\n', '**Detected**: 2026-02-05 22:30 UTC\n', '## Impact\n\nNobody can pay\n', '## Notes\n\n> FATAL: x\n', '- [ ] Customer impact resolved\n']) {
      expect(play.text).toContain(kept);
    }
  }), { numRuns: 40 });
}, patience);
