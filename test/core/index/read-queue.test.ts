import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Uri } from 'vscode';
import type { DocumentChange } from '../../../src/core/index/document-index';
import { ReadQueue } from '../../../src/vscode/documents/read-queue';

const uri = (name: string) => ({ toString: () => name }) as Uri;
const summaryOf = (path: string): DocumentChange => [path, { kind: 'meeting', path, title: path, services: [], excerpt: '', actionItems: [] }];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('makes one change of a thousand events, and reads each file once', async () => {
  const read = vi.fn((file: Uri) => summaryOf(String(file)));
  const apply = vi.fn<(changes: readonly DocumentChange[]) => void>();
  const queue = new ReadQueue(read, apply);
  for (let event = 0; event < 2000; event++) queue.add(uri(String(event % 1000)));
  expect(read).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  expect(read).toHaveBeenCalledTimes(1000);
  expect(new Set(apply.mock.calls.flatMap(([changes]) => changes.map(([key]) => key))).size).toBe(1000);
});

it('gives others their turn, and tells of what was read as it comes', async () => {
  const files = 100;
  const pass = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);
  const told: number[] = [];
  // Each file takes ten milliseconds of the thread, and so does each tenth of what is told.
  const queue = new ReadQueue((file) => {
    pass(10);
    return summaryOf(String(file));
  }, (changes) => {
    pass(changes.length);
    told.push(changes.length);
  });
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now());
  for (let file = 0; file < files; file++) queue.add(uri(String(file)));
  const run = queue.drain();
  await vi.runAllTimersAsync();
  const { files: read, longestStretch } = await run;
  expect(read).toBe(files);
  expect(longestStretch).toBeGreaterThanOrEqual(20);
  expect(longestStretch).toBeLessThan(50);
  expect(told.length).toBeGreaterThan(3);
  expect(told.reduce((sum, count) => sum + count)).toBe(files);
});

it('tells of the longest time for which nothing else had its turn', async () => {
  const queue = new ReadQueue((file) => {
    vi.setSystemTime(Date.now() + (String(file) === 'huge' ? 70 : 1));
    return summaryOf(String(file));
  }, () => undefined);
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now());
  for (const name of ['a', 'huge', 'b']) queue.add(uri(name));
  const run = queue.drain();
  await vi.runAllTimersAsync();
  expect((await run).longestStretch).toBe(71);
});

it('waits for no more than a few files at once, and for all of them before it ends', async () => {
  let open = 0;
  let mostOpen = 0;
  const told: string[] = [];
  const queue = new ReadQueue(async (file) => {
    mostOpen = Math.max(mostOpen, ++open);
    await Promise.resolve();
    open--;
    return summaryOf(String(file));
  }, (changes) => told.push(...changes.map(([key]) => key)));
  for (let file = 0; file < 300; file++) queue.add(uri(String(file)));
  const run = queue.drain();
  await vi.runAllTimersAsync();
  await run;
  expect(told.length).toBe(300);
  expect(mostOpen).toBe(64);
});

it('forgets what is cancelled, and all once it is disposed of', async () => {
  const told: string[] = [];
  const queue = new ReadQueue((file) => summaryOf(String(file)), (changes) => told.push(...changes.map(([key]) => key)));
  for (const name of ['a/1', 'b/1', 'a/2']) queue.add(uri(name));
  queue.cancel((key) => key.startsWith('a/'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toEqual(['b/1']);
  queue.add(uri('c'));
  queue.dispose();
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toEqual(['b/1']);
});

it('forgets what is cancelled while it is waited for, and keeps what is read anew', async () => {
  const told: string[] = [];
  const ends: (() => void)[] = [];
  const queue = new ReadQueue(async (file) => {
    await new Promise<void>((resolve) => ends.push(resolve));
    return summaryOf(String(file));
  }, (changes) => told.push(...changes.map(([key]) => key)));
  for (const name of ['a/1', 'b/1', 'a/2']) queue.add(uri(name));
  const run = queue.drain();
  ends[0]!();
  await Promise.resolve();
  queue.cancel((key) => key.startsWith('a/'));
  queue.add(uri('a/2'));
  while (ends.length < 4) {
    for (const end of ends) end();
    await vi.advanceTimersByTimeAsync(1);
  }
  for (const end of ends) end();
  await vi.runAllTimersAsync();
  await run;
  expect(told).toEqual(['b/1', 'a/2']);
});

it('reads a file again that changes while it is read', async () => {
  let reads = 0;
  const queue = new ReadQueue(async (file) => {
    reads++;
    if (reads === 1) queue.add(uri('a'));
    await Promise.resolve();
    return summaryOf(String(file));
  }, () => undefined);
  queue.add(uri('a'));
  await vi.runAllTimersAsync();
  expect(reads).toBe(2);
});

it('reads what is added in the same turn in which a run over nothing ends', async () => {
  const told: string[] = [];
  const queue = new ReadQueue((file) => summaryOf(String(file)), (changes) => told.push(...changes.map(([key]) => key)));
  void queue.drain();
  queue.add(uri('a'));
  const run = queue.drain();
  await vi.runAllTimersAsync();
  expect((await run).files).toBe(1);
  expect(told).toEqual(['a']);
});

it('goes on reading after somebody has failed who was told', async () => {
  const told: string[] = [];
  const queue = new ReadQueue((file) => summaryOf(String(file)), (changes) => {
    told.push(...changes.map(([key]) => key));
    if (told.length === 1) throw new Error('told');
  });
  queue.add(uri('a'));
  await expect(queue.drain()).rejects.toThrow('told');
  queue.add(uri('b'));
  await queue.drain();
  expect(told).toEqual(['a', 'b']);
});
