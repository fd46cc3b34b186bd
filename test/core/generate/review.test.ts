import { expect, test } from 'vitest';
import type { DocumentKind } from '../../../src/core/document/model';
import { parse } from '../../../src/core/document/parse';
import { markdown } from '../../../src/core/document/remark';
import { vocabularyOf } from '../../../src/core/document/vocabulary';
import { newReview } from '../../../src/core/generate/review';
import { summarize } from '../../../src/core/index/summarize';
import { isCharted } from '../../../src/core/metrics/quarter-documents';
import { reviewed } from '../../../src/core/metrics/reviewed-incident';
import { leftBlanks } from '../../../src/core/lint/rules/leftover-template-text/blanks';
import { fileNameOf } from '../../../src/core/paths';
import { defaultPolicy as policy } from '../../../src/core/policy/default';
import { blanksIn } from '../../../src/core/template/blanks';
import { reviewTemplate } from '../../../src/core/template/review-template';

const vocabulary = vocabularyOf(policy);
const now = Date.UTC(2026, 11, 30, 12);

/** The review of the last quarter of 2026, on its last day but one, of documents by their paths. */
function review(texts: Readonly<Record<string, string>>, template = reviewTemplate): string {
  const read = Object.entries(texts).map(([path, text]) => {
    const kind: DocumentKind = path.includes('/incidents/') ? 'incident' : 'postmortem';
    const document = parse(text, { markdown, vocabulary, fileName: fileNameOf(path) });
    return { document, summary: summarize(document, kind, path, policy) };
  });
  const incidents = read.flatMap(({ document, summary }) => (isCharted(summary, '2026-Q4') ? reviewed(document, summary) ?? [] : []));
  const draft = newReview({ quarter: '2026-Q4', documents: read.map(({ summary }) => summary), incidents }, { policy, template, now, timeZone: 'UTC' });
  expect(draft.path).toBe('docs/reviews/2026-Q4.md');
  return draft.text;
}

/** The cells of the rows that begin with a name. */
const rows = (text: string, name: string) =>
  text.split('\n').filter((line) => line.startsWith(`| ${name}`)).map((line) => line.split(/(?<!\\)\|/).slice(2, -1).map((cell) => cell.trim()));

const postmortem = (date: string, severity: string, more = '', items = '') => `# Postmortem: Site down

**Date**: ${date}
**Severity**: ${severity}
${more}

## Action Items

| # | Action | Owner | Due Date | Status |
|---|--------|-------|----------|--------|
${items}
`;

test('times are measured by what each document tells, and the figure says of how many', () => {
  const text = review({
    'docs/postmortems/2026-10-02-a.md': postmortem('2026-10-02', 'SEV-1', '**Started**: 2026-10-02 10:00 UTC\n**Detected**: 2026-10-02 10:04 UTC\n**Resolved**: 2026-10-02 11:00 UTC'),
    'docs/postmortems/2026-11-02-b.md': postmortem('2026-11-02', 'SEV-1', '**Duration**: 30 minutes'),
    'docs/postmortems/2026-11-03-c.md': postmortem('2026-11-03', 'SEV-1'),
    'docs/postmortems/2026-12-03-d.md': postmortem('2026-12-03', 'SEV-2', '**Duration**: From 23:50 to 00:10 UTC'),
    'docs/postmortems/2026-08-03-e.md': postmortem('2026-08-03', 'SEV-2', '**Duration**: 5 minutes'),
  });
  expect(rows(text, '🔴 SEV-1')).toEqual([['3', '0', '45 minutes (of 2)']]);
  expect(rows(text, '🟠 SEV-2')).toEqual([['1', '1', '20 minutes']]);
  expect(rows(text, '**All**')).toEqual([['4', '1', '37 minutes (of 3)']]);
  expect(rows(text, 'Mean time to detect')).toEqual([['4 minutes', 'under 5 minutes', '1 of 4 incidents; the others tell no times for it']]);
  expect(rows(text, 'Mean time to recover')).toEqual([['45 minutes', 'under 30 minutes', '2 of 3 incidents; the others tell no times for it']]);
  expect(text).toContain('bar [0, 0, 1, 4]');
  // Behind each time is the line that tells it.
  expect(text).toContain('[1 hour](../postmortems/2026-10-02-a.md#L7)');
  expect(text).toContain('| 2026-11-03 | SEV-1 | [Site down](../postmortems/2026-11-03-c.md) | not told | not told |');
});

test('a record belongs to the postmortem of its name, though another one names it before', () => {
  const record = '# Incident: Site down\n\n**Severity**: SEV-2\n**Status**: Resolved\n**Detected**: 2026-10-02 10:07 UTC\n**Resolved**: 2026-10-02 11:00 UTC\n';
  const text = review({
    'docs/incidents/2026-10-02-site-down.md': record,
    'docs/postmortems/2026-10-01-mail-late.md': postmortem('2026-10-01', 'SEV-2', '**Related Incidents**: [record](../incidents/2026-10-02-site-down.md)'),
    'docs/postmortems/2026-10-02-site-down.md': postmortem('2026-10-02', 'SEV-2'),
  });
  expect(text).toContain('| 2026-10-01 | SEV-2 | [Site down](../postmortems/2026-10-01-mail-late.md) | not told | not told |');
  expect(text).toMatch(/\(\.\.\/postmortems\/2026-10-02-site-down\.md\) \| not told \| \[53 minutes\]/);
});

test('an incident with its record and its postmortem is one, and each tells what the other does not', () => {
  const record = '# Incident: Site down\n\n**Severity**: SEV-2\n**Status**: Resolved\n**Started**: 2026-10-02 10:00 UTC\n**Detected**: 2026-10-02 10:07 UTC\n**Resolved**: 2026-10-02 11:00 UTC\n';
  const text = review({
    'docs/incidents/2026-10-02-site-down.md': record,
    'docs/postmortems/2026-10-02-site-down.md': postmortem('2026-10-02', 'SEV-2', '**Duration**: 50 minutes'),
    'docs/incidents/2026-10-09-other.md': record.replaceAll('10-02', '10-09'),
    'docs/postmortems/2026-10-09-named-otherwise.md': postmortem('2026-10-09', 'SEV-2', '**Related Incidents**: [record](../incidents/2026-10-09-other.md)'),
  });
  expect(rows(text, '**All**')).toEqual([['2', '0', '55 minutes']]);
  expect(text).toContain('[7 minutes](../incidents/2026-10-02-site-down.md#L6) | [50 minutes](../postmortems/2026-10-02-site-down.md#L5)');
  expect(text).toContain('[7 minutes](../incidents/2026-10-09-other.md#L6) | [1 hour](../incidents/2026-10-09-other.md#L7)');
});

test('postmortems count where their severity asks for one and their time is over', () => {
  const record = (day: string, status: string) => `# Incident: x\n\n**Severity**: SEV-1\n**Status**: ${status}\n**Detected**: ${day} 10:00 UTC\n**Resolved**:${status === 'Resolved' ? ` ${day} 11:00 UTC` : ''}\n`;
  const text = review({
    'docs/postmortems/2026-10-01-a.md': postmortem('2026-10-01', 'SEV-1', '**Published**: 2026-10-03'),
    'docs/postmortems/2026-10-02-b.md': postmortem('2026-10-02', 'SEV-1', '**Published**: [YYYY-MM-DD]'),
    'docs/postmortems/2026-12-29-c.md': postmortem('2026-12-29', 'SEV-1', '**Published**: [YYYY-MM-DD]'),
    'docs/postmortems/2026-10-04-d.md': postmortem('2026-10-04', 'SEV-4', '**Published**: [YYYY-MM-DD]'),
    'docs/incidents/2026-11-05-e.md': record('2026-11-05', 'Resolved'),
    'docs/incidents/2026-12-29-f.md': record('2026-12-29', 'Resolved'),
    'docs/incidents/2026-12-20-g.md': record('2026-12-20', 'Monitoring'),
  });
  expect(rows(text, 'Postmortems published')).toEqual([['33 %', '100 %', '1 of 3 incidents that need one; 3 still have time']]);
});

test('action items count in the quarter that they are due in, by the day they were done', () => {
  const text = review({
    'docs/postmortems/2026-10-01-a.md': postmortem('2026-10-01', 'SEV-3', '', [
      '| 1 | Alert on the queue | @sam | 2026-10-10 | Done 2026-10-09 |', '| 2 | Test the restore | @sam | 2026-10-10 | Done 2026-10-12 |',
      '| 3 | Add a limit | @kim | 2026-11-10 | Open |', '| 4 | Split the pool | @kim | 2026-12-31 | Open |',
      '| 5 | Document the pool | @kim | 2026-10-20 | Done |', '| 6 | Buy more | @kim | 2026-10-20 | Dropped |', '| 7 | Move it | @kim | 2027-01-20 | Open |',
    ].join('\n')),
  });
  expect(rows(text, 'Action items done on time')).toEqual([['33 %', 'over 80 %', '1 of 3 items due in the quarter; 1 still has time; 1 is done but does not say when']]);
  expect(rows(text, '[Site down]')).toEqual([['6', '3', '3', '1']]);
});

test('a quarter without incidents says so, and no figure is made up', () => {
  const text = review({});
  expect(text).toContain('No incident.');
  expect(rows(text, 'Mean time to detect')).toEqual([['not known', 'under 5 minutes', 'no incident']]);
  expect(rows(text, 'Postmortems published')).toEqual([['not known', '100 %', '0 of 0 incidents that need one']]);
});

test('causes and services are those that somebody wrote, and nothing in them changes the page', () => {
  const text = review({
    'docs/postmortems/2026-10-01 a_(1).md': postmortem('2026-10-01', 'SEV-2', '**Service**: Checkout | API\n\n## Root Cause\n\n**Root Cause**: No *limit* | <b>no</b> alert'),
    'docs/postmortems/2026-10-02-b.md': postmortem('2026-10-02', 'SEV-2', '\n## Root Cause\n\n**Root Cause**: [The gap in a system]'),
  });
  expect(text.match(/^- .*\(\[Site down\]\(\.\.\/postmortems\/2026-10-01%20a.*/gm)).toHaveLength(1);
  expect(text).not.toContain('<b>');
  expect(text).not.toContain('- [The gap');
});

test("a team's own template is filled with the same values", () => {
  expect(review({}, '# {{quarter}}\n\n{{#figures}}\n- {{name}}: {{value}}\n{{/figures}}\n')).toContain('# 2026-Q4\n\n- Mean time to detect: not known');
});

test('each blank is one that the linter finds, though no review is measured by its template', () => {
  const text = review({ 'docs/postmortems/2026-10-02-a.md': postmortem('2026-10-02', 'SEV-1') });
  expect(leftBlanks(text, { sections: [], fields: [] })).toEqual(blanksIn(text));
});
