import { FileError } from '../host/files';
import type { Terminal } from '../terminal';
import { Progress } from '../text/progress';
import type { Input } from './inputs';
import { open, type Opened } from './read';

/** Reads documents one after the other, with a progress line on a terminal. `onError` hears of files that can't be read. */
export function* openEach(inputs: readonly Input[], { errors }: Pick<Terminal, 'errors'>, onError: (message: string) => void): Generator<Opened> {
  const progress = new Progress(errors, 'Reading', inputs.length, Date.now);
  for (const [done, input] of inputs.entries()) {
    progress.step(done);
    try {
      const opened = open(input);
      if (opened) yield opened;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      progress.end();
      onError(error.message);
    }
  }
  progress.end();
}
