import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { postmortem } from './documents';
import { Program, repository, write } from './program';

const program = new Program();
const at = (name: string) => `docs/postmortems/2026-02-0${name}.md`;

function git(folder: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=Sam', '-c', 'user.email=sam@example.com', ...args], { cwd: folder, stdio: 'ignore' });
}

/** Two documents on the main branch; on a branch of it one is changed, one removed and one added; main goes on meanwhile. */
function history(): string {
  const folder = repository({ [at('1-one')]: postmortem(), [at('2-two')]: postmortem(), [at('3-three')]: postmortem() });
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '-m', 'first');
  git(folder, 'checkout', '--quiet', '-b', 'topic');
  write(folder, at('1-one'), postmortem({ owner: '@noor' }));
  git(folder, 'commit', '--quiet', '-am', 'second');
  git(folder, 'checkout', '--quiet', 'main');
  write(folder, at('2-two'), postmortem({ owner: '@tom' }));
  git(folder, 'commit', '--quiet', '-am', 'elsewhere');
  git(folder, 'checkout', '--quiet', 'topic');
  return folder;
}

async function checked(folder: string, revision: string, ...operands: string[]): Promise<string[]> {
  const { output } = await program.run(['lint', '--format', 'json', '--changed-since', revision, ...operands], { folder });
  return (JSON.parse(output) as { documents: { path: string }[] }).documents.map(({ path }) => path);
}

it('checks what changed behind a folder that is a symbolic link', async () => {
  const folder = history();
  write(folder, 'shared/2026-02-06-shared.md', postmortem());
  symlinkSync('../../shared', join(folder, 'docs/postmortems/linked'));
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '-m', 'linked');
  expect(await checked(folder, 'HEAD')).toEqual([]);
  write(folder, 'shared/2026-02-06-shared.md', postmortem({ owner: '@noor' }));
  expect(await checked(folder, 'HEAD')).toEqual(['docs/postmortems/linked/2026-02-06-shared.md']);
});

it('checks what this branch, the working tree and new files changed, not what others did', async () => {
  const folder = history();
  write(folder, at('4-new ünïcode'), postmortem());
  rmSync(join(folder, at('3-three')));
  expect(await checked(folder, 'main')).toEqual([at('1-one'), at('4-new ünïcode')]);
  expect(await checked(folder, 'HEAD')).toEqual([at('4-new ünïcode')]);
});

it('checks only those of them that are named', async () => {
  const folder = history();
  write(folder, at('4-new'), postmortem());
  expect(await checked(folder, 'main', at('4-new'), at('2-two'))).toEqual([at('4-new')]);
});

it.each([
  ['--output=stolen', '"--output=stolen" is no revision.'],
  ['no-such-branch', '"no-such-branch" is no revision of this repository.'],
  ['main; touch stolen', '"main; touch stolen" is no revision of this repository.'],
])('refuses %s', async (revision, message) => {
  const folder = history();
  const { exitCode, errors } = await program.run(['lint', `--changed-since=${revision}`], { folder });
  expect(exitCode).toBe(2);
  expect(errors).toContain(message);
  expect(() => execFileSync('ls', ['stolen'], { cwd: folder, stdio: 'ignore' })).toThrow();
});

it('needs a repository', async () => {
  const folder = repository({ [at('1-one')]: postmortem() });
  const { exitCode, errors } = await program.run(['lint', '--changed-since', 'main'], { folder });
  expect(exitCode).toBe(2);
  expect(errors).toContain('--changed-since needs a Git repository');
});

it('says what Git says where that is why it does not answer', async () => {
  const folder = history();
  const others = await program.run(['lint', '--changed-since', 'main'], {
    folder, environment: { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
  });
  expect(others.exitCode).toBe(2);
  expect(others.errors).toContain(`safe.directory ${folder}`);
  const without = await program.run(['lint', '--changed-since', 'main'], { folder, environment: { PATH: '' } });
  expect(without.errors).toBe('incident-desk: --changed-since needs Git, which can\'t be run: no "git" is on the PATH.\n');
});
