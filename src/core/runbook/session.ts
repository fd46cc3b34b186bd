import { callOf, everyday } from './everyday';
import { readPosix } from './shell/posix';

/** `$ `, `❯ `, `user@host:~$ `, `[root@host ~]# `, `PS C:\> `: what a terminal shows before a command that is typed. */
const prompt = /^\s{0,8}(?:[$❯]|(?:\([\w.-]{1,40}\) )?\[?[\w.-]{1,40}@[\w.-]{1,60}[ :][^\s$#]{0,80}\]?[$#]|(?:\w{1,20}-\d[\d.]{0,10})[$#]|PS [A-Za-z]:[^>\n]{0,120}>|[A-Za-z]:\\[^>\n]{0,120}>)(?:\s|$)/;
/** The same of a shell for root, which elsewhere begins a comment. */
export const rootPrompt = /^\s{0,8}#\s(?=[a-z./][\w./-]{0,40}(?:\s|$))/;
const secondPrompt = /^\s{0,8}>\s?/;
/** `$kubectl` or `> kubectl`, as some write it: a session if it begins so, elsewhere a variable, or a line of what was printed. */
const bare = /^\s{0,8}[$>] ?(?=[a-z])/;
const program = callOf(everyday);

export function hasPrompt(line: string): boolean {
  return prompt.test(line) || hasBarePrompt(line);
}

function hasBarePrompt(line: string): boolean {
  const mark = bare.exec(line);
  return mark !== null && program.test(line.slice(mark[0].length));
}

/** The prompt of a session: of a block whose first line that is no comment has one. */
export function promptOf(lines: readonly string[]): RegExp | undefined {
  const first = lines.find((line) => line.trim() !== '' && !/^\s*#/.test(line));
  if (first === undefined) return undefined;
  return prompt.test(first) ? prompt : hasBarePrompt(first) ? bare : undefined;
}

/** Where a session begins below what stands there without a prompt: at the first command behind `$ `, which no shell takes for one of its own; -1 where none does. */
export function sessionBelow(lines: readonly string[]): number {
  const at = lines.findIndex((line) => shown.test(line));
  return at > 0 && !readPosix(lines.slice(0, at).join('\n')).isOpen ? at : -1;
}

const shown = /^\s{0,8}\$ [a-z./~]/;

/** What was typed in a session, without the prompts and without what it printed. */
export function typedIn(lines: readonly string[], mark: RegExp): string[] {
  const typed: string[] = [];
  let open = '';
  for (const line of lines) {
    if (open !== '') {
      const rest = line.replace(secondPrompt, '');
      typed.push(rest);
      open = carriedOn(`${open}\n${rest}`);
    } else if (mark.test(line)) {
      const command = line.replace(mark, '');
      typed.push(command);
      open = carriedOn(command);
    }
  }
  return typed;
}

/** A quote that nothing closes must not swallow the rest of a session. */
const longestCommand = 4000;

/** The command so far, where its next line still belongs to it. */
function carriedOn(command: string): string {
  return command.length < longestCommand && readPosix(command).isOpen ? command : '';
}
