import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { isInside } from './root';

/** Names files with `/`: relative to the folder where they lie in it, otherwise absolute. */
export function namesFrom(folder: string): (file: string) => string {
  return (file) => (isInside(file, folder) ? relative(folder, file) || '.' : file).split(sep).join('/');
}

/** The top folder of the Git repository around a folder, otherwise the folder itself. */
export function repositoryOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return folder;
  }
}
