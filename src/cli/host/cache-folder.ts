import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';

/** What nobody has used for so long is thrown away; milliseconds. */
const longest = 30 * 24 * 60 * 60 * 1000;
const ours = /^incident-desk-[\w-]{43}\.(?:json|code)$/;

/** Where programs of this person keep what they could make again; undefined where the system does not say. */
export function userCacheFolder(environment: Readonly<Record<string, string | undefined>>, platform = process.platform): string | undefined {
  const { XDG_CACHE_HOME: chosen = '', LOCALAPPDATA: local = '', HOME: home = '' } = environment;
  const usual = platform === 'win32' ? local : join(home, platform === 'darwin' ? 'Library/Caches' : '.cache');
  const folder = chosen === '' ? usual : chosen;
  return isAbsolute(folder) ? join(folder, 'incident-desk') : undefined;
}

/** A file in a folder of caches. What can't be read or written is only missed: it is no more than what could be made again. */
export class CacheFile {
  private readonly file: string;

  /** `digest` says what the cache is of. */
  constructor(private readonly folder: string, digest: string, type: 'json' | 'code' = 'json') {
    this.file = join(folder, `incident-desk-${digest}.${type}`);
  }

  read(): Buffer | undefined {
    return attempt(() => readFileSync(this.file));
  }

  /** The same of a file that nobody else on the machine may have written, where the system tells. */
  readOwn(): Buffer | undefined {
    return attempt(() => {
      const file = openSync(this.file, 'r');
      try {
        return isOwn(fstatSync(file)) ? readFileSync(file) : undefined;
      } finally {
        closeSync(file);
      }
    });
  }

  /** Readers see all of the old text or all of the new one. Nobody else on the machine may read what documents say. */
  write(pieces: Iterable<string | Uint8Array>): void {
    const temporary = `${this.file}.${process.pid}.tmp`;
    attempt(() => {
      // A new one may lie in a repository.
      if (mkdirSync(this.folder, { recursive: true, mode: 0o700 }) !== undefined) writeFileSync(join(this.folder, '.gitignore'), '*\n');
      const file = openSync(temporary, 'wx', 0o600);
      try {
        for (const piece of pieces) writeFileSync(file, piece);
      } finally {
        closeSync(file);
      }
      renameSync(temporary, this.file);
      this.removeOld();
    });
    attempt(() => rmSync(temporary, { force: true }));
  }

  private removeOld(): void {
    for (const name of readdirSync(this.folder)) {
      const file = join(this.folder, name);
      if (ours.test(name) && Date.now() - statSync(file).mtimeMs > longest) rmSync(file, { force: true });
    }
  }
}

/** Windows has no such owners; there, folders of a person are closed to others. */
function isOwn({ uid, mode }: Stats): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
