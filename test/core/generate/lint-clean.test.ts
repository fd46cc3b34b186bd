import { describe, expect, test } from 'vitest';
import type { DocumentKind } from '../../../src/core/document/model';
import { parse } from '../../../src/core/document/parse';
import { markdown } from '../../../src/core/document/remark';
import { vocabularyOf } from '../../../src/core/document/vocabulary';
import type { Draft } from '../../../src/core/generate/draft';
import { exampleRunbooks } from '../../../src/core/generate/example-runbooks';
import { newIncident } from '../../../src/core/generate/incident';
import { newMeeting } from '../../../src/core/generate/meeting';
import { newPostmortem } from '../../../src/core/generate/postmortem';
import { newReview } from '../../../src/core/generate/review';
import { newRunbook } from '../../../src/core/generate/runbook';
import { summarize } from '../../../src/core/index/summarize';
import type { PostmortemSummary } from '../../../src/core/index/summary';
import * as fixEdits from '../../../src/core/lint/fix-edits';
import { lint } from '../../../src/core/lint/lint';
import { reviewed } from '../../../src/core/metrics/reviewed-incident';
import { fileNameOf } from '../../../src/core/paths';
import { defaultPolicy as policy } from '../../../src/core/policy/default';
import { blanksIn } from '../../../src/core/template/blanks';
import { builtInTemplates, type TemplateName } from '../../../src/core/template/built-in';
import { outlineOf } from '../../../src/core/template/outline';
import { reviewTemplate } from '../../../src/core/template/review-template';

const now = Date.UTC(2026, 10, 24, 12);
const vocabulary = vocabularyOf(policy);
const textOf = (name: TemplateName) => (name === 'review' ? reviewTemplate : builtInTemplates[name]);
const making = (name: TemplateName) => ({ policy, template: textOf(name), now, timeZone: 'Europe/Amsterdam' });

const read = ({ path, text }: Draft) => parse(text, { markdown, vocabulary, fileName: fileNameOf(path) });

/** Findings that do not ask to fill in a blank, as `line rule`. */
function complaints(draft: Draft, kind: DocumentKind, template: TemplateName): string[] {
  const { findings, failures } = lint(read(draft), {
    kind, path: draft.path, policy, markdown, fixEdits: () => fixEdits, outline: outlineOf(textOf(template), vocabulary, markdown),
    now, today: '2026-11-24', surroundings: { exists: () => true, secretsIn: () => [], earlierActions: () => [] },
  });
  expect(failures).toEqual([]);
  const blanks = blanksIn(draft.text);
  return findings
    .filter(({ start, end }) => !blanks.some((blank) => blank.start <= start && end <= blank.end))
    .map(({ start, rule }) => `${draft.text.slice(0, start).split('\n').length} ${rule}`);
}

const triage = {
  source: 'Grafana', override: { instead: 'SEV-2', reason: 'All payments fail' },
  questions: [{ ask: 'Is service down or data at risk?', answer: 'no' as const }],
  checks: [{ text: 'Check recent deployments (was there a change?)', result: 'yes' as const, settled: true, note: 'Release 41', found: 'a1b2c3 Bump pg' }],
};
const known = { title: 'Checkout fails', severity: 'SEV-1', commander: '@sam', responders: ['@sam', '@kim'], triage, notes: 'FATAL: too many connections' };
const postmortem = newPostmortem(known, making('postmortem'));

function reviewOf(draft: Draft): Draft {
  const summary = summarize(read(draft), 'postmortem', draft.path, policy) as PostmortemSummary;
  return newReview({ quarter: '2026-Q4', documents: [summary], incidents: [reviewed(read(draft), summary)!] }, making('review'));
}

describe('a new document has no finding but for its blanks', () => {
  test.each<[string, Draft, DocumentKind, TemplateName]>([
    ['postmortem', postmortem, 'postmortem', 'postmortem'],
    ['postmortem of which only the title is known', newPostmortem({ title: 'x' }, making('postmortem')), 'postmortem', 'postmortem'],
    ['postmortem of a team that writes in UTC', newPostmortem(known, { ...making('postmortem'), timeZone: 'UTC' }), 'postmortem', 'postmortem'],
    ['incident', newIncident(known, making('incident')), 'incident', 'incident'],
    ['incident of which only the title is known', newIncident({ title: 'x' }, making('incident')), 'incident', 'incident'],
    ['runbook', newRunbook({ service: 'api', scenario: 'down' }, making('runbook')), 'runbook', 'runbook'],
    ['alert runbook', newRunbook({ service: 'api', scenario: 'HighErrorRate' }, making('runbook-alert')), 'runbook', 'runbook-alert'],
    ['meeting', newMeeting(read(postmortem), postmortem.path, making('meeting')), 'meeting', 'meeting'],
    ['review of a quarter without incidents', newReview({ quarter: '2026-Q4', documents: [], incidents: [] }, making('review')), 'review', 'review'],
    ['review', reviewOf(postmortem), 'review', 'review'],
    ...exampleRunbooks(making('runbook')).map((draft): [string, Draft, DocumentKind, TemplateName] => [draft.path, draft, 'runbook', 'runbook']),
  ])('%s', (_, draft, kind, template) => {
    expect(complaints(draft, kind, template)).toEqual([]);
  });
});
