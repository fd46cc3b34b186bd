import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parse } from '../src/core/document/parse';
import { markdown } from '../src/core/document/remark';
import { vocabularyOf } from '../src/core/document/vocabulary';
import { preferredFix } from '../src/core/lint/fix';
import * as fixEdits from '../src/core/lint/fix-edits';
import { format } from '../src/core/lint/format';
import { lint } from '../src/core/lint/lint';
import { pageOf } from '../src/core/lint/page';
import { defaultPolicy } from '../src/core/policy/default';
import { builtInTemplates } from '../src/core/template/built-in';
import { outlineOf } from '../src/core/template/outline';
import { plugins, presetWith } from '../src/remark/preset';

const path = 'docs/postmortems/2026-02-05-website-down.md';
const now = Date.parse('2026-03-01T12:00Z');
const text = `# Postmortem: Website down

**Date**: 2026-02-06
**Severity**: SEV-1
**Duration**: 45 minutes
**Published**: [YYYY-MM-DD]

## Impact

**Duration**: From 14:23 to 14:32 UTC

## Timeline

- 14:32 Restored
- 14:23 Alert fired

## Action Items

- Add load tests
`;

describe('the remark preset', () => {
  it('says what lint says, at the same places and levels', async () => {
    const file = await run(presetWith({ now }), text);
    const said = file.messages.map(({ ruleId, reason, fatal, place }) => ({ ruleId, reason, fatal, place: place && 'start' in place ? place.start.offset : undefined }));
    const fatal = { error: true, warning: false, info: undefined, hint: undefined };
    const expected = findings().map((finding) => ({ ruleId: finding.rule, reason: format(finding.message), fatal: fatal[finding.level], place: finding.start }));
    expect(said).toEqual(expect.arrayContaining(expected));
    expect(said).toHaveLength(expected.length);
    expect(new Set(said.map((message) => message.fatal))).toEqual(new Set([true, false, undefined]));
  });

  it('offers the text that a fix would write in the marked place, and names any other fix', async () => {
    const { messages } = await run(presetWith({ now }), text);
    expect(messages.find(({ ruleId }) => ruleId === 'duration-mismatch')).toMatchObject({ actual: '45 minutes', expected: ['9 minutes'] });
    expect(messages.find(({ ruleId }) => ruleId === 'timeline-order')).toMatchObject({ note: 'Sort the timeline' });
  });

  it('links to the page of the rule', async () => {
    const { messages } = await run(presetWith({ now }), text);
    expect(messages.map(({ source, url }) => [source, url])).toEqual(messages.map(({ ruleId }) => ['incident-desk', pageOf(ruleId ?? '')]));
  });

  it('keeps silent about files that are none of ours', async () => {
    expect((await run(presetWith({ now }), text.replace('Postmortem: ', ''), 'docs/notes.md')).messages).toEqual([]);
  });

  it('goes by the policy it is given', async () => {
    const rules = Object.fromEntries(Object.keys(plugins).map((id) => [id, 'off' as const]));
    const { messages } = await run(presetWith({ now, policy: { rules: { ...rules, 'file-name': 'error' } } }), text);
    expect(messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['file-name', true]]);
  });

  it('lets a severity in the configuration of one plugin stand above the policy', async () => {
    const { messages } = await run({ plugins: [[plugins['timeline-order']!, ['error', { now }]]] }, text);
    expect(messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['timeline-order', true]]);
  });
});

async function run(preset: ReturnType<typeof presetWith>, value: string, at = path): Promise<VFile> {
  const file = new VFile({ path: at, value });
  const processor = unified().use(remarkParse).use(remarkGfm).use(preset);
  await processor.run(processor.parse(file), file);
  return file;
}

function findings() {
  const vocabulary = vocabularyOf(defaultPolicy);
  const { findings: found } = lint(parse(text, { markdown, vocabulary, fileName: '2026-02-05-website-down.md' }), {
    kind: 'postmortem', path, policy: defaultPolicy, now, today: '2026-03-01', markdown, fixEdits: () => fixEdits,
    outline: outlineOf(builtInTemplates.postmortem, vocabulary, markdown),
    surroundings: { exists: () => undefined, secretsIn: () => undefined, earlierActions: () => undefined },
  });
  expect(found.filter((finding) => preferredFix(finding)).length).toBeGreaterThan(2);
  return found;
}
