import { expect, test } from 'vitest';
import { openProject } from '../../src/cli/project/project';
import { ReadAhead } from '../../src/cli/project/read-ahead';
import { parseText } from '../../src/cli/project/read';

const project = await openProject('/there/is/no/such/repository');
const found = (name: string) => ({ project, file: `/repository/${name}`, path: name, kind: 'postmortem' as const });
const opened = (name: string, length: number) => ({ ...found(name), kind: 'postmortem' as const, document: parseText('x'.repeat(length), name, project) });

test('hands each document over once, and only to whom expects it', () => {
  const ahead = new ReadAhead([found('a.md'), found('b.md')]);
  for (const name of ['a.md', 'c.md']) ahead.keep(opened(name, 10));
  expect(ahead.take(found('a.md'))?.document.text).toBe('x'.repeat(10));
  expect([ahead.take(found('a.md')), ahead.take(found('b.md')), ahead.take(found('c.md'))]).toEqual([undefined, undefined, undefined]);
});

test('keeps only so much text at a time', () => {
  const names = Array.from({ length: 20 }, (_, index) => `${index}.md`);
  const ahead = new ReadAhead(names.map(found));
  for (const name of names) ahead.keep(opened(name, 2 ** 20));
  expect(names.filter((name) => ahead.take(found(name)))).toEqual(names.slice(0, 16));
  ahead.keep(opened('19.md', 2 ** 20));
  expect(ahead.take(found('19.md'))).toBeDefined();
});
