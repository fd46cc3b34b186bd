import { describe, expect, test } from 'vitest';
import { parse } from '../../../src/core/document/parse';
import { markdown } from '../../../src/core/document/remark';
import { vocabularyOf } from '../../../src/core/document/vocabulary';
import { exampleRunbooks } from '../../../src/core/generate/example-runbooks';
import { defaultPolicy } from '../../../src/core/policy/default';
import { blanksIn } from '../../../src/core/template/blanks';

const runbooks = exampleRunbooks({ policy: defaultPolicy, now: Date.UTC(2026, 10, 24), timeZone: 'UTC' });
const vocabulary = vocabularyOf(defaultPolicy);

test('the five runbooks that the process names are there', () => {
  expect(runbooks.map(({ path }) => path)).toEqual([
    'vercel-deployment-failed', 'supabase-connection-pool', 'rate-limit-exceeded', 'sentry-alert-storm', 'disk-space-full',
  ].map((name) => `docs/runbooks/${name}.md`));
});

describe.each(runbooks.map(({ path, text }) => [path, text] as const))('%s', (_, text) => {
  const document = parse(text, { markdown, vocabulary });

  test('leaves only its owner to fill in', () => {
    expect(blanksIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['[Team/Person]']);
    expect(text).toContain('**Last Updated**: 2026-11-24\n');
    expect(text).not.toMatch(/\{\{/);
  });

  test('says how to recognise, fix, undo and escalate', () => {
    expect(document.sections.map(({ concept }) => concept)).toEqual(
      expect.arrayContaining(['symptoms', 'diagnosis', 'mitigation', 'rollback', 'escalation', 'prevention']),
    );
  });

  test('checks the effect of every mitigation', () => {
    const mitigation = document.sections.find(({ concept }) => concept === 'mitigation')!;
    const steps = text.slice(mitigation.body.start, mitigation.body.end).split(/^(?=\d+\. )/m).slice(1);
    expect(steps.length).toBeGreaterThan(3);
    for (const step of steps) expect(step).toMatch(/[Cc]heck/);
  });
});
