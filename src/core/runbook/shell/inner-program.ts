import { fileNameOf } from '../../paths';
import type { ShellReading } from './reading';
import { regionAt } from './reading';

/** These hand all of their arguments to a shell somewhere. */
const remote = new Set((
  'ssh eval su runuser watch parallel trap iex invoke-expression invoke-command psexec vagrant mosh alias tmux screen entr hyperfine '
  + 'send-command execute-command run-command salt salt-call salt-ssh pssh parallel-ssh pdsh clush plink autossh wsl winrs'
).split(' '));
/** These give what follows such a flag to a shell, or take it to pieces. */
const runners: Readonly<Record<string, RegExp>> = { flock: /^(?:-c|--command)/, script: /^(?:-[a-z]*c|--command)/, env: /^(?:-[a-z]*s|--split-string)/, $shell: /^-[a-z]*c/, git: /^alias\./ };
const shells = new Set(['sh', 'bash', 'zsh', 'dash', 'ksh', 'ash', 'csh', 'tcsh', 'fish', 'pwsh', 'powershell', 'powershell.exe', 'cmd', 'cmd.exe', 'busybox']);
/** These read a quoted argument as a program of their own. */
const languages = new Set((
  'awk gawk mawk sed perl python python2 python3 ruby node php lua jq yq psql mysql mariadb sqlite3 sqlcmd mongo mongosh redis-cli cqlsh clickhouse-client clickhouse '
  + 'sqlplus isql pgcli mycli duckdb trino presto snowsql deno bun vim ex ed bq influx gdb osascript rails groovy kcat etcdctl xargs find crontab at expect tclsh R Rscript ansible nix'
).split(' ').map((name) => name.toLowerCase()));
const shellFlag = /^(?:-[a-z]*c|--command|\/c|\/k|-command|-encodedcommand)$/i;
const reach = 2000;

/**
 * Whether what stands at the offset is read once more, by another shell (`ssh host 'kill <pid>'`) or as a program
 * (`psql -c "… <pid>"`), whose quotes nobody here can know.
 */
export function isInnerProgram(code: string, reading: ShellReading, start: number, end: number): boolean {
  const region = regionAt(reading, start);
  const quoting = region?.quoting;
  if (quoting === undefined || quoting === 'heredoc' || quoting === 'opaque') return true;
  const { words, outer } = headOf(code, reading, start);
  if (words.some((word) => remote.has(word)) || isShellCode(words) || outer.some(reads) || goesToShell(code, end)) return true;
  const isWhole = region?.start === start && region.end === end;
  return (quoting === 'single' || quoting === 'double') && !isWhole && words.some((word) => languages.has(word));
}

function isShellCode(words: readonly string[]): boolean {
  const shell = words.findIndex((word) => shells.has(word));
  if (shell >= 0 && words.slice(shell + 1).some((word) => shellFlag.test(word) || word === '<<<')) return true;
  return words.some((runner, at) => (
    // The options of what `env` runs are not its own.
    Object.hasOwn(runners, runner) && words.slice(at + 1, runner === 'env' ? at + 2 : undefined).some((word) => runners[runner]!.test(word))
  ));
}

/** Whether a command that has this word reads a file as a program: `bash <(…)`, `. <(…)`. */
function reads(word: string): boolean {
  return shells.has(word) || remote.has(word) || languages.has(word) || word === 'source' || word === '.';
}

/** The words of the command that the offset stands in, up to it, and of the one that reads its output as a file: `bash <(echo …)`. */
function headOf(code: string, reading: ShellReading, offset: number): { readonly words: readonly string[]; readonly outer: readonly string[] } {
  const start = startOfCommand(code, reading, offset);
  const isRead = code.slice(start - 2, start) === '<(';
  return { words: wordsOf(code.slice(start, offset)), outer: isRead ? wordsOf(code.slice(startOfCommand(code, reading, start - 2), start - 2)) : [] };
}

/** In small letters, programs without their folders. */
function wordsOf(command: string): string[] {
  return command.toLowerCase().split(/[\s'"`()]+/).map(fileNameOf);
}

function startOfCommand(code: string, reading: ShellReading, offset: number): number {
  let at = offset;
  while (at > 0 && offset - at < reach) {
    const character = code[at - 1]!;
    const ends = ';|&\n('.includes(character) && !(character === '\n' && code[at - 2] === '\\');
    if (ends && regionAt(reading, at - 1)?.quoting === 'none') break;
    at--;
  }
  return at;
}

/** `… | sh`, `… | ssh host`, `… | psql`. */
function goesToShell(code: string, end: number): boolean {
  const feed = code.indexOf('\n', end);
  const rest = code.slice(end, Math.min(feed < 0 ? code.length : feed, end + reach)).toLowerCase();
  return rest.split('|').slice(1).some((segment) => {
    const words = segment.trim().split(/\s+/).slice(0, 12);
    return words.some((word) => shells.has(word) || remote.has(word) || languages.has(word) && word !== 'jq' && word !== 'yq' && word !== 'awk' && word !== 'sed');
  });
}
