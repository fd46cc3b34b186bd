import { describe, expect, it } from 'vitest';
import { commandsIn, hidesSomething } from '../../../src/core/runbook/script';
import { completes, completesAlone, countDone, nextStep } from '../../../src/core/runbook/progress';
import { runbook } from './written';

describe('the commands of a block', () => {
  it.each([
    ['a\nb\n\nc', ['a', 'b', 'c']],
    ['a \\\n  -b\nc', ['a \\\n  -b', 'c']],
    ['# why\na # not b\n#c', ['a']],
    ['echo "a # b" c#d', ['echo "a # b" c#d']],
    ['for i in 1 2; do\n  a $i\ndone\nb', ['for i in 1 2; do\n  a $i\ndone', 'b']],
    ['if a; then\n  b\nelse\n  c\nfi; d\ne', ['if a; then\n  b\nelse\n  c\nfi; d', 'e']],
    ['f() {\n  a\n}\nf', ['f() {\n  a\n}', 'f']],
    ['(cd x\n  a)\nb', ['(cd x\n  a)', 'b']],
    ['a |\n  b &&\n  c\nd', ['a |\n  b &&\n  c', 'd']],
    ["cat <<'EOF' > f\n# a\n\tb\nEOF\nc", ["cat <<'EOF' > f\n# a\n\tb\nEOF", 'c']],
    ["echo 'a\nb'\nc", ["echo 'a\nb'", 'c']],
    ['x=$(a\n b)\nc', ['x=$(a\n b)', 'c']],
    ['case x in\n a) b;;\nesac\nc', ['case x in\n a) b;;\nesac', 'c']],
    ['a\tb "c\td"', ['a b "c\td"']],
    ['echo done\necho if', ['echo done', 'echo if']],
  ])('%j are %j', (text, commands) => {
    expect(commandsIn(text, 'posix')).toEqual(commands);
  });

  it('of other shells end with their lines', () => {
    expect(commandsIn('$x = @{\n a = 1\n}\nGet-Pod |\n  Sort\nb', 'powershell')).toEqual(['$x = @{\n a = 1\n}', 'Get-Pod |\n  Sort', 'b']);
    expect(commandsIn('dir\ncd x', 'cmd')).toEqual(['dir', 'cd x']);
  });

  it('may not hide what they are', () => {
    expect(['ls\n\tx', 'echo é 漢'].map(hidesSomething)).toEqual([false, false]);
    expect(['ls\r', 'a\u001b[1A', 'a\u202eb', 'a\u200bb'].map(hidesSomething)).toEqual([true, true, true, true]);
  });
});

it('a step is done when its last command succeeds, and the first that is not done is next', () => {
  const read = runbook('## Diagnosis\n\n1. a\n\n   ```sh\n   a\n   ```\n\n   ```sh\n   b\n   ```\n\n2. Look\n');
  const [first] = read.steps;
  expect(first?.blocks.map(({ key }) => completes(first, key))).toEqual([false, true]);
  expect(first && completesAlone(first)).toBe(false);
  expect(first && completesAlone({ ...first, blocks: first.blocks.slice(1) })).toBe(true);
  const progress = { began: '', values: new Map(), steps: new Map([['a', { done: true, outcome: 0 }], ['gone', { done: true, outcome: undefined }]]) };
  expect([countDone(read, progress), nextStep(read, progress)?.text, nextStep(read, undefined)?.text]).toEqual([1, 'Look', 'a']);
});
