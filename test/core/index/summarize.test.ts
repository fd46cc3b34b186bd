import { describe, expect, test } from 'vitest';
import { freshnessOf } from '../../../src/core/index/queries/runbooks';
import { openItems, stateOf } from '../../../src/core/index/queries/postmortems';
import { summaryOf } from './documents';

const postmortem = [
  '# Postmortem: Checkout down', '', '**Date**: 2026-02-05', '**Severity**: SEV-1', '**Incident Commander**: @sam', '',
  '## Executive Summary', '', 'Customers could **not** pay for [42 minutes](https://example.com).', '',
  '## Action Items', '', '| # | Action | Owner | Due Date |', '|---|---|---|---|', '| 1 | Test the pool | @kim | 2026-02-12 |', '| 2 | Add alert ✅ 2026-02-10 | @sam | 2026-02-15 |', '',
].join('\n');

test('a postmortem is summed up as plain data', () => {
  const summary = summaryOf(postmortem, 'postmortem', 'docs/postmortems/2026-02-05-checkout.md');
  expect(summary).toMatchObject({
    kind: 'postmortem', title: 'Checkout down', date: '2026-02-05', severity: 'SEV-1', owner: '@sam', excerpt: 'Customers could not pay for 42 minutes.',
    actionItems: [
      { line: 14, text: 'Test the pool', state: 'open', owners: ['@kim'], due: '2026-02-12' },
      { line: 15, text: 'Add alert', state: 'done', owners: ['@sam'], due: '2026-02-15', doneOn: '2026-02-10' },
    ],
  });
  expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  expect(openItems(summary)).toBe(1);
});

test('a severity that is none of the policy may stand in brackets in the title', () => {
  expect(summaryOf('# [INC-7][P1] The queue stood still\n', 'incident').severityText).toBe('P1');
  expect(summaryOf('# [P1] The queue stood still\n\n**Severity**: high\n', 'incident').severityText).toBe('high');
  expect(summaryOf('# P1 of the queue [P10]\n', 'incident').severityText).toBeUndefined();
});

test('a summary has no escapes', () => {
  const summary = summaryOf('# Postmortem: TLS errors on \\*.example.com | EU\n\n**Owner**: @\\_sam\n\n## Summary\n\n\\*.example.com failed for `a|b`.\n\n| A | B \\| C |\n|---|---|\n', 'postmortem');
  expect(summary).toMatchObject({ title: 'TLS errors on *.example.com | EU', owner: '@_sam', excerpt: '*.example.com failed for a|b. A B | C' });
});

test('a meeting has the actions it decided on, and not those of the postmortem that it brings along', () => {
  const table = '| Action | Owner | Due Date | Agreed |\n|---|---|---|---|\n| Test the pool | @kim | 2026-02-12 | |\n';
  const meeting = `# Postmortem Meeting: Checkout down\n\n## From the Postmortem\n\n${table}`;
  expect(summaryOf(meeting, 'meeting').actionItems).toEqual([]);
  expect(summaryOf(`${meeting}\n## Action Items\n\n${table.replace('Test the pool', 'Buy a pool')}`, 'meeting').actionItems.map(({ text }) => text)).toEqual(['Buy a pool']);
  expect(summaryOf(`${meeting}\n## Decisions\n\n[Action item] Ask the vendor\n`, 'meeting').actionItems.map(({ text }) => text)).toEqual(['Ask the vendor']);
});

test('a summary stays small however long the document is', () => {
  const long = postmortem.replace('Customers', 'Customers '.repeat(5000)).replace('Test the pool', 'Test the pool '.repeat(2000));
  expect(JSON.stringify(summaryOf(long, 'postmortem')).length).toBeLessThan(1500);
});

describe('the date of a document', () => {
  test.each([
    ['its field', '# Down\n\n**Date**: 5 February 2026\n', 'a.md', '2026-02-05'],
    ['the file name', '# Down\n', '2026-02-06-down.md', '2026-02-06'],
    ['the timeline', '# Down\n\n## Timeline\n\n- 2026-02-07 14:00 It broke\n', 'a.md', '2026-02-07'],
  ])('comes from %s', (_, text, name, date) => {
    expect(summaryOf(text, 'postmortem', `docs/postmortems/${name}`).date).toBe(date);
  });
});

describe('the state of a postmortem', () => {
  const unpublished = `${postmortem}\n---\n\n**Published**: YYYY-MM-DD\n`;

  test.each([['2026-02-06', 'draft'], ['2026-02-07', 'draft'], ['2026-02-08', 'due'], ['2026-02-09', 'due'], ['2026-02-10', 'overdue']])(
    'on %s, the incident having ended with 2026-02-05, is %s', (today, state) => {
      expect(stateOf(summaryOf(unpublished, 'postmortem'), today)).toBe(state);
    },
  );

  test('is unwritten as long as summary, impact or root cause are blank', () => {
    const draft = [
      '# Postmortem: Down', '', '**Date**: 2026-02-05', '**Severity**: SEV-1', '**Duration**: 1 hour', '', '## Executive Summary', '', '[What happened]', '', '## Impact', '', '**Users Affected**: [X users]', '',
      '## Timeline', '', '| Time | Event |', '|---|---|', '| 14:23 UTC | Alert fired |', '| 15:23 UTC | Resolved |', '', '## Root Cause', '', '**Root Cause**: [The gap]', '', '## Lessons Learned', '', '- [What we learned]', '', '---', '', '**Published**: YYYY-MM-DD', '',
    ].join('\n');
    const unwritten = (text: string) => summaryOf(text, 'postmortem').unwritten;
    const fill = (...blanks: string[]) => blanks.reduce((text, blank) => text.replace(blank, 'Known'), draft);
    expect(unwritten(draft)).toBe(true);
    expect(unwritten(fill('[What happened]', '[X users]'))).toBe(true);
    expect(unwritten(fill('[What happened]', '[X users]', '[The gap]'))).toBeUndefined();
    expect(unwritten(draft.replace('YYYY-MM-DD', '2026-02-07'))).toBeUndefined();
    expect(unwritten(draft.replace('SEV-1', 'SEV-4'))).toBeUndefined();
  });

  test('is published with its date', () => {
    expect(stateOf(summaryOf(unpublished.replace('YYYY-MM-DD', '2026-02-07'), 'postmortem'), '2026-05-01')).toBe('published');
  });

  test('is published where the document has no word about it', () => {
    expect(stateOf(summaryOf(postmortem, 'postmortem'), '2026-05-01')).toBe('published');
  });

  test('is never overdue where the severity requires no postmortem', () => {
    expect(stateOf(summaryOf(unpublished.replace('SEV-1', 'SEV-4'), 'postmortem'), '2026-05-01')).toBe('draft');
  });
});

describe('a runbook', () => {
  const runbook = '# Runbook: Database - Pool exhausted\n\n**Last Updated**: 2026-01-10\n**Owner**: Platform team\n**Severity**: SEV-2\n\n## Symptoms\n\n- Timeouts\n';

  test('is summed up with its service, scenario, owner and age', () => {
    const summary = summaryOf(runbook, 'runbook');
    expect(summary).toMatchObject({ title: 'Database - Pool exhausted', services: ['Database'], scenario: 'Pool exhausted', owner: 'Platform team', severity: 'SEV-2', excerpt: 'Timeouts' });
    expect(freshnessOf(summary, '2026-01-20')).toEqual({ age: 10, stale: false });
    expect(summaryOf(runbook.replace('Platform team', 'unassigned'), 'runbook').owner).toBeUndefined();
    expect(freshnessOf(summary, '2026-12-20')).toMatchObject({ stale: true });
  });

  test('belongs to the folder that it lies in where nothing else tells its service', () => {
    expect(summaryOf('# Pods\n\n**Alert**: KubePodCrashLooping\n', 'runbook')).toMatchObject({ alert: 'KubePodCrashLooping' });
    expect(summaryOf('# KubePodCrashLooping\n', 'runbook', 'docs/runbooks/kubernetes/pods.md').services).toEqual(['kubernetes']);
    expect(summaryOf('# KubePodCrashLooping\n', 'runbook', 'docs/runbooks/pods.md').services).toEqual([]);
  });

  test('is stale after its own interval where it has one', () => {
    const own = '---\nlast_reviewed_on: 2026-01-10\nreview_in: 3 months\n---\n\n# Restore\n';
    expect(freshnessOf(summaryOf(own, 'runbook'), '2026-04-09').stale).toBe(false);
    expect(freshnessOf(summaryOf(own, 'runbook'), '2026-04-12').stale).toBe(true);
  });

  test('without a date is neither old nor stale', () => {
    expect(freshnessOf(summaryOf('# Restore\n', 'runbook'), '2026-04-12')).toEqual({ age: undefined, stale: false });
  });
});

test.each([
  ['2026-08-05 — prod root disk exhausted', 'prod root disk exhausted'], ['Report — 05.10.2026: Pi-hole down', 'Pi-hole down'], ['2017-10-17, Cluster Full', 'Cluster Full'],
  ['ポストモーテム: 検索が停止', '検索が停止'], ['Postmortem: 2026-02-05: Down', 'Down'],
  // What is left would say less.
  ['2019-03-26', '2019-03-26'], ['Incident: 2026-02-05', '2026-02-05'], ['2026-02-05 – 2026-02-07: Slow', '2026-02-05 – 2026-02-07: Slow'],
  ['2026-02-05T10:00 down', '2026-02-05T10:00 down'], ['PM-2026-016: Down', 'PM-2026-016: Down'], ['Reports are late', 'Reports are late'],
])('of the title %j the day and the kind are said elsewhere', (written, title) => {
  expect(summaryOf(`# ${written}\n\ntext\n`, 'postmortem').title).toBe(title);
});
