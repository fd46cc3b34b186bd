import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { UsageError } from '../terminal';

/**
 * The files (absolute) below a folder that differ from a revision, new ones included and removed ones not. It is compared with
 * the point where the present branch left the revision's, so that what others did there since is no change of ours.
 * Throws a `UsageError` outside of a repository and for what is no revision.
 */
export function changedSince(revision: string, folder: string): ReadonlySet<string> {
  // Git would take it for an option.
  if (revision.startsWith('-') || revision === '') throw new UsageError(`"${revision}" is no revision.`);
  const inside = git(folder, ['rev-parse', '--is-inside-work-tree']);
  if (inside === undefined) throw new UsageError(`--changed-since needs a Git repository, and ${folder} is in none, or Git is not installed.`);
  const commit = git(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`])?.trim();
  if (commit === undefined) throw new UsageError(`"${revision}" is no revision of this repository.`, 'In a shallow clone, fetch it first.');
  const since = git(folder, ['merge-base', commit, 'HEAD'])?.trim() ?? commit;
  const changed = list(folder, ['diff', '--name-only', '-z', '--no-ext-diff', '--no-renames', '--diff-filter=d', '--relative', since, '--']);
  const untracked = list(folder, ['ls-files', '--others', '--exclude-standard', '-z']);
  return new Set([...changed, ...untracked].map((path) => resolve(folder, path)));
}

function list(folder: string, args: readonly string[]): string[] {
  const names = git(folder, args);
  if (names === undefined) throw new UsageError(`git ${args[0] ?? ''} failed in ${folder}.`);
  return names.split('\0').filter((name) => name !== '');
}

/** What Git says; undefined where it fails. No shell reads the arguments, and no program that the repository names is run. */
function git(folder: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', ['-c', 'core.fsmonitor=false', ...args], {
      cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1024 ** 3,
    });
  } catch {
    return undefined;
  }
}
