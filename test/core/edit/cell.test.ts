import { describe, expect, test } from 'vitest';
import { changeOwner } from '../../../src/core/edit/change-owner';
import { apply } from '../../../src/core/edit/apply';
import { escapeCell } from '../../../src/core/edit/cell';
import { read } from './read';

/** The table after the owner of its first item changes. */
function withOwner(owner: string, ...lines: string[]): string[] {
  const text = ['## Action Items', '', ...lines].join('\n');
  const document = read(text);
  return apply(text, changeOwner(document, document.actionItems[0]!, owner)).split('\n').slice(2);
}

const aligned = ['| Action   | Owner    | Due        |', '|----------|----------|------------|'];

describe('an aligned column', () => {
  test.each([
    ['kim', '| Fix pool | kim      | 2026-02-01 |'],
    ['platform', '| Fix pool | platform | 2026-02-01 |'],
    ['担当', '| Fix pool | 担当     | 2026-02-01 |'],
    ['', '| Fix pool |          | 2026-02-01 |'],
  ])('keeps its pipes in line for %j', (owner, row) => {
    expect(withOwner(owner, ...aligned, '| Fix pool | @sam     | 2026-02-01 |')).toEqual([...aligned, row]);
  });

  test('gives way where the words need more room, and no other row changes', () => {
    const other = '| Add test | @kim     | 2026-02-02 |';
    expect(withOwner('database team', ...aligned, '| Fix pool | @sam     | 2026-02-01 |', other))
      .toEqual([...aligned, '| Fix pool | database team | 2026-02-01 |', other]);
  });

  test('keeps words on its right where they stand there', () => {
    const head = ['| Action   |    Owner |', '|----------|---------:|'];
    expect(withOwner('platform', ...head, '| Fix pool |     @sam |')).toEqual([...head, '| Fix pool | platform |']);
  });
});

test.each([
  ['compact cells stay compact', ['|Action|Owner|', '|-|-|', '|Fix pool|sam|'], '|Fix pool|platform|'],
  ['an empty cell gets a space on both sides', ['| Action | Owner |', '|---|---|', '| Fix pool || '], '| Fix pool | platform | '],
  ['a row that is too short gets its cells', ['| Action | Due | Owner |', '|---|---|---|', '| Fix pool |'], '| Fix pool | | platform |'],
  ['a table without outer pipes stays one', ['Action | Owner', '--- | ---', 'Fix pool | sam'], 'Fix pool | platform'],
])('%s', (_, lines, row) => {
  expect(withOwner('platform', ...lines).at(-1)).toBe(row);
});

test.each([
  ['a|b', 'a\\|b'],
  ['a\\|b', 'a\\|b'],
  ['a\\', 'a\\\\'],
  ['two\r\nlines', 'two lines'],
])('%j is written into a cell as %j', (text, cell) => {
  expect(escapeCell(text)).toBe(cell);
});
