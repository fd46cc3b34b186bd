import { expect, test } from 'vitest';
import { newIncident } from '../../../src/core/generate/incident';
import { readRecord } from '../../../src/core/incident/record';
import { defaultPolicy as policy } from '../../../src/core/policy/default';
import { builtInTemplates } from '../../../src/core/template/built-in';
import { read } from '../document/read';

const making = { policy, template: builtInTemplates.incident, now: Date.UTC(2026, 1, 5, 14, 23), timeZone: 'UTC' };

test('what a new record says is read back', () => {
  const { text } = newIncident({
    title: 'Production website down', severity: 'SEV-1', service: 'web', commander: '@sam', responders: ['@sam', '@kim'],
    impact: 'All users unable to access site', tracker: 'ROOSE-12',
  }, making);
  const record = readRecord(read(text), policy, 'UTC');
  expect(record).toMatchObject({
    title: 'Production website down', status: 'investigating', commander: '@sam', responders: ['@sam', '@kim'],
    impact: 'All users unable to access site', service: 'web', tracker: 'ROOSE-12', updates: [], pages: [], escalation: undefined,
    acknowledged: undefined, resolved: undefined, declared: making.now,
  });
  expect(record.severity?.id).toBe('SEV-1');
  expect(record.detected?.value).toBe(making.now);
  expect(record.timeline.map((entry) => [entry.at, entry.text, entry.event?.kind])).toEqual([[making.now, 'Incident declared as SEV-1', 'declared']]);
  expect(record.checklists.map(({ section, group, items }) => [section, group, items.length])).toEqual([
    ['Response Checklist', 'Immediate (< 5 min)', 3], ['Response Checklist', 'Within 15 min', 3], ['Response Checklist', 'Within 30 min', 2],
    ['Response Checklist', 'Resolution', 3], ['Resolution Checklist', undefined, 6],
  ]);
});
