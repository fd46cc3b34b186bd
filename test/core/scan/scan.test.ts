import { describe, expect, it } from 'vitest';
import type { Block, Code, Span } from '../../../src/core/document/model';
import { scan } from '../../../src/core/document/scan';
import { outlineOfBlocks } from './differential';

function only<Type extends Block['type']>(text: string, type: Type): Extract<Block, { type: Type }> {
  const [block, ...rest] = scan(text).blocks;
  expect([block?.type, rest]).toEqual([type, []]);
  return block as Extract<Block, { type: Type }>;
}

const cut = (text: string, span: Span | undefined) => span && text.slice(span.start, span.end);

describe('a heading', () => {
  it.each([
    ['## What went well? ##  ', 'What went well?'],
    ['  # C#', 'C#'],
    ['# #', ''],
    ['###', ''],
    ['# a \\#', 'a \\#'],
    ['Two\nlines  \n---', 'Two\nlines'],
  ])('%j has the text %j', (text, expected) => {
    expect(cut(text, only(text, 'heading').text)).toBe(expected);
  });
});

describe('code', () => {
  it('has its language with what follows, and its lines as written', () => {
    const text = '~~~ sh  title="a"  \n  one\n\ntwo\n~~~\n';
    const code = only(text, 'code');
    expect(cut(text, code.info)).toBe('sh  title="a"');
    expect(cut(text, code.body)).toBe('  one\n\ntwo');
  });

  it('has an empty body between its fences', () => {
    const text = '```\n```';
    expect(only(text, 'code').body).toEqual({ start: 4, end: 4 });
    expect(only('```', 'code').body).toEqual({ start: 3, end: 3 });
  });

  it('keeps the indentation of the list that it stands in', () => {
    const text = '- ```\n  one\n  ```\n';
    const code = only(text, 'list').items[0]?.children[0] as Code;
    expect(cut(text, code.body)).toBe('  one');
  });
});

describe('a table', () => {
  it('has cells without the blanks around them', () => {
    const text = '| a \\| b |`c|d`|\n|---|---|---|\n|  | e\t|\n';
    const table = only(text, 'table');
    expect(table.rows.map((row) => row.cells.map((cell) => cut(text, cell)))).toEqual([['a \\| b', '`c', 'd`'], ['', 'e']]);
  });

  it('has empty cells inside of their pipes, behind one blank', () => {
    const text = 'a|b|c\n-|-|-\n|  ||\n';
    const [, row] = only(text, 'table').rows;
    expect(row?.cells.map(({ start, end, outer }) => [start - outer.start, end - start])).toEqual([[2, 0], [1, 0]]);
  });
});

describe('a task', () => {
  it('has the place of its check', () => {
    const text = '- [ ] a\n- [x] b\n- [X]\n  c\n- [ ]\n';
    const { items } = only(text, 'list');
    expect(items.map((item) => [item.checked, cut(text, item.check)])).toEqual([
      [false, ' '],
      [true, 'x'],
      [true, 'X'],
      [undefined, undefined],
    ]);
    expect(items.map((item) => cut(text, item.children[0]))).toEqual(['a', 'b', 'c', '[ ]']);
  });
});

describe('a text', () => {
  it('counts a byte order mark', () => {
    expect(outlineOfBlocks('\uFEFF# a', scan('\uFEFF# a').blocks)).toEqual(['heading 1-4 1 "a"']);
  });

  it('tells its lines and how they end', () => {
    expect(scan('a\r\nb')).toMatchObject({ lineStarts: [0, 3], eol: '\r\n' });
  });

  it('may be empty', () => {
    expect(scan('').blocks).toEqual([]);
    expect(scan('\n \n').blocks).toEqual([]);
  });

  it.each([
    ['quotations', '>'.repeat(100_000)],
    ['lists', '+ '.repeat(100_000)],
    ['footnotes', '[^a]:'.repeat(100_000)],
  ])('of nested %s is read a hundred deep', (_, text) => {
    let depth = 0;
    let blocks: readonly Block[] = scan(text).blocks;
    for (let block = blocks[0]; block; block = blocks[0]) {
      depth++;
      blocks = 'children' in block ? block.children : 'items' in block ? (block.items[0]?.children ?? []) : [];
    }
    expect(depth).toBeGreaterThanOrEqual(100);
    expect(depth).toBeLessThanOrEqual(101);
  });
});
