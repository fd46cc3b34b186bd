import { expect, it } from 'vitest';
import { Progress } from '../../src/cli/text/progress';

function watched(isTerminal: boolean) {
  let written = '';
  let clock = 0;
  const stream = { isTerminal, columns: undefined, write: (text: string) => { written += text; } };
  const progress = new Progress(stream, 'Linting', 3000, () => clock);
  return {
    progress,
    /** What is written for a step at this moment. */
    at(milliseconds: number, done: number): string {
      written = '';
      clock = milliseconds;
      progress.step(done);
      return written;
    },
    end(): string {
      written = '';
      progress.end();
      return written;
    },
  };
}

it('says on a terminal how far a long run is, not too often, and leaves nothing behind', () => {
  const run = watched(true);
  expect(run.at(400, 10)).toBe('');
  expect(run.at(600, 20)).toBe('\r\u001b[KLinting 20 of 3000…');
  expect(run.at(650, 30)).toBe('');
  expect(run.at(710, 40)).toBe('\r\u001b[KLinting 40 of 3000…');
  expect(run.end()).toBe('\r\u001b[K');
  expect(run.end()).toBe('');
});

it('says nothing of a short run, and where nobody looks', () => {
  expect(watched(true).end()).toBe('');
  expect(watched(false).at(10_000, 20)).toBe('');
});
