import { expect, test } from 'vitest';
import snippets from '../../../snippets/markdown.json';
import { parse } from '../../../src/core/document/parse';
import { markdown } from '../../../src/core/document/remark';
import { vocabularyOf } from '../../../src/core/document/vocabulary';
import { defaultPolicy } from '../../../src/core/policy/default';

const moment: Readonly<Record<string, string>> = { YEAR: '2026', MONTH: '11', DATE: '24', HOUR: '14', MINUTE: '23' };

/** The text that a snippet writes when nobody types over it, on 24 November 2026. */
function written({ body }: { readonly body: string | readonly string[] }): string {
  return (typeof body === 'string' ? body : body.join('\n'))
    .replace(/\$(?:\{CURRENT_([A-Z]+)\}|CURRENT_([A-Z]+))/g, (_, braced?: string, bare?: string) => moment[braced ?? bare ?? '']!)
    .replace(/\$\{\d+\|([^,|]+)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace('$0', '');
}

const read = (text: string) => parse(`# T\n\n${text}\n`, { markdown, vocabulary: vocabularyOf(defaultPolicy) });
const all = Object.entries(snippets);

test('every snippet has a prefix of its own that begins with `incident-`', () => {
  const prefixes = all.map(([, { prefix }]) => prefix);
  expect(prefixes.filter((prefix) => !/^incident-[a-z-]+$/.test(prefix))).toEqual([]);
  expect(new Set(prefixes).size).toBe(prefixes.length);
});

test.each(all)('%s ends where the writing goes on', (_, snippet) => {
  expect([snippet.body].flat().join('\n')).toMatch(/\$0$/);
  expect(written(snippet)).not.toContain('$');
});

test('an action item row is read as an action item with owner and due date', () => {
  const table = '## Action Items\n\n| # | Action | Owner | Due Date | Issue |\n|---|---|---|---|---|\n';
  const [item] = read(table + written(snippets['Action item row']).replace('@owner', '@sam')).actionItems;
  expect([item?.owners[0]?.value, item?.due?.value]).toEqual(['@sam', '2026-11-24']);
});

test('an action item task is read as an open one with owner and due date', () => {
  const [item] = read(`## Action Items\n\n${written(snippets['Action item task']).replace('@owner', '@sam')}`).actionItems;
  expect([item?.state, item?.owners[0]?.value, item?.due?.value]).toEqual(['open', '@sam', '2026-11-24']);
});

test('a timeline row is read as an entry', () => {
  const { timeline } = read(`## Timeline\n\n| Time | Event |\n|---|---|\n${written(snippets['Timeline row'])}`);
  expect(timeline.map(({ time, text }) => [time?.value, text.value])).toEqual([[14 * 60 + 23, 'What happened']]);
});
