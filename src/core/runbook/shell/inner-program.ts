import type { ShellReading } from './reading';
import { regionAt } from './reading';

/** These hand all of their arguments to a shell somewhere. */
const remote = new Set(['ssh', 'eval', 'su', 'runuser', 'watch', 'parallel', 'trap', 'iex', 'invoke-expression', 'invoke-command', 'psexec', 'vagrant', 'mosh']);
const shells = new Set(['sh', 'bash', 'zsh', 'dash', 'ksh', 'ash', 'csh', 'tcsh', 'fish', 'pwsh', 'powershell', 'powershell.exe', 'cmd', 'cmd.exe', 'busybox']);
/** These read a quoted argument as a program of their own. */
const languages = new Set((
  'awk gawk mawk sed perl python python2 python3 ruby node php lua jq yq psql mysql mariadb sqlite3 sqlcmd mongo mongosh redis-cli cqlsh clickhouse-client clickhouse '
  + 'bq influx gdb osascript rails groovy kcat etcdctl xargs find crontab at expect tclsh R Rscript ansible nix'
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
  const words = headOf(code, reading, start).toLowerCase().split(/[\s'"`()]+/).map((word) => word.slice(word.lastIndexOf('/') + 1));
  if (words.some((word) => remote.has(word)) || isShellCode(words) || goesToShell(code, end)) return true;
  const isWhole = region?.start === start && region.end === end;
  return (quoting === 'single' || quoting === 'double') && !isWhole && words.some((word) => languages.has(word));
}

function isShellCode(words: readonly string[]): boolean {
  const shell = words.findIndex((word) => shells.has(word));
  return shell >= 0 && words.slice(shell + 1).some((word) => shellFlag.test(word) || word === '<<<');
}

/** The command that the offset stands in, up to it. */
function headOf(code: string, reading: ShellReading, offset: number): string {
  let at = offset;
  while (at > 0 && offset - at < reach) {
    const character = code[at - 1]!;
    const ends = ';|&\n('.includes(character) && !(character === '\n' && code[at - 2] === '\\');
    if (ends && regionAt(reading, at - 1)?.quoting === 'none') break;
    at--;
  }
  return code.slice(at, offset);
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
