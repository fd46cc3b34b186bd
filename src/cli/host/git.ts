import { execFileSync, spawnSync } from 'node:child_process';
import process from 'node:process';
import { resolve } from 'node:path';
import { UsageError } from '../terminal';
import { codeOf, reasonOf } from './files';

/**
 * The files (absolute) below a folder that differ from a revision, new ones included and removed ones not. It is compared with
 * the point where the present branch left the revision's, so that what others did there since is no change of ours.
 * Throws a `UsageError` outside of a repository and for what is no revision.
 */
export function changedSince(revision: string, folder: string): ReadonlySet<string> {
  // Git would take it for an option.
  if (revision.startsWith('-') || revision === '') throw new UsageError(`"${revision}" is no revision.`);
  refuseWithoutGit(folder);
  const commit = git(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`])?.trim();
  if (commit === undefined) throw new UsageError(`"${revision}" is no revision of this repository.`, 'In a shallow clone, fetch it first.');
  const since = git(folder, ['merge-base', commit, 'HEAD'])?.trim() ?? commit;
  const changed = list(folder, ['diff', '--name-only', '-z', '--no-ext-diff', '--no-renames', '--diff-filter=d', '--relative', since, '--']);
  const untracked = list(folder, ['ls-files', '--others', '--exclude-standard', '-z']);
  return new Set([...changed, ...untracked].map((path) => resolve(folder, path)));
}

/**
 * Throws with what Git itself says where it does not answer. Most often that is no missing repository but one whose files belong to
 * somebody else, as in a container, and Git names the setting that allows it.
 */
function refuseWithoutGit(folder: string): void {
  const { status, error, stderr } = spawnSync('git', ['rev-parse', '--is-inside-work-tree'], { cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  if (error) throw new UsageError(`--changed-since needs Git, which can't be run: ${codeOf(error) === 'ENOENT' ? 'no "git" is on the PATH' : reasonOf(error)}.`);
  if (status !== 0) throw new UsageError(`--changed-since needs a Git repository. Git says of ${folder}: ${stderr.replace(/^fatal: /, '').trim()}`);
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
