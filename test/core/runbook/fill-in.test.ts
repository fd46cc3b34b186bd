import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillIn, problemWith } from '../../../src/core/runbook/fill-in';
import { readCommand } from '../../../src/core/runbook/placeholders/find';
import type { ShellFamily } from '../../../src/core/runbook/model';

const filled = (code: string, value: string, family: ShellFamily = 'posix'): string => {
  const result = fillIn(readCommand(code, family), new Map([['x', value]]));
  return 'text' in result ? result.text : `! ${result.problem}`;
};

/** What people paste, and what an attacker would. */
const nasty = fc.string({ unit: fc.constantFrom(...'\'"\\`$!;&|<>(){}[]*?~#%^=@,:-+ /.aZ09é漢🙂'), maxLength: 24 }).filter((value) => value !== '' && !value.startsWith('-'));

/** Every way in which a placeholder can stand in a command, and the arguments that it makes of a value. */
const places: readonly (readonly [code: string, expected: (value: string) => string])[] = [
  ['<x>', (value) => value],
  ['a=<x>,b', (value) => `a=${value},b`],
  ['"<x>"', (value) => value],
  ['"a <x> b"', (value) => `a ${value} b`],
  ["'<x>'", (value) => value],
  ["'a <x> b'", (value) => `a ${value} b`],
  ['"$(printf %s <x>)"', (value) => value],
  ['"a $(printf %s "b <x> c") d"', (value) => `a b ${value} c d`],
  ["$(printf '%s' '<x>' >/dev/null; echo 1)", () => '1'],
];
const found = (program: string) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, program)).find((file) => existsSync(file));
/** The shells of this machine that print a value back: `sh` is everywhere. */
const shells = ([['sh', 'posix', []], ['bash', 'posix', ['--norc']], ['zsh', 'posix', ['-f']], ['fish', 'fish', ['--no-config']]] as const)
  .flatMap(([name, family, options]) => (name === 'sh' || found(name) ? [{ name, family, options }] : []));

describe('a value', () => {
  it.each(shells)('is one argument, and nothing else, wherever it stands in a command of $name', ({ name, family, options }) => {
    const script = places.map(([code]) => `printf '%s\\0' ${code}`).join('\n');
    fc.assert(fc.property(nasty, (value) => {
      const printed = execFileSync(name, [...options, '-c', filled(script, value, family)], { encoding: 'utf8' });
      expect(printed.split('\0').slice(0, -1)).toEqual(places.map(([, expected]) => expected(value)));
    }), { numRuns: 150, examples: [["'; touch /tmp/x; '"], ['$(id)'], ['`id`'], ['\\'], ["\\'"], ['!!'], ['"'], ['a b'], ['*'], ['~'], ['${IFS}']] });
  }, 120_000);

  const bash = found('bash');
  if (bash !== undefined) {
    it('is no history of a bash that people type in', () => {
      const input = `set -o history\nset -o histexpand\necho before\n${filled('printf \'%s\\0\' <x> "a <x> b" \'<x>\'', '!!;!e"\'`$(id)')}\n`;
      const printed = execFileSync(bash, ['--norc'], { input, encoding: 'utf8' });
      expect(printed).toBe('before\n!!;!e"\'`$(id)\0a !!;!e"\'`$(id) b\0!!;!e"\'`$(id)\0');
    });
  }

  it.each([
    ['kubectl logs <x>', 'web-1', 'kubectl logs web-1'],
    ['kubectl logs <x>', "it's me", "kubectl logs 'it'\\''s me'"],
    ['echo "hello <x>"', "it's me", 'echo "hello it\'s me"'],
    ['echo "hello <x>"', '$(id)', 'echo "hello "\'$(id)\'""'],
    ['git revert <x>', '--no-edit', '! option'],
    ['git revert "<x>"', '-n', '! option'],
    ['tail -n <x> log', '-5', 'tail -n -5 log'],
    ['tail -n<x> log', '-f', 'tail -n-f log'],
    ['echo <x>', '', '! empty'],
    ['echo <x>', 'a\nb', '! control'],
    ['echo <x>', 'a\u001b[2J', '! control'],
    ['echo <x>', 'abc\u202etxt', '! control'],
  ])('in %s, %j gives %s', (code, value, expected) => {
    expect(filled(code, value)).toBe(expected);
  });

  it.each([
    'ssh host "kill <x>"', 'ssh <x> uptime', "bash -c 'kill <x>'", 'sh -lc "echo <x>"', 'docker exec web sh -c "cat <x>"', 'kubectl exec web -- bash -c \'ls <x>\'', 'eval "echo <x>"', 'su - app -c "x <x>"',
    'psql -c "select * from t where id = <x>"', "awk '/<x>/' f", "jq '.a == \"<x>\"' f", "python3 -c 'print(\"<x>\")'", 'echo "kill <x>" | ssh host', 'echo <x> | sudo sh', 'echo `cat <x>`', 'echo "${A:-<x>}"', 'echo $((<x> + 1))',
    'flock /tmp/l -c "echo <x>"', 'script -qc "echo <x>" /dev/null', 'env -S "echo <x>"', '$SHELL -c "echo <x>"', 'alias x="echo <x>"', 'tmux send-keys "echo <x>" Enter', 'salt "*" cmd.run "echo <x>"',
    'aws ssm send-command --parameters \'commands=["echo <x>"]\'', 'git -c alias.a="!echo <x>" a', 'source <(echo "echo <x>")', '. <(echo "<x>")', 'bash < <(echo "echo <x>")', 'sqlplus -s <<< "select <x>"', 'sqlplus u "select <x>"',
    'echo \\<x>', 'grep "\\<x>" f', 'echo \\\\server\\<x>',
    'cat <<EOF\na: <x>\nEOF', 'echo "<x>', "echo $'<x>'", 'find . -name "*<x>*" -exec sh -c "ls <x>" \\;', 'watch "ls <x>"', 'ssh -t host \\\n  "kill <x>"', 'true && ssh h "kill <x>"',
  ])('that another program reads once more has to be plain: %s', (code) => {
    expect(filled(code, '1; rm -rf /')).toBe('! plain');
    expect(filled(code, 'a b')).toBe('! plain');
    expect(filled(code, 'web-1.a/b:c')).toBe(code.replaceAll('<x>', 'web-1.a/b:c'));
  });

  it.each([
    'psql "<x>" -c "select 1"', 'ssh host uptime; echo "<x>"', 'kubectl logs <x> | jq .a', 'bash deploy.sh "<x>"', 'kubectl exec <x> -- bash -c "ls"', 'git commit -m "Roll back <x>"', 'diff <(echo "<x> 1") b',
    'flock /tmp/l echo "a <x>"', 'env A="a <x>" ./b', 'env A=b curl -s "<x>"', 'echo \\\\<x>',
  ])('that only one shell reads may be anything: %s', (code) => {
    expect(filled(code, 'a & b')).not.toContain('! ');
  });

  it.each<[ShellFamily, string, string, string]>([
    ['powershell', 'Get-Pod <x>', "it's", "Get-Pod 'it''s'"],
    ['powershell', 'Get-Pod <x>', 'a\u2019; calc', "Get-Pod 'a\u2019\u2019; calc'"],
    ['powershell', 'Get-Pod "a <x>"', '$(calc)`', 'Get-Pod "a `$(calc)``"'],
    ['powershell', "Get-Pod 'a <x>'", "'", "Get-Pod 'a '''"],
    ['powershell', 'Get-Pod <x>', 'a"b', '! doubleQuote'],
    ['powershell', 'Get-Pod "<x>"', 'a\u201db', '! doubleQuote'],
    ['powershell', 'Get-Pod <x>-1', 'a b', '! plain'],
    ['powershell', "echo @'\n<x>\n'@", 'a b', '! plain'],
    ['fish', 'echo <x>', "it's \\", "echo 'it\\'s \\\\'"],
    ['powershell', 'echo `<x>', 'a b', '! plain'],
    ['powershell', 'dir "\\\\server\\<x>"', 'a b', 'dir "\\\\server\\a b"'],
    ['fish', "echo '\\<x>'", "'; id", '! plain'],
    ['fish', "echo 'a <x>'", '\\', "echo 'a \\\\'"],
    ['cmd', 'dir <x>', 'a b', 'dir "a b"'],
    ['cmd', 'dir "<x>"', 'a b', 'dir "a b"'],
    ['cmd', 'dir <x>', '%PATH%', '! plain'],
    ['cmd', 'dir <x>', 'a & calc', '! plain'],
    ['plain', 'ls <x>', 'a b', '! plain'],
    ['plain', 'ls <x>', 'a-b', 'ls a-b'],
  ])('for %s, in %s, %s gives %s', (family, code, value, expected) => {
    expect(filled(code, value, family)).toBe(expected);
  });
});

it('a variable may be left to the shell; what is no variable may not', () => {
  const left = new Map([['x', undefined]]);
  expect(fillIn(readCommand('echo $X "${X}"', 'posix'), left)).toEqual({ text: 'echo $X "${X}"' });
  expect(fillIn(readCommand('echo <x>', 'posix'), left)).toMatchObject({ problem: 'empty' });
  expect(fillIn(readCommand('rm -rf $X/', 'posix'), new Map([['x', 'a b']]))).toEqual({ text: "rm -rf 'a b'/" });
});

it('a value that fits one place and not another is refused', () => {
  const command = readCommand('kubectl get pod <x>; ssh host "kill <x>"', 'posix');
  expect(problemWith(command, 'x', 'a b')).toBe('plain');
  expect(problemWith(command, 'x', 'a-b')).toBeUndefined();
});
