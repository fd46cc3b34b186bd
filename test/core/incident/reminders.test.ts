import { expect, test } from 'vitest';
import { newIncident } from '../../../src/core/generate/incident';
import { dueOf } from '../../../src/core/incident/due';
import { readRecord } from '../../../src/core/incident/record';
import { isForgotten, putOffFor, reminderTimes } from '../../../src/core/incident/reminders';
import { defaultPolicy as policy } from '../../../src/core/policy/default';
import { builtInTemplates } from '../../../src/core/template/built-in';
import { read } from '../document/read';

const began = Date.UTC(2026, 1, 5, 14, 23);
const minute = 60_000;
const hour = 60 * minute;
const { text } = newIncident({ title: 'Site down', severity: 'SEV-1' }, { policy, template: builtInTemplates.incident, now: began, timeZone: 'UTC' });
const record = (source = text) => readRecord(read(source), policy, 'UTC');

test('a record that nobody has touched for half a day is forgotten, one with a new row is not', () => {
  expect(isForgotten(record(), began + 11 * hour)).toBe(false);
  expect(isForgotten(record(), began + 13 * hour)).toBe(true);
  const later = text.replace(/(Incident declared as SEV-1 +\|\n)/, '$1| 2026-02-06 02:00 | Still down |\n');
  expect(isForgotten(record(later), began + 13 * hour)).toBe(false);
});

test('a resolved one is not forgotten, since its postmortem is due', () => {
  const resolved = text.replace('Investigating', 'Resolved').replace('**Resolved**:', '**Resolved**: 2026-02-05 15:00 UTC');
  expect(isForgotten(record(resolved), began + 48 * hour)).toBe(false);
});

test('a record without any moment is forgotten', () => {
  expect(isForgotten(record('# Incident: Site down\n\n**Severity**: SEV-1\n'), began)).toBe(true);
});

test('a reminder of a response comes while there is time, and not hours later', () => {
  const response = dueOf(record(), policy, began).find(({ kind }) => kind === 'response')!;
  expect(reminderTimes(response)).toEqual({ from: began + 3 * minute, to: began + 125 * minute });
});

test('a reminder is put off by minutes, but not beyond the moment at which the thing is due', () => {
  const response = dueOf(record(), policy, began).find(({ kind }) => kind === 'response')!;
  expect(putOffFor(response, response.at - 2 * minute)).toBeUndefined();
  expect(putOffFor(response, response.at - 5 * minute)).toBe(5 * minute);
  expect(putOffFor(response, response.at)).toBe(5 * minute);
});

test('a reminder of a postmortem comes hours ahead', () => {
  const resolved = text.replace('Investigating', 'Resolved').replace('**Resolved**:', '**Resolved**: 2026-02-05 15:00 UTC');
  const end = Date.UTC(2026, 1, 5, 15);
  const draft = dueOf(record(resolved), policy, end).find(({ kind }) => kind === 'draft')!;
  expect(reminderTimes(draft)).toEqual({ from: end + 20 * hour, to: end + 96 * hour });
  expect(putOffFor(draft, end + 20 * hour)).toBe(hour);
});
