import { describe, expect, test } from 'vitest';
import { changeDueDate } from '../../../src/core/edit/action-item-parts';
import { apply } from '../../../src/core/edit/apply';
import { changeOwner } from '../../../src/core/edit/change-owner';
import { read } from './read';

describe('a cell that tells the state where an owner or a day belongs', () => {
  const table = (row: string) => `## Action Items\n\n| Action | Owner | Due |\n|---|---|---|\n${row}\n| Test the pool | Kim | 2026-02-12 |\n`;

  test.each([
    ['| Fix the pool | Done | 2026-02-12 |', '| Fix the pool **Done** | @lee | 2026-02-12 |'],
    ['| Fix the pool | **Done** | 2026-02-12 |', '| Fix the pool **Done** | @lee | 2026-02-12 |'],
    ['| Fix the pool | ✅ Done | 2026-02-12 |', '| Fix the pool **✅ Done** | @lee | 2026-02-12 |'],
    ['| Fix the pool | Cancelled | 2026-02-12 |', '| Fix the pool **Cancelled** | @lee | 2026-02-12 |'],
    ['| Fix the pool | Open | 2026-02-12 |', '| Fix the pool | @lee | 2026-02-12 |'],
  ])('leaves it to the description when the item gets an owner: %s', (before, after) => {
    const text = table(before);
    const item = read(text).actionItems[0]!;
    const written = apply(text, changeOwner(read(text), item, '@lee'));
    expect(written).toBe(table(after));
    const again = read(written).actionItems[0]!;
    expect([again.owners.map(({ value }) => value), again.state, again.text]).toEqual([['@lee'], item.state, 'Fix the pool']);
  });

  test.each([
    ['| Fix the pool | Kim | Done |', '| Fix the pool **Done** | Kim | 2026-03-01 |'],
    ['| Fix the pool | Kim | ✅ |', '| Fix the pool ✅ | Kim | 2026-03-01 |'],
  ])('and when it gets a day: %s', (before, after) => {
    const text = table(before);
    const written = apply(text, changeDueDate(read(text), read(text).actionItems[0]!, '2026-03-01'));
    expect(written).toBe(table(after));
    expect(read(written).actionItems[0]).toMatchObject({ state: 'done', due: { value: '2026-03-01' } });
  });
});
