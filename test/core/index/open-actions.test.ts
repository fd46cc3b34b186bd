import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from '../../../src/core/document/parse';
import { markdown } from '../../../src/core/document/remark';
import { vocabularyOf } from '../../../src/core/document/vocabulary';
import { DocumentIndex } from '../../../src/core/index/document-index';
import { summarizeOpenActions } from '../../../src/core/index/open-actions';
import { summarize } from '../../../src/core/index/summarize';
import { fileNameOf } from '../../../src/core/paths';
import { defaultPolicy } from '../../../src/core/policy/default';

const vocabulary = vocabularyOf(defaultPolicy);
const read = (text: string, path: string) => parse(text, { markdown, vocabulary, fileName: fileNameOf(path) });

const long = `Write a test of the ${'very '.repeat(60)}long job`;
const texts: Readonly<Record<string, string>> = {
  'a/2026-01-01-first.md': '# Postmortem: First\n\n## Action items\n\n- [ ] Add an alert for the connection pool (@sam) [#12](https://git.example.com/ops/issues/12)\n- [x] Rehearse the failover of orders\n',
  'a/second.md': `# Second\n\n**Date**: 2026-02-01\n\n## Action items\n\n| Action | Owner |\n|---|---|\n| ${long} | @kim |\n| Add alerts for connection pools | @kim |\n`,
  'a/undated.md': '# Third\n\n## Action items\n\n- [ ] Add an alert for the connection pool\n',
  'a/2026-03-01-done.md': '# Fourth\n\n## Action items\n\n- [x] Add an alert for the connection pool\n',
  ...Object.fromEntries(readdirSync('sample/docs/postmortems').map((name) => [`docs/postmortems/${name}`, readFileSync(join('sample/docs/postmortems', name), 'utf8')])),
};

test('answers about earlier actions as the whole summaries do', () => {
  const [whole, open] = [new DocumentIndex(), new DocumentIndex()];
  for (const [path, text] of Object.entries(texts)) {
    whole.set(path, summarize(read(text, path), 'postmortem', path, defaultPolicy));
    const summary = summarizeOpenActions(read(text, path), path);
    if (summary) open.set(path, summary);
  }
  const asked = [...whole.actionItems().map(({ item }) => item), { text: long }, { text: 'Something else', ticket: '#12' }, { text: '', ticket: 'https://git.example.com/ops/issues/12' }];
  const answers = (index: DocumentIndex) => asked.map((item) => index.earlierActions(item, '2027-01-01'));
  expect(answers(open)).toEqual(answers(whole));
  expect(answers(open).filter(({ length }) => length > 0).length).toBeGreaterThan(3);
  expect(open.uris()).not.toContain('a/undated.md');
  expect(open.uris()).not.toContain('a/2026-03-01-done.md');
});
