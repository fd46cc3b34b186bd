import fc from 'fast-check';
import { expect, test } from 'vitest';
import incidentTemplate from '../../../templates/incident.md';
import postmortemTemplate from '../../../templates/postmortem.md';
import { parse } from '../../../src/core/document/parse';
import { markdown } from '../../../src/core/document/remark';
import { vocabularyOf } from '../../../src/core/document/vocabulary';
import { newIncident } from '../../../src/core/generate/incident';
import { newPostmortem } from '../../../src/core/generate/postmortem';
import { defaultPolicy } from '../../../src/core/policy/default';
import { advance } from '../../../src/core/triage/advance';
import type { TriageEvent } from '../../../src/core/triage/event';
import { readRecord } from '../../../src/core/triage/read-record';
import { toAnswers, type TriageRecord } from '../../../src/core/triage/record';
import { oneLine } from '../../../src/core/triage/text';
import { checkResults, startTriage } from '../../../src/core/triage/state';
import { viewOf } from '../../../src/core/triage/view';

const making = { policy: defaultPolicy, now: Date.UTC(2026, 1, 5, 14, 30), timeZone: 'UTC' };
const read = (text: string) => readRecord(parse(text, { markdown, vocabulary: vocabularyOf(defaultPolicy) }));
const incidentWith = (triage: TriageRecord) => newIncident({ title: 'Checkout is slow', severity: 'SEV-1', triage }, { ...making, template: incidentTemplate }).text;

const played: TriageEvent[] = [
  { type: 'detailWritten', field: 'title', text: 'Checkout is slow' },
  { type: 'detailWritten', field: 'source', text: 'Grafana Cloud' },
  { type: 'questionAnswered', question: 'down', answer: 'no' },
  { type: 'questionAnswered', question: 'core', answer: 'yes' },
  { type: 'severityOverridden', severity: 'SEV-1', reason: 'Payments are at risk' },
  { type: 'factLearned', kind: 'commits', fact: { status: 'found', items: [{ text: 'Add discounts', detail: 'Kim, 4be1c9d' }] } },
  { type: 'checkAnswered', check: 'deployments', result: 'yes' },
  { type: 'checkNoted', check: 'deployments', note: 'Deploy of 13:58' },
  { type: 'checkAnswered', check: 'real', result: 'skipped' },
];
const record = toAnswers(played.reduce((state, event) => advance(state, event, defaultPolicy), startTriage()), defaultPolicy);

test('the answers stand in the incident record as a list that reads well', () => {
  const text = incidentWith(record);
  expect(text.slice(text.indexOf('## Triage'), text.indexOf('## Timeline'))).toBe(`## Triage

- Source: Grafana Cloud
- Is service down or data at risk? **No**
- Core feature broken? **Yes**
- Severity set by hand instead of SEV-2: Payments are at risk
- [ ] Confirm incident is real (not false positive) **Skipped**
- [ ] Assess customer impact (how many affected?)
- [x] Check recent deployments (was there a change?) **Yes**
  - Note: Deploy of 13:58
  - Found: Add discounts (Kim, 4be1c9d)
- [ ] Assign severity level
  - Found: SEV-1: Critical (Complete service outage or data loss.)
- [ ] Notify appropriate channels
  - Found: Post to #incidents channel immediately; Automatic page to on-call engineer

`);
});

test('a check is left open in the record whose No leaves something to look at, and named before it is declared', () => {
  const answers = [{ type: 'checkAnswered', check: 'real', result: 'no' }, { type: 'checkAnswered', check: 'deployments', result: 'no' }] as const;
  const state = [...played, ...answers].reduce((before, event) => advance(before, event, defaultPolicy), startTriage());
  const text = incidentWith(toAnswers(state, defaultPolicy));
  expect(text).toContain('- [ ] Confirm incident is real (not false positive) **No**\n');
  expect(text, 'that nothing was deployed').toContain('- [x] Check recent deployments (was there a change?) **No**\n');
  expect(viewOf(state, defaultPolicy).answeredNo).toEqual(['Confirm incident is real (not false positive)']);
});

test('the answers are read back from the incident record and from the postmortem', () => {
  expect(read(incidentWith(record))).toEqual(record);
  expect(read(newPostmortem({ title: 'x', triage: record }, { ...making, template: postmortemTemplate }).text)).toEqual({ ...record, source: '' });
});

test('a document without a triage has no answers', () => {
  expect(read('# Incident: x\n\n## Impact\n\nNone.\n')).toBeUndefined();
});

test('whatever people wrote comes back as they wrote it', () => {
  const words = fc.array(fc.oneof(fc.constantFrom(...'*_`\\[]()<>#|~-+.:! 1a'), fc.nat(0xd7ff).map((unit) => String.fromCharCode(unit))), { minLength: 1, maxLength: 20 })
    .map((characters) => oneLine(characters.join(''), 100).trim()).filter((text) => text !== '');
  const records = fc.record<TriageRecord>({
    source: words,
    questions: fc.array(fc.record({ ask: words, answer: fc.constantFrom('yes' as const, 'no' as const) }), { minLength: 1, maxLength: 3 }),
    override: fc.option(fc.record({ instead: fc.constant('SEV-2'), reason: words }), { nil: undefined }),
    checks: fc.array(fc.record({ text: words, result: fc.constantFrom(...checkResults), settled: fc.boolean(), note: fc.oneof(fc.constant(''), words), found: fc.oneof(fc.constant(''), words) }), { maxLength: 3 }),
  });
  fc.assert(fc.property(records, (triage) => {
    expect(read(incidentWith(triage))).toEqual(triage);
  }), { numRuns: 50, examples: [[{ source: '`*`*', questions: [{ ask: '`*`*', answer: 'yes' }], override: undefined, checks: [] }]] });
});
