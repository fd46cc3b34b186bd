import { parse } from '../../src/core/document/parse';
import { markdown } from '../../src/core/document/remark';
import { vocabularyOf } from '../../src/core/document/vocabulary';
import { type LintOptions, lint } from '../../src/core/lint/lint';
import { rules } from '../../src/core/lint/rules/index';
import { defaultPolicy } from '../../src/core/policy/default';
import { builtInTemplates } from '../../src/core/template/built-in';
import { outlineOf } from '../../src/core/template/outline';
import { postmortem } from './postmortem';

const vocabulary = vocabularyOf(defaultPolicy);
const options: LintOptions = {
  kind: 'postmortem',
  path: 'docs/postmortems/2026-02-05-checkout-unavailable.md',
  policy: defaultPolicy,
  outline: outlineOf(builtInTemplates.postmortem, vocabulary, markdown),
  now: Date.parse('2026-02-09T12:00Z'),
  today: '2026-02-09',
  markdown,
  surroundings: { exists: () => true, secretsIn: () => [] },
};

for (const [name, length] of [['8 KB', 8_000], ['300 KB', 300_000]] as const) {
  const text = postmortem(length);
  const rounds = Math.ceil(4_000_000 / text.length);
  const read = () => {
    const document = parse(text, { markdown, vocabulary, fileName: '2026-02-05-checkout-unavailable.md' });
    // Both are read when they are first asked for: by the rules otherwise.
    return [document, document.timeline, document.actionItems] as const;
  };
  const [document] = read();
  console.log(`\n${name} (${text.length} characters, ${lint(document, options).findings.length} findings)`);
  row('every character once', median(rounds, () => look(text)));
  row('parse', median(rounds, read));
  row('all rules on a parsed document', median(rounds, () => lint(document, options)));
  row('text → findings', median(rounds, () => lint(read()[0], options)));
  for (const rule of rules) row(`  ${rule.id}`, median(rounds, () => lint(document, { ...options, rules: [rule] })));
}

/** Milliseconds of the middle run, the first half left out to warm up. */
function median(rounds: number, run: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  const warm = times.slice(rounds >> 1).sort((one, other) => one - other);
  return warm[warm.length >> 1] ?? NaN;
}

function look(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}

function row(name: string, milliseconds: number): void {
  console.log(`${name.padEnd(36)}${milliseconds.toFixed(4).padStart(10)} ms`);
}
