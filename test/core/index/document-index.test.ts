import { beforeEach, describe, expect, test } from 'vitest';
import { DocumentIndex, type IndexChange } from '../../../src/core/index/document-index';
import { summaryOf } from './documents';

const bullets = (...items: string[]) => `# Postmortem: Down\n\n## Action Items\n\n${items.map((item) => `- ${item}`).join('\n')}\n`;

let index: DocumentIndex;
let changes: IndexChange[];

beforeEach(() => {
  index = new DocumentIndex();
  changes = [];
  index.onChange((change) => changes.push(change));
  index.set('file:///a', summaryOf(bullets('Fix it (owner: Sam)', 'Test it (owner: Kim)'), 'postmortem'));
  index.set('file:///b', summaryOf('# Runbook: Database - Pool\n', 'runbook'));
});

test('documents are found by kind, action items in the order of their documents', () => {
  expect(index.postmortems().map(({ uri }) => uri)).toEqual(['file:///a']);
  expect(index.runbooks().map(({ uri }) => uri)).toEqual(['file:///b']);
  expect(index.actionItems().map(({ uri, item }) => [uri, item.text])).toEqual([['file:///a', 'Fix it'], ['file:///a', 'Test it']]);
});

test('a change takes effect at once in every answer', () => {
  expect(index.actionItems()).toHaveLength(2);
  index.set('file:///a', summaryOf(bullets('Fix it'), 'postmortem'));
  expect(index.actionItems()).toHaveLength(1);
  index.delete('file:///a');
  expect(index.actionItems()).toHaveLength(0);
  expect(index.size).toBe(1);
});

describe('listeners', () => {
  test('hear of many changes once, with the kinds concerned', () => {
    changes.length = 0;
    index.update([['file:///a', undefined], ['file:///c', summaryOf(bullets('New'), 'incident')]]);
    expect(changes).toEqual([{ changed: ['file:///c'], removed: ['file:///a'], kinds: new Set(['postmortem', 'incident']) }]);
  });

  test('hear nothing of a document that says the same as before, nor of one that was not there', () => {
    changes.length = 0;
    index.set('file:///b', summaryOf('# Runbook: Database - Pool\n\nSome text that no view shows.\n', 'runbook'));
    index.delete('file:///nowhere');
    expect(changes).toEqual([]);
  });

  test('hear nothing any more once they are gone', () => {
    const heard: IndexChange[] = [];
    const end = index.onChange((change) => heard.push(change));
    end();
    index.delete('file:///a');
    expect(heard).toEqual([]);
  });
});

test('a renamed document keeps what it says under its new name', () => {
  index.rename('file:///a', 'file:///z', 'docs/postmortems/z.md');
  expect(index.get('file:///a')).toBeUndefined();
  expect(index.get('file:///z')).toMatchObject({ path: 'docs/postmortems/z.md', title: 'Down' });
});

test('owners and services are told with the most frequent first', () => {
  index.set('file:///c', summaryOf(bullets('More (owner: Kim)'), 'postmortem'));
  expect(index.owners()).toEqual(['Kim', 'Sam']);
  expect(index.services()).toEqual(['Database']);
});

test('an owner of runbooks alone is not told as a person', () => {
  index.set('file:///d', summaryOf('# Runbook: Disk full\n\n**Owner**: Platform\n', 'runbook'));
  expect(index.owners()).toEqual(['Kim', 'Platform', 'Sam']);
  expect(index.people()).toEqual(['Kim', 'Sam']);
});
