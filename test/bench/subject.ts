import { markdown } from '../../src/cli/host/markdown';
import { placeAt } from '../../src/core/cursor/place';
import { parse } from '../../src/core/document/parse';
import { scan } from '../../src/core/document/scan';
import { vocabularyOf } from '../../src/core/document/vocabulary';
import { summarize } from '../../src/core/index/summarize';
import * as fixEdits from '../../src/core/lint/fix-edits';
import { type LintOptions, lint as lintDocument } from '../../src/core/lint/lint';
import type { LintMemory } from '../../src/core/lint/memory';
import { rules } from '../../src/core/lint/rules/index';
import { defaultPolicy } from '../../src/core/policy/default';
import type { Policy } from '../../src/core/policy/schema';
import { builtInTemplates } from '../../src/core/template/built-in';
import { outlineOf } from '../../src/core/template/outline';

/** The built-in policy with no rule switched off. */
const policy: Policy = { ...defaultPolicy, rules: Object.fromEntries(rules.map(({ id, level }) => [id, level === 'off' ? 'hint' : level])) };
const vocabulary = vocabularyOf(policy);
const fileName = '2026-02-05-checkout-unavailable.md';

/** Made with the first document, which pays for it as it does in the editor. */
let made: LintOptions | undefined;
const options = (): LintOptions => (made ??= {
  kind: 'postmortem',
  path: `docs/postmortems/${fileName}`,
  policy,
  outline: outlineOf(builtInTemplates.postmortem, vocabulary, markdown),
  now: Date.parse('2026-02-09T12:00Z'),
  today: '2026-02-09',
  markdown,
  fixEdits: () => fixEdits,
  surroundings: { exists: () => true, secretsIn: () => [], earlierActions: () => [] },
});

export const read = (text: string) => parse(text, { markdown, vocabulary, fileName });

/** From a text to all findings of all rules; says how many there are. `memory` is that of the same document, as the editor keeps it. */
export function lint(text: string, memory?: LintMemory): number {
  return lintDocument(read(text), { ...options(), memory }).findings.length;
}

/** One rule alone on a document that is read already. */
export function check(document: ReturnType<typeof read>, rule: string): number {
  return lintDocument(document, { ...options(), rules: rules.filter(({ id }) => id === rule) }).findings.length;
}

export const ruleNames = rules.map(({ id }) => id);
export { scan };

/** All that the editor and the index do with one document: findings with their fixes, its summary, what could be completed in its middle. */
export function everything(text: string): number {
  const document = read(text);
  const edits = lintDocument(document, options()).findings.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
  for (const kind of ['postmortem', 'incident', 'runbook'] as const) summarize(document, kind, `docs/${fileName}`, policy);
  placeAt(document, vocabulary, text.length >> 1);
  return edits.length;
}
