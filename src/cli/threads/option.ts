import type { Options } from '../command';
import { UsageError } from '../terminal';

export const threadsOption = {
  threads: { value: 'N', help: 'Share the work between so many threads; without it, as many as the machine has, for long runs.' },
} satisfies Options;

/** Undefined where the program is to choose. Throws a `UsageError`. */
export function readThreads(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (!/^[1-9]\d?$/.test(written)) throw new UsageError(`--threads can't be "${written}": it is a number from 1 to 99.`);
  return Number(written);
}
