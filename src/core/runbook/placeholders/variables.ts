import type { ShellFamily } from '../model';
import type { ShellReading } from '../shell/reading';
import { nameOf, type Placeholder } from './model';
import { isSecretName } from './secret-names';

/** What every shell, or nearly every environment, sets by itself. */
const standing = new Set((
  'HOME PATH USER LOGNAME SHELL PWD OLDPWD HOSTNAME HOST LANG LANGUAGE LC_ALL TERM EDITOR VISUAL PAGER TMPDIR TMP TEMP TZ DISPLAY IFS RANDOM SECONDS LINENO '
  + 'UID EUID GID PPID SHLVL COLUMNS LINES PS1 REPLY PIPESTATUS BASH FUNCNAME OSTYPE MACHTYPE HISTFILE XDG_RUNTIME_DIR SSH_AUTH_SOCK KUBECONFIG GOPATH JAVA_HOME '
  + 'true false null _ psitem error args input lastexitcode matches psscriptroot pid host env psversiontable profile this'
).split(' '));

const posix = /\$(?:\{([A-Za-z_]\w{0,80})\}|([A-Za-z_]\w{0,80}))/g;
const powershell = /\$(?:\{([A-Za-z_]\w{0,80})\}|([A-Za-z_]\w{0,80})(?![\w:]))/g;

/**
 * Variables that a shell would fill in and that nothing here sets: `assigned` holds the names that something does. One that is
 * named like a secret is left to the shell that has it.
 */
export function variablesIn(code: string, family: ShellFamily, reading: ShellReading, assigned: ReadonlySet<string>): Placeholder[] {
  const found: Placeholder[] = [];
  if (family === 'cmd' || family === 'plain') return found;
  const folds = family === 'powershell';
  const pattern = folds ? powershell : posix;
  for (const { start, end, quoting } of reading.regions) {
    if (quoting !== 'none' && quoting !== 'double') continue;
    pattern.lastIndex = 0;
    // `${NAME}` is a region of its own, from behind its bracket.
    const behind = code.slice(start, Math.min(code.length, end + 90));
    for (const match of behind.matchAll(pattern)) {
      if (start + match.index >= end) break;
      const word = match[1] ?? match[2]!;
      const key = folds ? word.toLowerCase() : word;
      if (standing.has(key) || standing.has(word) || isSecretName(word) || assigned.has(key) || isEscaped(code, start + match.index) || isTarget(code, start + match.index + match[0].length, folds)) continue;
      const at = start + match.index;
      found.push({ form: 'variable', start: at, end: at + match[0].length, written: match[0], name: nameOf(word) });
    }
  }
  return found;
}

function isEscaped(code: string, at: number): boolean {
  let slashes = 0;
  while (code[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1 || code[at - 1] === '`';
}

/** PowerShell writes what it sets as it writes what it uses: `$name = 1`, `$name.Length`. */
function isTarget(code: string, end: number, isPowerShell: boolean): boolean {
  return isPowerShell && /^(?:\s{0,4}[+-]?=[^=]|[.[])/.test(code.slice(end, end + 8));
}

/** The variables that a command sets for those behind it. */
export function assignedIn(code: string, family: ShellFamily): string[] {
  switch (family) {
    case 'powershell': return Array.from(code.matchAll(/\$([A-Za-z_]\w{0,80})\s{0,4}(?:[+-]?=[^=]|in\b)/gi), ([, name]) => name!.toLowerCase());
    case 'fish': return Array.from(code.matchAll(/(?:^|[\s;])(?:set(?: +-{1,2}[\w-]{1,20}){0,3}|for|read(?: +-{1,2}[\w-]{1,20}){0,3}) +([A-Za-z_]\w{0,80})/gm), ([, name]) => name!);
    case 'posix': return [
      ...Array.from(code.matchAll(/(?:^|[\s;|&(])([A-Za-z_]\w{0,80})(?:\[[^\]\n]{0,40}\])?\+?=/gm), ([, name]) => name!),
      ...Array.from(code.matchAll(/\b(?:for|select|getopts +\S{1,40}|printf +-v|mapfile(?: +-\w)?|readarray(?: +-\w)?) +([A-Za-z_]\w{0,80})\b/g), ([, name]) => name!),
      ...Array.from(code.matchAll(/\bread(?: +-[a-z]{1,4}(?: +(?:'[^'\n]{0,80}'|"[^"\n]{0,80}"))?){0,4}((?: +[A-Za-z_]\w{0,60}){1,8})/g), ([, names]) => names!.trim().split(/ +/)).flat(),
    ];
    case 'cmd':
    case 'plain': return [];
  }
}
