import { parse } from '../../src/core/document/parse';
import { markdown } from '../../src/core/document/remark';
import { vocabularyOf } from '../../src/core/document/vocabulary';
import { DocumentIndex } from '../../src/core/index/document-index';
import { summarize } from '../../src/core/index/summarize';
import * as fixEdits from '../../src/core/lint/fix-edits';
import { type LintResult, lint } from '../../src/core/lint/lint';
import type { Rule } from '../../src/core/lint/rule';
import { fileNameOf } from '../../src/core/paths';
import { defaultPolicy } from '../../src/core/policy/default';
import { mergePolicy } from '../../src/core/policy/merge';
import type { Policy } from '../../src/core/policy/schema';
import type { Surroundings } from '../../src/core/ports';
import { builtInTemplates } from '../../src/core/template/built-in';
import { outlineOf } from '../../src/core/template/outline';
import type { Example, Settings } from './page';

const defaultPath = 'docs/postmortems/2026-02-05-website-down.md';

/** Lints an example of a rule's page by that rule alone. */
export function lintExample(rule: Rule, { settings, text }: Pick<Example, 'settings' | 'text'>): LintResult {
  const { kind = 'postmortem', path = defaultPath, now = '2026-02-06T12:00Z', policy: override = {} } = settings;
  const policy = mergePolicy(defaultPolicy, override);
  const vocabulary = vocabularyOf(policy);
  const builtIn = kind === 'review' ? '' : builtInTemplates[kind];
  return lint(parse(text, { markdown, vocabulary, fileName: fileNameOf(path) }), {
    kind, path, policy, markdown,
    fixEdits: () => fixEdits,
    outline: outlineOf(settings.template ?? builtIn, vocabulary, markdown),
    now: Date.parse(now),
    today: now.slice(0, 10),
    surroundings: surroundingsOf(settings, policy),
    rules: [rule],
  });
}

function surroundingsOf({ exists, secrets = {}, earlier = {} }: Settings, policy: Policy): Surroundings {
  const index = new DocumentIndex();
  for (const [path, text] of Object.entries(earlier)) {
    index.set(path, summarize(parse(text, { markdown, vocabulary: vocabularyOf(policy) }), 'postmortem', path, policy));
  }
  return {
    earlierActions: (action, day) => index.earlierActions(action, day),
    exists: (path) => exists?.includes(path) ?? true,
    secretsIn: (text) => Object.entries(secrets).flatMap(([secret, kind]) => {
      const start = text.indexOf(secret);
      return start < 0 ? [] : [{ start, end: start + secret.length, kind }];
    }),
  };
}
