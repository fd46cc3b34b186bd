import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { now, postmortem } from './documents';
import { buildBundle, repository, temporaryFolder, write } from './program';

const place = temporaryFolder();
beforeAll(() => buildBundle('src/cli/start.ts', place), 60_000);
afterAll(() => rmSync(place, { recursive: true }));

/** A folder with the command in it, and one for what is kept of it. */
function setUp() {
  const [folder, caches] = [temporaryFolder(), temporaryFolder()];
  cpSync(place, folder, { recursive: true });
  const kept = () => readdirSync(join(caches, 'incident-desk')).filter((name) => name.endsWith('.code')).map((name) => join(caches, 'incident-desk', name));
  const run = (args: readonly string[], { cwd = folder, environment = {} } = {}) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'incident-desk.js'), ...args], {
      cwd, encoding: 'utf8', env: { ...process.env, TZ: 'UTC', XDG_CACHE_HOME: caches, ...environment },
    });
    return { stdout, stderr, status };
  };
  return { folder, caches, kept, run, replaceProgram: (text: string) => writeFileSync(join(folder, 'cli.js'), text) };
}

describe('the command', () => {
  it('does what the program does, the first time and the next', () => {
    const { folder, kept, run } = setUp();
    const cwd = repository({ 'docs/postmortems/2026-02-05-x.md': postmortem({ owner: 'TBD' }) });
    const direct = spawnSync(process.execPath, [join(folder, 'cli.js'), 'lint', '--now', now], { cwd, encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } });
    expect(direct.stdout).toContain('action-owner');
    for (let round = 0; round < 2; round++) {
      expect(run(['lint', '--now', now], { cwd })).toEqual({ stdout: direct.stdout, stderr: direct.stderr, status: 1 });
      expect(kept()).toHaveLength(1);
    }
    expect(run(['--version'])).toEqual({ stdout: `${version}\n`, stderr: '', status: 0 });
  });

  it('gives threads the program itself', () => {
    const { run } = setUp();
    const cwd = repository(Object.fromEntries([1, 2, 3].map((day) => [`docs/postmortems/2026-02-0${day}-x.md`, postmortem({ owner: 'TBD' })])));
    const lint = (threads: string) => run(['lint', '--now', now, '--threads', threads], { cwd });
    expect(lint('2')).toEqual(lint('1'));
  });

  it('runs what was kept, where that is of this very program', () => {
    const { kept, run, replaceProgram } = setUp();
    const outputs = (text: string) => {
      replaceProgram(`#!/usr/bin/env node\nconsole.log(${JSON.stringify(text)}, __filename.endsWith("cli.js"), require("node:path").sep.length);`);
      return run(['lint']).stdout;
    };
    expect([outputs('one'), outputs('two')]).toEqual(['one true 1\n', 'two true 1\n']);
    // V8 tells programs of the same length apart by nothing else.
    const [first, second] = kept() as [string, string];
    const [one, two] = [readFileSync(first), readFileSync(second)];
    writeFileSync(first, two);
    writeFileSync(second, one);
    expect([outputs('one'), outputs('two')]).toEqual(['two true 1\n', 'one true 1\n']);
  });

  it.each([
    ['is torn', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 2000))],
    ['is changed', (file: string) => writeFileSync(file, readFileSync(file).map((byte, at) => (at === 3000 ? byte ^ 1 : byte)))],
    ['is empty', (file: string) => writeFileSync(file, '')],
    ['others may have written', (file: string) => chmodSync(file, 0o666)],
  ])('takes nothing that %s', (_, damage) => {
    const { kept, run, replaceProgram } = setUp();
    replaceProgram(`console.log("sound"); ${'// A program long enough to be torn.\n'.repeat(200)}`);
    run(['lint']);
    const [file] = kept() as [string];
    const sound = readFileSync(file);
    damage(file);
    expect(run(['lint'])).toEqual({ stdout: 'sound\n', stderr: '', status: 0 });
    expect(readFileSync(file).length).toBe(sound.length);
  });

  it('keeps nothing of a run that failed, nor where a person wants nothing kept, nor where there is no place', () => {
    const { caches, run } = setUp();
    expect(run(['lint', '--nonsense']).status).toBe(2);
    expect(run(['lint'], { environment: { NODE_DISABLE_COMPILE_CACHE: '1' } }).status).toBe(0);
    expect(run(['lint'], { environment: { XDG_CACHE_HOME: '', HOME: '', LOCALAPPDATA: '' } }).status).toBe(0);
    expect(readdirSync(caches)).toEqual([]);
    write(caches, 'incident-desk', 'a file where a folder should be');
    expect(run(['lint'])).toEqual({ stdout: 'No incident documents found.\n', stderr: '', status: 0 });
  });
});
