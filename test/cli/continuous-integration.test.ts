import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../../src/cli/commands';
import { repository } from './program';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly [{ readonly env: Readonly<Record<string, string>>; readonly run: string }] };
}

/** What the action's script would run, an argument a line. */
function argumentsOf(inputs: Readonly<Record<string, string>>): string[] {
  const action = parse(readFileSync('action.yml', 'utf8')) as Action;
  const [{ env, run }] = action.runs.steps;
  const given = Object.entries(env).map(([name, written]) => {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(written)?.[1] ?? '';
    return [name, inputs[input] ?? action.inputs[input]?.default ?? ''] as const;
  });
  const folder = repository({ npx: '#!/bin/bash\nprintf "%s\\n" "$@"\n' });
  chmodSync(`${folder}/npx`, 0o755);
  const { stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
    cwd: folder, encoding: 'utf8', env: { PATH: `${folder}:${process.env['PATH'] ?? ''}`, ...Object.fromEntries(given) },
  });
  return stdout.trimEnd().split('\n');
}

it('runs the plain lint in the GitHub Action', () => {
  expect(argumentsOf({})).toEqual(['--yes', 'incident-desk@latest', 'lint', '--format=github', '--max-warnings=0', '--']);
});

it('takes the inputs of the action for what they are, whatever they hold', () => {
  const inputs = { paths: 'docs/a b.md\n$(touch stolen); --fix\n', 'changed-since': 'origin/main', output: 'x.sarif', format: 'sarif', 'max-warnings': '3', version: '1.2.3' };
  expect(argumentsOf(inputs)).toEqual([
    '--yes', 'incident-desk@1.2.3', 'lint', '--format=sarif', '--max-warnings=3', '--changed-since=origin/main', '--output=x.sarif', '--', 'docs/a b.md', '$(touch stolen); --fix',
  ]);
});

it('names commands that there are in the pre-commit hooks', () => {
  const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as { entry: string; files: string }[];
  for (const { entry } of hooks) expect(commands.some(({ name }) => entry.startsWith(`incident-desk ${name}`))).toBe(true);
  expect(new RegExp(hooks[0]?.files ?? '').test('docs/postmortems/2026/2026-02-05-x.md')).toBe(true);
});
