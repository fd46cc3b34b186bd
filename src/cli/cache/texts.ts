import { statSync } from 'node:fs';
import { digestOf } from '../host/digest';
import { FileError, readBytes } from '../host/files';
import type { Found } from '../project/walk';
import type { Entries, Entry } from './entries';

/**
 * Systems tell by two seconds, in the worst case, when a file was changed: it may change once more within them and look the same.
 * Milliseconds.
 */
const tick = 2_000;

/** What the files say that a run works on, each looked at once. */
export class Texts {
  private readonly stamps = new Map<string, string>();
  private readonly digests = new Map<string, string | undefined>();

  /**
   * What the system says of a file, which it says as long as nobody writes to it: that it was put in another's place, or was given back
   * the time that it had, shows too. Empty where the file was changed just now, or can't be asked about.
   */
  stampOf({ file }: Found): string {
    let stamp = this.stamps.get(file);
    if (stamp === undefined) this.stamps.set(file, (stamp = stampOfFile(file)));
    return stamp;
  }

  /** A short text that stands for what the file says; undefined where it can't be read. */
  digestOf({ file }: Found): string | undefined {
    if (!this.digests.has(file)) this.digests.set(file, digestOfFile(file));
    return this.digests.get(file);
  }

  /** What is remembered of a file that still says the same: by its stamp, otherwise by a look at what it says. */
  entryIn(entries: Entries, found: Found): Entry | undefined {
    // Asked before anybody reads the file, so that it is never that of a later text.
    const stamp = this.stampOf(found);
    const entry = entries.get(found.path);
    if (entry === undefined) return undefined;
    return (stamp !== '' && entry.stamp === stamp) || entry.text === this.digestOf(found) ? entry : undefined;
  }
}

function stampOfFile(file: string): string {
  try {
    const { mtimeMs, ctimeMs, size, ino, dev } = statSync(file);
    return Math.max(mtimeMs, ctimeMs) + tick < Date.now() ? [mtimeMs, ctimeMs, size, ino, dev].join(' ') : '';
  } catch {
    return '';
  }
}

function digestOfFile(file: string): string | undefined {
  try {
    return digestOf(readBytes(file));
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}
