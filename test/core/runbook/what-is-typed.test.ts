import { expect, test } from 'vitest';
import { isCommand } from '../../../src/core/lint/rules/runbook-placeholder/placeholders';
import { everyday } from '../../../src/core/runbook/everyday';
import { languageOf, shellOf } from '../../../src/core/runbook/languages';

const fences = [
  'bash', '!bash', '{.sh}', 'sh title="x"', 'zsh', 'ksh', 'dash', 'shellscript', 'shell', 'command', 'commandline', 'fish', 'powershell', 'pwsh', 'ps', 'ps1', 'posh', 'cmd', 'bat', 'batch', 'dos', 'dosbatch',
  '', 'console', 'terminal', 'shell-session', 'shellsession', 'sh-session', 'text', 'txt', 'yaml', 'json', 'sh-output', 'log', 'diff', 'http', '{r}', 'promql', 'sql', 'python',
];
const lines = [
  ...everyday.replaceAll('?', '').split('|').map((program) => `${program} shop`), '$ shop --now', '[kim@db ~]$ shop', 'kim@db:~/shop$ shop', 'PS C:\\shop> shop', 'sudo -n reboot shop', 'LIMIT=3 kubectl get pods', 'make sure that it is up.', 'echo is slow:',
  'NAME   READY', 'shop-1   Running', 'The pool is full', 'kubectl',
];

/** The linter offers to put a placeholder in a command, and the runner asks for what stands there. */
test.each(fences)('linter and runner agree on what is a command in a fence that says "%s"', (info) => {
  const typed = (is: (line: string) => boolean) => lines.filter(is);
  expect(typed((line) => isCommand(line, info))).toEqual(typed((line) => Boolean(shellOf(languageOf(info), [line]))));
});

test.each(['constructor', 'valueof', '__proto__'])('a fence that says "%s" names no shell', (info) => {
  expect(shellOf(languageOf(info), ['kubectl get pods'])).toBeUndefined();
});
