import { expect, test } from 'vitest';
import { aFewAtATime } from '../../src/vscode/a-few-at-a-time';

test('no more than so many are under way at a time, and each result is in the place of its item', async () => {
  let underWay = 0;
  let most = 0;
  const results = await aFewAtATime([5, 1, 4, 2, 3], 2, async (item) => {
    most = Math.max(most, ++underWay);
    await new Promise((resolve) => { setTimeout(resolve, item); });
    underWay -= 1;
    return item * 10;
  });
  expect(results).toEqual([50, 10, 40, 20, 30]);
  expect(most).toBe(2);
  expect(await aFewAtATime([], 2, () => Promise.reject(new Error('none')))).toEqual([]);
});

test('what fails ends it, and nothing more is begun by it', async () => {
  const begun: number[] = [];
  await expect(aFewAtATime([1, 2, 3], 1, (item) => {
    begun.push(item);
    return item === 2 ? Promise.reject(new Error('no')) : Promise.resolve(item);
  })).rejects.toThrow('no');
  expect(begun).toEqual([1, 2]);
});
