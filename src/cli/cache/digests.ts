import { digestOf } from '../host/digest';
import { FileError, readBytes } from '../host/files';
import type { Found } from '../project/walk';
import type { Entries, Entry } from './entries';

/** What files say, each as a short text, and each looked at once. */
export class Digests {
  private readonly byFile = new Map<string, string | undefined>();

  /** Undefined where the file can't be read. */
  of({ file }: Found): string | undefined {
    if (!this.byFile.has(file)) this.byFile.set(file, digestOfFile(file));
    return this.byFile.get(file);
  }

  /** What is remembered of a file that still says the same. */
  entryIn(entries: Entries, found: Found): Entry | undefined {
    const entry = entries.get(found.path);
    return entry !== undefined && entry.text === this.of(found) ? entry : undefined;
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
