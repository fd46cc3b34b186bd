import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SaveSchedule } from '../../../src/vscode/documents/save-schedule';

const hour = 3_600_000;

/** Fails so often before it succeeds, and notes when it was tried, in seconds since the start. */
function saveAfterFailures(failures: number) {
  const start = Date.now();
  const tried: number[] = [];
  const save = () => {
    tried.push((Date.now() - start) / 1000);
    return Promise.resolve(tried.length > failures);
  };
  return { save, tried };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('saves once what changes a thousand times, when nothing has changed for a while', async () => {
  const schedule = new SaveSchedule();
  const { save, tried } = saveAfterFailures(0);
  for (let change = 0; change < 1000; change++) {
    schedule.saveSoon('folder', save);
    await vi.advanceTimersByTimeAsync(10);
  }
  await vi.advanceTimersByTimeAsync(hour);
  expect(tried).toEqual([14.99]);
});

it('tries what fails once more after a minute', async () => {
  const schedule = new SaveSchedule();
  const { save, tried } = saveAfterFailures(1);
  schedule.saveSoon('folder', save);
  await vi.advanceTimersByTimeAsync(hour);
  expect(tried).toEqual([5, 65]);
});

it('and leaves what fails then too until its next change', async () => {
  const schedule = new SaveSchedule();
  const { save, tried } = saveAfterFailures(Infinity);
  schedule.saveSoon('folder', save);
  await vi.advanceTimersByTimeAsync(hour);
  schedule.saveSoon('folder', save);
  await vi.advanceTimersByTimeAsync(hour);
  expect(tried).toEqual([5, 65, 3605, 3665]);
});

it('tries with a change that comes before the minute is over, and once in all', async () => {
  const schedule = new SaveSchedule();
  const { save, tried } = saveAfterFailures(1);
  schedule.saveSoon('folder', save);
  await vi.advanceTimersByTimeAsync(20_000);
  schedule.saveSoon('folder', save);
  await vi.advanceTimersByTimeAsync(hour);
  expect(tried).toEqual([5, 25]);
});

it('saves with the change that comes while a save is about to fail', async () => {
  const schedule = new SaveSchedule();
  const { save, tried } = saveAfterFailures(1);
  schedule.saveSoon('folder', async () => {
    schedule.saveSoon('folder', save);
    return save();
  });
  await vi.advanceTimersByTimeAsync(hour);
  expect(tried).toEqual([5, 10]);
});

it('saves one after the other', async () => {
  const schedule = new SaveSchedule();
  const done: string[] = [];
  const save = (name: string) => async () => {
    done.push(`begin ${name}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    done.push(`end ${name}`);
    return true;
  };
  schedule.saveSoon('one', save('one'));
  schedule.saveSoon('other', save('other'));
  await vi.advanceTimersByTimeAsync(hour);
  expect(done).toEqual(['begin one', 'end one', 'begin other', 'end other']);
});

it('saves nothing any more once it is disposed of, not even what fails in that moment', async () => {
  const schedule = new SaveSchedule();
  const { save, tried } = saveAfterFailures(Infinity);
  schedule.saveSoon('failing', () => {
    schedule.dispose();
    return save();
  });
  await vi.advanceTimersByTimeAsync(hour);
  schedule.saveSoon('late', save);
  await vi.advanceTimersByTimeAsync(hour);
  expect(tried).toEqual([5]);
});
