import * as vscode from 'vscode';
import type { Git, GitCommit } from '../../core/ports';

/** The part of VS Code's Git extension that is used here; its whole is `extensions/git/src/api/git.d.ts` in microsoft/vscode. */
interface GitExtension {
  /** False where the person has turned Git off; there is no interface to be had then. */
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}
interface GitApi {
  /** Until it is `initialized`, repositories are still being looked for. */
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<GitApi['state']>;
  readonly repositories: readonly Repository[];
}
interface Repository {
  getConfig(key: string): Promise<string>;
  log(options: { maxEntries: number; sortByAuthorDate?: boolean }): Promise<readonly Commit[]>;
}
interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly commitDate?: Date;
}

/** Commits looked at in each repository; a day with more of them is told by its newest. */
const mostCommits = 100;

/** Who is at the keyboard, as the settings of the first repository have it. */
export const user: Git['user'] = async () => {
  const [repository] = await repositories();
  if (!repository) return undefined;
  const [name, email] = await Promise.all(['user.name', 'user.email'].map((key) => repository.getConfig(key).catch(() => '')));
  return { name: name || undefined, email: email || undefined };
};

/** What was committed lately in all repositories, the newest first. */
export const commitsSince: Git['commitsSince'] = async (since) => {
  const all = await repositories();
  if (all.length === 0) return undefined;
  const logs = await Promise.all(all.map((repository) => commitsOf(repository)));
  return logs.flat().filter(({ time }) => time >= since).sort((one, other) => other.time - one.time);
};

async function repositories(): Promise<readonly Repository[]> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return [];
  const exports = extension.isActive ? extension.exports : await extension.activate();
  if (!exports.enabled) return [];
  const git = exports.getAPI(1);
  if (git.state === 'uninitialized') await hasLooked(git);
  return git.repositories;
}

function hasLooked({ onDidChangeState }: GitApi): Promise<void> {
  return new Promise((resolve) => {
    const listener = onDidChangeState((state) => {
      if (state !== 'initialized') return;
      listener.dispose();
      resolve();
    });
  });
}

/** A repository without a commit has an empty log. */
async function commitsOf(repository: Repository): Promise<GitCommit[]> {
  const log = await repository.log({ maxEntries: mostCommits }).catch((error: unknown) => {
    if (/does not have any commits/.test(String((error as { stderr?: string }).stderr))) return [];
    throw error;
  });
  return log.map(({ hash, message, authorName, commitDate }) => ({
    hash, subject: message.split('\n', 1)[0] ?? '', author: authorName ?? '', time: commitDate?.getTime() ?? 0,
  }));
}
