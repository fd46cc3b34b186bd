import { expect, test } from 'vitest';
import { newIncident } from '../../../src/core/generate/incident';
import { readRecord } from '../../../src/core/incident/record';
import { defaultPolicy as policy } from '../../../src/core/policy/default';
import { builtInTemplates } from '../../../src/core/template/built-in';
import { acknowledge, handOver } from '../../../src/core/incident/lifecycle/changes';
import { read } from '../document/read';
import { Play } from './play';

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

const asTyped = {
  title: 'TLS errors on *.example.com [EU-west] | p99 <200ms, 5 > 3', severity: 'SEV-1', commander: '@kim_', responders: ['@_sam'], service: '__init__ <api>',
  impact: 'GET /a|b on *.example.com fails \\ `a_*b [EU-west]',
};

test('what Markdown would take for marks is read as it was typed, whatever is written meanwhile', () => {
  const play = Play.declare(making.now, asTyped);
  expect(play.record).toMatchObject({ ...asTyped, severity: policy.severities[0] });
  play.do((incident) => acknowledge(incident, making.now, '@_sam')).do((incident) => acknowledge(incident, making.now, '@x'));
  expect(play.record.responders).toEqual(['@_sam', '@x']);
  play.do((incident) => handOver(incident, making.now, '@_lee_'));
  expect(play.record.commander).toBe('@_lee_');
  expect(play.record.timeline.at(-1)?.text).toBe('Incident command handed over from @kim_ to @_lee_');
});

test('front matter is no Markdown', () => {
  const play = new Play('---\ntitle: Down\nincident_commander: "@_sam_"\nresponders: "@_sam_, @__b"\n---\n\n## Timeline\n\n- 14:23 Alert\n');
  expect(play.record).toMatchObject({ commander: '@_sam_', responders: ['@_sam_', '@__b'] });
  play.do((incident) => handOver(incident, making.now, '@lee_')).do((incident) => acknowledge(incident, making.now, 'C:\\lee_'));
  expect(play.text).toContain('incident_commander: "@lee_"\n');
  expect(play.record).toMatchObject({ commander: '@lee_', responders: ['@_sam_', '@__b', 'C:\\lee_'] });
  play.do((incident) => acknowledge(incident, making.now, '@x'));
  expect(play.record.responders).toEqual(['@_sam_', '@__b', 'C:\\lee_', '@x']);
});

test.each([
  ['@_sam', '@_sam'], ['Kim <kim@example.com>', 'Kim kim@example.com'], ['**@sam** and _@kim_', '@sam and @kim'], ['[@sam](https://example.com/sam_x)', '@sam'],
])('a commander written as %s is %s', (written, commander) => {
  expect(readRecord(read(`# Down\n\n**Commander**: ${written}\n`), policy, 'UTC').commander).toBe(commander);
});

test.each(['TBD', 'TBA', 'TBC', 'unassigned', 'onbekend', '未定', 'to be announced', '[Names]', '—'])('a commander written as %s is nobody, and neither are such responders', (written) => {
  const play = new Play(`# Down\n\n**Commander**: ${written}\n**Responders**: ${written}, @kim\n**Service**: TBA\n**Impact**: None\n`);
  expect(play.record).toMatchObject({ commander: undefined, responders: ['@kim'], service: undefined, impact: 'None' });
});
