import { expect, test } from 'vitest';
import { newIncident } from '../../../src/core/generate/incident';
import { checklistsByPhase, phaseOf } from '../../../src/core/incident/phase';
import { readRecord } from '../../../src/core/incident/record';
import { defaultPolicy as policy } from '../../../src/core/policy/default';
import { builtInTemplates } from '../../../src/core/template/built-in';
import { read } from '../document/read';

const { text } = newIncident(
  { title: 'Site down', severity: 'SEV-1' },
  { policy, template: builtInTemplates.incident, now: Date.UTC(2026, 1, 5, 14, 23), timeZone: 'UTC' },
);
const triage = ['## Triage', '', '- [x] Confirm incident is real **Yes**', '- [ ] Assess customer impact', '', '## Timeline'].join('\n');
const record = (status: string, source = text) => readRecord(read(source.replace('Investigating', status)), policy, 'UTC');

test.each([
  ['Investigating', 'response'], ['Identified', 'response'], ['Monitoring', 'resolution'], ['Resolved', 'resolution'],
])('while the status is %s, the phase is %s', (status, phase) => {
  expect(phaseOf(record(status))).toBe(phase);
});

test('open checks of the triage come first, until the incident is taken up', () => {
  const triaged = text.replace('## Timeline', triage);
  expect(phaseOf(record('Investigating', triaged))).toBe('triage');
  expect(phaseOf(record('Identified', triaged))).toBe('response');
  expect(phaseOf(record('Investigating', triaged.replace('**Acknowledged**:', '**Acknowledged**: 2026-02-05 14:25 UTC')))).toBe('response');
  expect(checklistsByPhase(record('Investigating', triaged)).triage[0]?.items.map(({ text: words, checked }) => [words, checked])).toEqual([
    ['Confirm incident is real', true], ['Assess customer impact', false],
  ]);
});

test('steps of the resolution belong to it, wherever they are listed', () => {
  const { triage: none, response, resolution } = checklistsByPhase(record('Investigating'));
  expect(none).toEqual([]);
  expect(response.map(({ group }) => group)).toEqual(['Immediate (< 5 min)', 'Within 15 min', 'Within 30 min']);
  expect(resolution.map(({ section, group }) => [section, group])).toEqual([['Response Checklist', 'Resolution'], ['Resolution Checklist', undefined]]);
});
