import { describe, expect, test } from 'vitest';
import { markdown } from '../../../src/core/document/remark';
import { vocabularyOf } from '../../../src/core/document/vocabulary';
import { defaultPolicy } from '../../../src/core/policy/default';
import { builtInTemplates } from '../../../src/core/template/built-in';
import { outlineOf } from '../../../src/core/template/outline';

const vocabulary = vocabularyOf(defaultPolicy);
const read = (template: string) => outlineOf(template, vocabulary, markdown);

describe('the postmortem template', () => {
  const outline = read(builtInTemplates.postmortem);

  test('requires every section of the process, in its order', () => {
    expect(outline.sections.map(({ title, optional }) => (optional ? `${title}?` : title))).toEqual([
      'Executive Summary', 'Impact', 'Timeline', 'Root Cause Analysis (5 Whys)', 'What Went Well', "What Didn't Go Well",
      'Action Items', 'Lessons Learned', 'Follow-Up?',
    ]);
  });

  test('knows the concept of each', () => {
    expect(outline.sections.map(({ concept }) => concept)).toEqual([
      'summary', 'impact', 'timeline', 'rootCause', 'wentWell', 'wentBadly', 'actionItems', 'lessons', 'followUp',
    ]);
  });

  test('gives the text that a fix inserts, without the rule to the next section', () => {
    expect(outline.sections[0]?.text).toBe('## Executive Summary\n\n[2-3 sentences: What happened, impact, resolution]\n');
    expect(outline.sections.at(-1)?.text).toMatch(/in next all-hands\n$/);
  });

  test('requires the fields of its head, its sections and its foot', () => {
    expect(outline.fields.map(({ label, section, optional }) => `${section ?? 'document'}: ${label}${optional ? '?' : ''}`)).toEqual([
      'document: Date', 'document: Severity', 'document: Duration', 'document: Incident Commander', 'document: Responders',
      'impact: Users Affected', 'impact: Revenue Impact?', 'impact: Duration', 'impact: Data Loss',
      'rootCause: Problem', 'rootCause: Root Cause',
      'document: Postmortem Owner', 'document: Published?', 'document: Related Incidents?',
    ]);
    expect(outline.fields[0]?.text).toBe('**Date**: [Date]');
  });
});

test('a section that no synonym knows is named by its title', () => {
  const [section] = read('# {{title}}\n\n## Legal & privacy review\n\n[Who was told]\n').sections;
  expect(section).toEqual({ concept: 'legalPrivacyReview', title: 'Legal & privacy review', level: 2, optional: false, text: '## Legal & privacy review\n\n[Who was told]\n' });
});

test('a part that is only written when there is something to say is not required', () => {
  expect(read('# T\n{{#triage}}\n## Triage\n\n- {{x}}\n{{/triage}}\n## Impact\n').sections.map(({ title }) => title)).toEqual(['Impact']);
});

test('what is inside an optional section is optional too', () => {
  const outline = read('# T\n\n## Impact\n<!-- optional -->\n\n**Users Affected**: [X]\n\n### Revenue in detail\n\n[Figures]\n');
  expect([...outline.sections, ...outline.fields].map(({ optional }) => optional)).toEqual([true, true, true]);
});

test('the same template and vocabulary give the same outline', () => {
  expect(read(builtInTemplates.runbook)).toBe(read(builtInTemplates.runbook));
});

test('a template in another language gives the same concepts', () => {
  expect(read('# Postmortem\n\n## Samenvatting\n\n## Tijdlijn\n\n## Oorzaak\n\n## Actiepunten\n').sections.map(({ concept }) => concept))
    .toEqual(['summary', 'timeline', 'rootCause', 'actionItems']);
});
