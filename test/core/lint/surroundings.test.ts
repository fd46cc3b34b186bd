import { expect, it } from 'vitest';
import { settle } from '../../../src/core/lint/surroundings';
import { InMemorySurroundings } from './in-memory-surroundings';

it('lints once where nothing is asked', async () => {
  const host = new InMemorySurroundings([]);
  let passes = 0;
  expect(await settle(() => (passes += 1), host)).toBe(1);
  expect(host.asked).toEqual([]);
});

it('lints again with the answers, and asks each question once', async () => {
  const host = new InMemorySurroundings(['there.md'], { hunter22: 'password' });
  const result = await settle(({ exists, secretsIn }) => ({
    there: exists('there.md'),
    gone: exists('gone.md'),
    again: exists('gone.md'),
    secrets: secretsIn('is hunter22'),
  }), host);
  expect(result).toEqual({ there: true, gone: false, again: false, secrets: [{ start: 3, end: 11, kind: 'password' }] });
  expect(host.asked.sort()).toEqual(['gone.md', 'is hunter22', 'there.md']);
});

it('goes on as long as an answer leads to another question', async () => {
  const host = new InMemorySurroundings(['page.md']);
  const result = await settle(({ exists }) => (exists('page') === false ? exists('page.md') : undefined), host);
  expect(result).toBe(true);
});
