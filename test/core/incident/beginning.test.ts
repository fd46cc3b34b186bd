import { describe, expect, test } from 'vitest';
import { beginningsOf, readBeginning, stateBeginning } from '../../../src/core/incident/beginning';
import { logEvent } from '../../../src/core/incident/lifecycle/changes';
import { resolve } from '../../../src/core/incident/lifecycle/resolve';
import { postmortemFacts } from '../../../src/core/incident/postmortem';
import { Play, utc } from './play';

const play = (timeZone = 'UTC') => Play.declare(utc('2026-02-05 07:13'), { title: 'Down', severity: 'SEV-1', commander: '@sam' }, timeZone)
  .do((incident) => logEvent(incident, utc('2026-02-05 02:55'), 'Queue grows'))
  .do((incident) => logEvent(incident, utc('2026-02-05 02:50'), 'Errors rise'))
  .do((incident) => resolve(incident, utc('2026-02-05 07:16'), { note: 'Restarted' }));
const shown = ({ record }: Play) => beginningsOf(record).map(({ at, event }) => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} ${event ?? ''}`.trim());

describe('when an incident may have begun', () => {
  test('its earliest row, otherwise when it was noticed', () => {
    expect(shown(play())).toEqual(['2026-02-05 02:50 Errors rise', '2026-02-05 07:13']);
  });

  test('when it was noticed, where no row is earlier', () => {
    expect(shown(Play.declare(utc('2026-02-05 07:13'), { title: 'Down', severity: 'SEV-1' }))).toEqual(['2026-02-05 07:13']);
  });

  test('is no question where the record says it, or knows no time', () => {
    expect(shown(play().do((incident) => stateBeginning(incident, utc('2026-02-05 02:00'))))).toEqual([]);
    expect(shown(new Play('# Incident: Down\n\n**Status**: Resolved\n'))).toEqual([]);
  });
});

test('what is said of it is the duration of the postmortem, and stands in the record', () => {
  const now = play().incident;
  expect(postmortemFacts(now, 'docs/incidents/a.md', 'docs/postmortems').duration).toBe('3 minutes');
  const facts = postmortemFacts(now, 'docs/incidents/a.md', 'docs/postmortems', utc('2026-02-05 02:50'));
  expect([facts.duration, facts.startTime, facts.endTime]).toEqual(['4 hours 26 minutes', '02:50', '07:16']);
  const said = play('Europe/Amsterdam').do((incident) => stateBeginning(incident, utc('2026-02-04 23:50')));
  expect(said.text).toContain('**Started**: 2026-02-05 00:50 UTC+01:00\n');
  expect(stateBeginning(said.incident, utc('2026-02-05 02:50'))).toEqual([]);
  expect(postmortemFacts(said.incident, 'docs/incidents/a.md', 'docs/postmortems').date).toBe('2026-02-05');
});

test.each<[string, string | undefined]>([
  ['02:30', '2026-02-05 01:30'],
  ['23:10', '2026-02-04 22:10'],
  ['02:30 UTC', '2026-02-05 02:30'],
  ['2026-02-03 14:00', '2026-02-03 13:00'],
  ['yesterday 23:50', '2026-02-04 22:50'],
  ['2026-02-05 09:00', undefined],
  ['02:', undefined],
  ['Errors', undefined],
])('%s is read in the zone of the record', (text, expected) => {
  const at = readBeginning(text, play('Europe/Amsterdam').record, 'America/New_York');
  expect(at === undefined ? undefined : new Date(at).toISOString().slice(0, 16).replace('T', ' ')).toBe(expected);
});
