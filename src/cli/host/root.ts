import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { folderPaths } from '../../core/index/kind';
import { defaultPolicy } from '../../core/policy/default';

const marks = ['.incidents', '.git'];
const known = new Map<string, string | undefined>();

/**
 * The repository that a folder belongs to (both absolute): the nearest folder up from it that has `.incidents` or `.git`.
 * Without one it is the folder above a built-in place such as `docs/postmortems`, then `instead` where the folder lies in it,
 * and at last the folder itself.
 */
export function rootOf(folder: string, instead: string): string {
  return markedAbove(folder) ?? aboveBuiltIn(folder) ?? (isInside(folder, instead) ? instead : folder);
}

/** Whether a path is the folder or lies in it, by name only. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function markedAbove(folder: string): string | undefined {
  if (known.has(folder)) return known.get(folder);
  const parent = dirname(folder);
  const root = marks.some((mark) => existsSync(join(folder, mark))) ? folder : parent === folder ? undefined : markedAbove(parent);
  known.set(folder, root);
  return root;
}

function aboveBuiltIn(folder: string): string | undefined {
  for (const place of folderPaths(defaultPolicy)) {
    const at = `${folder}${sep}`.lastIndexOf(`${sep}${place.replaceAll('/', sep)}${sep}`);
    if (at >= 0) return folder.slice(0, at) || sep;
  }
  return undefined;
}
