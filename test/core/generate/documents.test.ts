import { describe, expect, test } from 'vitest';
import { newIncident } from '../../../src/core/generate/incident';
import { newPostmortem } from '../../../src/core/generate/postmortem';
import { newRunbook } from '../../../src/core/generate/runbook';
import { defaultPolicy } from '../../../src/core/policy/default';
import { builtInTemplates, type MeasuredTemplate } from '../../../src/core/template/built-in';

const making = (name: MeasuredTemplate) => ({
  policy: defaultPolicy,
  template: builtInTemplates[name],
  now: Date.UTC(2026, 1, 5, 23, 30),
  timeZone: 'Europe/Amsterdam',
});

const triage = {
  source: 'Grafana',
  questions: [{ ask: 'Is service down or data at risk?', answer: 'no' as const }, { ask: 'Core feature broken?', answer: 'yes' as const }],
  checks: [
    { text: 'Confirm incident is real', result: 'yes' as const, settled: true, note: '', found: '' },
    { text: 'Check recent deployments', result: 'no' as const, settled: true, note: 'none today', found: 'a1b2c3 Bump pg' },
    { text: 'Notify appropriate channels', result: 'open' as const, settled: false, note: '', found: '' },
  ],
  override: undefined,
};

describe('a new postmortem', () => {
  test('carries what is known and leaves a blank for the rest', () => {
    const { path, text } = newPostmortem({ title: 'Website | down', severity: 'SEV-1', commander: '@sam', responders: ['@sam', '@kim'] }, making('postmortem'));
    expect(path).toBe('docs/postmortems/2026-02-06-website-down.md');
    expect(text).toContain('# Postmortem: Website | down\n\n**Date**: 2026-02-06\n**Severity**: SEV-1\n**Duration**: [X hours Y minutes]\n'
      + '**Incident Commander**: @sam\n**Responders**: @sam, @kim\n');
    expect(text).toContain('All times in UTC+01:00.');
    expect(text).toContain('**Postmortem Owner**: @sam\n**Published**: [YYYY-MM-DD]\n');
    expect(text).not.toMatch(/\{\{|<!--|undefined|\[object/);
  });

  test('has a row for each known event, and none to be made up', () => {
    const { text } = newPostmortem({ title: 'x', timeline: [{ time: '14:23', event: 'Alert | fired' }], zone: 'UTC' }, making('postmortem'));
    expect(text).toContain('All times in UTC.\n\n| Time | Event |\n|------|-------|\n| 14:23 | Alert \\| fired |\n\n---\n');
  });

  test('keeps the answers of its triage', () => {
    const { text } = newPostmortem({ title: 'x', triage }, making('postmortem'));
    expect(text).toContain('## Triage\n\n- Is service down or data at risk? **No**\n- Core feature broken? **Yes**\n'
      + '- [x] Confirm incident is real **Yes**\n- [x] Check recent deployments **No**\n  - Note: none today\n  - Found: a1b2c3 Bump pg\n'
      + '- [ ] Notify appropriate channels\n');
  });

  test('quotes what was selected, so that it stays one block', () => {
    const { text } = newPostmortem({ title: 'x', notes: '## not a heading\n\n- not a list\r\n' }, making('postmortem'));
    expect(text).toContain('## Notes\n\n> \\## not a heading\n> \\- not a list\n');
  });

  test('names the tracker of the team', () => {
    const policy = { ...defaultPolicy, trackers: [{ name: 'Plane', prefix: 'ROOSE' }] };
    expect(newPostmortem({ title: 'x' }, { ...making('postmortem'), policy }).text).toContain('| # | Action | Owner | Due Date | Plane Issue |');
  });
});

describe('a new incident', () => {
  test('carries the response plan of its severity and both checklists', () => {
    const { path, text } = newIncident({ title: 'Checkout fails', severity: 'SEV-1', triage, commander: 'Kim' }, making('incident'));
    expect(path).toBe('docs/incidents/2026-02-06-checkout-fails.md');
    expect(text).toContain('**Detected**: 2026-02-06 00:30 UTC+01:00\n');
    expect(text).toContain('**Immediate (< 5 min)**\n\n- [ ] Declare incident in #incidents: `/incident start SEV-1 [description]`\n- [ ] Page on-call engineer via PagerDuty\n');
    expect(text).toContain('| 2026-02-06 00:30 UTC+01:00 | Incident declared as SEV-1 |');
    expect(text).toContain('## Resolution Checklist\n\n- [ ] Root cause identified and documented\n');
    expect(text).not.toMatch(/\{\{|<!--|undefined|\[object/);
  });

  test('leaves open what is not known yet', () => {
    expect(newIncident({ title: 'x' }, making('incident')).text).toContain('**Mitigated**:\n**Resolved**:\n**Incident Commander**: [Commander]\n');
  });
});

test('a new runbook is dated and lies under its service', () => {
  const { path, text } = newRunbook({ service: 'Supabase', scenario: 'Connection pool full', severity: 'SEV-2', owner: 'Platform' }, making('runbook'));
  expect(path).toBe('docs/runbooks/supabase-connection-pool-full.md');
  expect(text).toMatch(/^# Runbook: Supabase - Connection pool full\n\n\*\*Last Updated\*\*: 2026-02-06\n\*\*Owner\*\*: Platform\n\*\*Severity\*\*: SEV-2\n/);
});

test('an alert runbook has its four sections', () => {
  const { text } = newRunbook({ service: 'api', scenario: 'HighErrorRate' }, making('runbook-alert'));
  expect(text.match(/^## .*$/gm)).toEqual(['## Meaning', '## Impact', '## Diagnosis', '## Mitigation']);
});
