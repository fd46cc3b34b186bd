import { isUtf8 } from 'node:buffer';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import process from 'node:process';

const byteOrderMark = '\ufeff';

/** A file that could not be read or written, in words for a person. */
export class FileError extends Error {}

/** The text of a UTF-8 file without its byte order mark, as editors show it. Throws a `FileError`. */
export function readText(file: string): string {
  return attempt(file, 'read', () => readUtf8(file, file));
}

/** The bytes of that text, which take half the time where nobody reads it. Throws a `FileError`. */
export function readBytes(file: string): Uint8Array {
  const bytes = attempt(file, 'read', () => readFileSync(file));
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/**
 * The text of a file that belongs to `root`; undefined where there is no such file. A link in it must not bring another's file into a
 * new document, nor a device or a pipe keep the program waiting: for those it throws a `FileError` too.
 */
export function readIfThere(file: string, root: string): string | undefined {
  try {
    const real = realpathSync(file);
    if (!real.startsWith(withSeparator(realpathSync(root)))) throw new FileError(`${file} leads out of ${root}, by a symbolic link`);
    const type = statSync(real);
    if (!type.isFile() && !type.isDirectory()) throw new FileError(`${file} is no file`);
    return readUtf8(real, file);
  } catch (error) {
    if (error instanceof FileError) throw error;
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw new FileError(`${file} can't be read: ${reasonOf(error)}`);
  }
}

/** The file that symbolic links on the way lead to; the same one where that can't be told. */
export function behindLinks(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return file;
  }
}

/** Bytes as text. */
export function decode(bytes: Uint8Array): string {
  return withoutMark(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
}

/**
 * Replaces the text of a UTF-8 file at once: other programs see the old text or the new one, never half of it. Its byte order mark and
 * its permissions stay, and a symbolic link still leads to it. Throws a `FileError`, also for a file in another encoding.
 */
export function rewriteText(file: string, text: string): void {
  attempt(file, 'written', () => {
    const target = realpathSync(file);
    const before = readFileSync(target);
    if (!isUtf8(before)) throw new FileError(`${file} is not UTF-8, so it is not changed`);
    const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    try {
      const mark = before.subarray(0, 3).toString() === byteOrderMark ? byteOrderMark : '';
      const { mode } = statSync(target);
      writeFileSync(temporary, mark + text, { flag: 'wx', mode });
      // The system may have taken some away from a new file.
      chmodSync(temporary, mode);
      renameSync(temporary, target);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  });
}

/** Whether something has this name, even a symbolic link that leads nowhere: no new file can have it then. */
export function isTaken(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Writes a new file, its folders too. False if there is one already. Throws a `FileError`, also if it would lie outside of `root`. */
export function createText(file: string, text: string, root: string): boolean {
  return attempt(file, 'written', () => {
    const outside = () => new FileError(`${file} would lie outside of ${root}, by a symbolic link`);
    // Looked at before any folder is made, and after, since a link may lead to one that is not there yet.
    if (!leadsInto(root, nearestFolder(dirname(file)))) throw outside();
    mkdirSync(dirname(file), { recursive: true });
    if (!leadsInto(root, dirname(file))) throw outside();
    try {
      writeFileSync(file, text, { flag: 'wx' });
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    }
  });
}

function leadsInto(root: string, folder: string): boolean {
  return `${realpathSync(folder)}${sep}`.startsWith(withSeparator(realpathSync(root)));
}

/** The folder itself or the first above it that is there. */
function nearestFolder(folder: string): string {
  const above = dirname(folder);
  return above === folder || lstatSync(folder, { throwIfNoEntry: false }) ? folder : nearestFolder(above);
}

/** Writes a file that a person named, replacing what is there. Throws a `FileError`. */
export function writeText(file: string, text: string | Uint8Array): void {
  attempt(file, 'written', () => {
    // The file itself need not be there.
    if (!existsSync(dirname(file))) throw new FileError(`${file} can't be written: there is no such folder`);
    writeFileSync(file, text);
  });
}

export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

export function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  EACCES: 'you are not allowed to',
  EPERM: 'you are not allowed to',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ELOOP: 'its symbolic links go in a circle',
  ENAMETOOLONG: 'its name is too long',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
  ERR_STRING_TOO_LONG: 'it is too large',
};

/** Why it failed, for a person. */
export function reasonOf(error: unknown): string {
  return reasons[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}

function attempt<Result>(file: string, what: 'read' | 'written', action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw error instanceof FileError ? error : new FileError(`${file} can't be ${what}: ${reasonOf(error)}`);
  }
}

/** `name` is what people call it. */
function readUtf8(file: string, name: string): string {
  const text = readFileSync(file, 'utf8');
  // Neither byte of UTF-16's mark is in any UTF-8. Read as such, the document would only seem to lack all that it must have.
  if (text.startsWith('\ufffd\ufffd') && isUtf16(readFileSync(file))) throw new FileError(`${name} is UTF-16, so it can't be read: save it as UTF-8`);
  return withoutMark(text);
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function withoutMark(text: string): string {
  return text.startsWith(byteOrderMark) ? text.slice(1) : text;
}
