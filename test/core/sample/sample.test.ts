import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DocumentKind } from '../../../src/core/document/model';
import { parse } from '../../../src/core/document/parse';
import { markdown } from '../../../src/core/document/remark';
import { vocabularyOf } from '../../../src/core/document/vocabulary';
import * as fixEdits from '../../../src/core/lint/fix-edits';
import { lint } from '../../../src/core/lint/lint';
import { rules } from '../../../src/core/lint/rules';
import { defaultPolicy } from '../../../src/core/policy/default';
import { loadPolicy } from '../../../src/core/policy/load';
import { builtInTemplates } from '../../../src/core/template/built-in';
import { outlineOf } from '../../../src/core/template/outline';
import { templateOf } from '../../../src/core/template/template-of';

const loaded = loadPolicy(readFileSync('sample/.incidents/policy.yaml', 'utf8'), rules.map(({ id }) => id));
const policy = loaded.policy ?? defaultPolicy;
const vocabulary = vocabularyOf(policy);
const today = '2026-11-24';

const kinds: Readonly<Record<string, DocumentKind>> = { postmortems: 'postmortem', runbooks: 'runbook', incidents: 'incident' };
const documents = Object.entries(kinds).flatMap(([folder, kind]) => readdirSync(`sample/docs/${folder}`).map((name) => {
  const text = readFileSync(`sample/docs/${folder}/${name}`, 'utf8');
  return { path: `docs/${folder}/${name}`, name, kind, text, document: parse(text, { markdown, vocabulary, fileName: name }) };
}));

/** The rules that have something to say at warning or above, each once. */
function complaints({ path, kind, document }: (typeof documents)[number]): string[] {
  const { findings, failures } = lint(document, {
    kind, path, policy, markdown, fixEdits: () => fixEdits, today, now: Date.parse(`${today}T12:00Z`),
    outline: outlineOf(builtInTemplates[templateOf(kind, document)!], vocabulary, markdown),
    surroundings: { exists: (target) => existsSync(posix.join('sample', posix.dirname(path), target)), secretsIn: () => [], earlierActions: () => [] },
  });
  expect(failures).toEqual([]);
  return [...new Set(findings.filter(({ level }) => level === 'error' || level === 'warning').map(({ rule }) => rule))].sort();
}

test('the policy is a good one', () => {
  expect(loaded.problems).toEqual([]);
  expect(policy.escalation.map(({ name }) => name)).toEqual(['On-Call Engineer', 'Team Lead', 'CTO', 'External Vendors']);
});

describe('each document has the flaws it was given', () => {
  const flaws: Readonly<Record<string, readonly string[]>> = {
    '2025-10-14-payment-webhooks-delayed.md': [],
    '2025-12-03-search-index-stale.md': [],
    '2026-01-21-login-outage.md': ['required-field', 'required-section'],
    '2026-03-09-tariff-import-duplicates.md': [],
    '2026-04-28-map-tiles-slow.md': ['action-due-date', 'action-owner', 'action-verifiable', 'five-whys', 'required-field', 'required-section'],
    '2026-06-16-storing-betalingen.md': ['action-overdue', 'required-field'],
    '2026-08-05-certificate-expired.md': ['action-overdue', 'five-whys', 'required-field', 'required-section'],
    '2026-09-22-booking-api-timeouts.md': [
      'action-overdue', 'action-owner', 'blameless-language', 'duration-mismatch', 'five-whys', 'impossible-time', 'postmortem-deadline', 'timeline-order',
    ],
    '2026-10-29-double-bookings.md': ['action-overdue'],
    '2026-11-12-connection-pool-exhausted.md': ['action-due-date', 'action-overdue', 'action-owner', 'blameless-language', 'impact-figure', 'leftover-template-text'],
    '2026-11-20-checkout-errors.md': ['five-whys', 'leftover-template-text', 'postmortem-deadline'],
    'booking-api-high-error-rate.md': [],
    'booking-api-timeouts.md': [],
    'edge-certificate-renewal.md': ['dead-link'],
    'map-tiles-cache.md': ['leftover-template-text', 'runbook-stale'],
    'payments-webhook-backlog.md': ['runbook-stale'],
    'search-reindex.md': [],
    '2026-11-24-map-search-empty.md': [],
  };

  test.each(documents.map((entry) => [entry.name, entry] as const))('%s', (name, entry) => {
    expect(complaints(entry)).toEqual(flaws[name]);
  });
});

describe('action items', () => {
  const items = documents.flatMap(({ document }) => document.actionItems);

  test('are read from every form that the documents use', () => {
    expect(new Set(items.map(({ form }) => form.kind))).toEqual(new Set(['table', 'task', 'bullet', 'numbered']));
  });

  test('are overdue, due this week, due later and done', () => {
    const open = items.filter(({ state }) => state === 'open');
    const due = open.map((item) => item.due?.value).filter((day) => day !== undefined).sort();
    expect(due).toEqual([
      '2026-10-30', '2026-10-30', '2026-11-06', '2026-11-13', '2026-11-20', '2026-11-20',
      '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-27',
      '2026-12-04', '2026-12-04', '2026-12-11', '2026-12-18',
    ]);
    expect(items.filter(({ state }) => state === 'done')).toHaveLength(17);
  });
});

test('every postmortem is dated as its file is', () => {
  for (const { name, document } of documents.filter(({ kind }) => kind === 'postmortem')) {
    expect(document.fields.find((field) => field.name === 'date')?.value.value).toBe(name.slice(0, 10));
  }
});
