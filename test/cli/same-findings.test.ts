import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { positionAt } from '../../src/core/document/lines';
import type { DocumentKind, IncidentDocument } from '../../src/core/document/model';
import { parse } from '../../src/core/document/parse';
import { markdown } from '../../src/core/document/remark';
import { vocabularyOf } from '../../src/core/document/vocabulary';
import { DocumentIndex } from '../../src/core/index/document-index';
import { kindOfPath } from '../../src/core/index/kind';
import { summarize } from '../../src/core/index/summarize';
import * as fixEdits from '../../src/core/lint/fix-edits';
import { format } from '../../src/core/lint/format';
import { lint } from '../../src/core/lint/lint';
import { rules } from '../../src/core/lint/rules';
import { settle } from '../../src/core/lint/surroundings';
import { fileNameOf } from '../../src/core/paths';
import { defaultPolicy } from '../../src/core/policy/default';
import { loadPolicy } from '../../src/core/policy/load';
import { inZone } from '../../src/core/policy/local-zone';
import type { Policy } from '../../src/core/policy/schema';
import { builtInTemplates } from '../../src/core/template/built-in';
import { outlineOf } from '../../src/core/template/outline';
import { templateOf } from '../../src/core/template/template-of';
import { detectSecrets } from '../../src/secrets/detect';
import { Program, repository } from './program';

const program = new Program();
const today = '2026-11-24';

it('finds in the sample what the editor finds there', async () => {
  const folder = resolve('sample');
  const { policy = defaultPolicy } = loadPolicy(readFileSync('sample/.incidents/policy.yaml', 'utf8'), rules.map(({ id }) => id));
  await expectSame(folder, policy);
});

it('finds in the fixtures what the editor finds there', async () => {
  const files = (from: string, to: string) => Object.fromEntries(
    readdirSync(from).map((name) => [`${to}/${name}`, readFileSync(join(from, name))] as const),
  );
  const folder = repository({
    ...files('test/fixtures/documents', 'docs/postmortems'),
    ...files('test/fixtures/incidents', 'docs/incidents'),
    ...files('templates/runbooks', 'docs/runbooks'),
    'docs/postmortems/2024-01-02-before.md': `# Postmortem: Before\n\n**Date**: 2024-01-02\n\n## Action Items\n\n- Warn before the pool is full (OPS-12)\n`,
    'docs/postmortems/2026-02-06-again.md': `# Postmortem: Again\n\n**Date**: 2026-02-06\n\n## Action Items\n\n- Add an alert (OPS-12)\n`,
    'docs/postmortems/2026-02-05-secret.md': '# Postmortem: Keys\n\nThe job ran with AKIAJ7RMYQH3V2NXB4TQ, see [x](gone.md).\n',
  });
  await expectSame(folder, inZone(defaultPolicy, () => 'UTC'));
});

/** Compares the program's report with the core's findings, asked for as the editor's linter asks. */
async function expectSame(folder: string, policy: Policy): Promise<void> {
  const { output } = await program.run(['lint', '--now', today, '--format', 'json'], { folder });
  const { documents } = JSON.parse(output) as { documents: { path: string; findings: Record<string, unknown>[] }[] };
  const reported = documents.map(({ path, findings }) => ({
    path, findings: findings.map(({ rule, level, message, line, column, endLine, endColumn }) => ({ rule, level, message, line, column, endLine, endColumn })),
  }));
  const expected = [];
  const index = indexOf(folder, documents.map(({ path }) => path), policy);
  for (const { path } of documents) expected.push({ path, findings: await findingsIn(folder, path, policy, index) });
  expect(reported).toEqual(expected);
  expect(documents.map(({ path }) => path)).toEqual(documentsIn(folder, policy));
  expect(documents.flatMap(({ findings }) => findings).length).toBeGreaterThan(20);
}

function documentsIn(folder: string, policy: Policy): string[] {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return paths.filter((path) => kindOfPath(path, policy) !== undefined).sort();
}

function indexOf(folder: string, paths: readonly string[], policy: Policy): DocumentIndex {
  const index = new DocumentIndex();
  for (const path of paths) {
    const { kind, document } = read(folder, path, policy);
    index.set(path, summarize(document, kind, path, policy));
  }
  return index;
}

function read(folder: string, path: string, policy: Policy): { kind: DocumentKind; document: IncidentDocument } {
  const kind = kindOfPath(path, policy);
  if (kind === undefined) throw new Error(`${path} is none of ours`);
  const text = new TextDecoder().decode(readFileSync(join(folder, path)));
  return { kind, document: parse(text, { markdown, vocabulary: vocabularyOf(policy), fileName: fileNameOf(path) }) };
}

async function findingsIn(folder: string, path: string, policy: Policy, index: DocumentIndex) {
  const { kind, document } = read(folder, path, policy);
  const vocabulary = vocabularyOf(policy);
  const template = templateOf(kind, document);
  const { findings } = await settle((surroundings) => lint(document, {
    kind, path, policy, markdown, surroundings, fixEdits: () => fixEdits, now: Date.parse(`${today}T12:00Z`), today,
    outline: template ? outlineOf(builtInTemplates[template], vocabulary, markdown) : { sections: [], fields: [] },
  }), {
    exists: (target) => Promise.resolve(existsSync(resolve(folder, path, '..', target))),
    secretsIn: detectSecrets,
    earlierActions: (action, day) => index.earlierActions(action, day),
  });
  const place = (offset: number) => positionAt(document.lineStarts, offset);
  return findings.map(({ rule, level, message, start, end }) => ({
    rule, level, message: format(message),
    line: place(start).line + 1, column: place(start).character + 1, endLine: place(end).line + 1, endColumn: place(end).character + 1,
  }));
}
