import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { version } from '../../package.json';
import { commands } from '../../src/cli/commands';
import { postmortem } from './documents';
import { Program, repository } from './program';

const program = new Program();
const run = (...args: string[]) => program.run(args, { folder: repository({}) });

it('says its version', async () => {
  expect(await run('--version')).toEqual({ exitCode: 0, output: `${version}\n`, errors: '' });
});

it('lists every command, and exits with 2 where none is given', async () => {
  const { exitCode, output } = await run('--help');
  expect(exitCode).toBe(0);
  for (const { name, summary } of commands) expect(output).toMatch(new RegExp(`^  ${name}.*  ${summary.replace('.', '\\.')}$`, 'm'));
  expect(await run()).toEqual({ exitCode: 2, output: '', errors: output });
});

it.each(commands.map(({ name, options }) => [name, Object.keys(options)] as const))('explains each option of %s', async (name, options) => {
  const { exitCode, output } = await run(...name.split(' '), '--help');
  expect(exitCode).toBe(0);
  for (const option of options) expect(output).toContain(`--${option}`);
  expect(await run('help', ...name.split(' '))).toEqual({ exitCode, output, errors: '' });
});

it.each([
  [['lnt'], 'There is no command "lnt". Did you mean "lint"?'],
  [['lint', '--formt', 'json'], 'There is no option --formt. Did you mean --format?'],
  [['lint', '-x'], 'There is no option -x.'],
  [['lint', '--__proto__'], 'There is no option --__proto__.'],
  [['lint', '--format', 'jsn'], '--format can\'t be "jsn": it is one of human, json, sarif, github. Did you mean --format json?'],
  [['lint', '--format'], '--format needs a value: --format FORMAT.'],
  [['lint', '--fix=yes'], '--fix takes no value.'],
  [['lint', '--max-warnings', 'few'], '--max-warnings can\'t be "few": it is a number from 0.'],
  [['lint', '--now', '2026-02-30'], '--now can\'t be "2026-02-30".'],
  [['inspect'], 'inspect needs a file.'],
  [['inspect', 'a', 'b'], '"b" is one argument too many.'],
  [['actions', '--open', '--all'], '--open, --overdue and --all exclude each other.'],
  [['new'], '"new" is followed by another word: new postmortem, new runbook, new review.'],
  [['--verbose'], 'There is no option --verbose, or it belongs behind a command.'],
])('refuses %j with 2, and says what to do', async (args, message) => {
  const { exitCode, output, errors } = await run(...args);
  expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
  expect(errors).toContain(`incident-desk: ${message}`);
});

it('takes what follows -- for a file', async () => {
  const folder = repository({ '--fix.md': postmortem() });
  expect((await program.run(['lint', '--format', 'json', '--', '--fix.md'], { folder })).output).toContain('"path":"--fix.md"');
});

it('is silent where nobody reads its output any more, and still tells what it found', async () => {
  const files = Array.from({ length: 300 }, (_, number) => [`docs/postmortems/2026-02-05-${number}.md`, '# Postmortem: X\n'] as const);
  const child = spawn(process.execPath, [program.file, 'lint'], { cwd: repository(Object.fromEntries(files)), stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.once('data', () => child.stdout.destroy());
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const exitCode = await new Promise((resolve) => child.on('close', resolve));
  expect({ exitCode, errors }).toEqual({ exitCode: 1, errors: '' });
});

it.runIf(existsSync('/dev/full'))('fails where what it writes can\'t be kept', async () => {
  const full = openSync('/dev/full', 'w');
  onTestFinished(() => closeSync(full));
  const child = spawn(process.execPath, [program.file, 'actions', '--format', 'csv'], { cwd: repository({}), stdio: ['ignore', full, 'pipe'] });
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const exitCode = await new Promise((resolve) => child.on('close', resolve));
  expect({ exitCode, errors }).toEqual({ exitCode: 2, errors: "incident-desk: the output can't be written: the disk is full\n" });
});
