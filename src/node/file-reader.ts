import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file that took longer than this was not in memory; milliseconds. */
const slow = 8;
/** So many of the next files are then read while others wait for the disk. */
const patience = 64;

/**
 * Reads files of this machine. Those that the system has in memory are read at once, which is several times as fast as by promises;
 * when a disk or a network makes it wait, the next ones are read by promises, so that nothing is blocked.
 */
export class FileReader {
  private waiting = 0;

  /** `modified` in milliseconds since 1970, `size` in bytes. Throws where there is no such file. */
  state(path: string): { readonly modified: number; readonly size: number } {
    const { mtimeMs, size } = statSync(path);
    return { modified: mtimeMs, size };
  }

  /**
   * Whether no symbolic link leads out of `folder` on the way to what is, or would be, at `path`. True where nobody can say, but not for a
   * link that leads to nothing: what is written there is made wherever it leads.
   */
  isInside(folder: string, path: string): boolean {
    try {
      const root = realpathSync.native(folder);
      // A real path has the separators of its system only.
      const separator = root.includes('/') ? '/' : '\\';
      return realPlace(path)?.startsWith(root.endsWith(separator) ? root : root + separator) ?? false;
    } catch {
      return true;
    }
  }

  /** Throws, or rejects, where the file can't be read. */
  bytes(path: string): Uint8Array | Promise<Uint8Array> {
    if (this.waiting > 0) {
      this.waiting -= 1;
      return readFile(path);
    }
    const start = performance.now();
    const bytes = readFileSync(path);
    if (performance.now() - start > slow) this.waiting = patience;
    return bytes;
  }
}

/** Where a path really leads, or the nearest folder above it that is there: what is made below that folder stays in it. Undefined for a link that leads to nothing. */
function realPlace(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch (error) {
    const above = dirname(path);
    if (above === path) throw error;
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? undefined : realPlace(above);
  }
}
