import { readPosix } from './shell/posix';

/** `$ `, `❯ `, `user@host:~$ `, `[root@host ~]# `, `PS C:\> `: what a terminal shows before a command that is typed. */
const prompt = /^\s{0,8}(?:[$❯]|(?:\([\w.-]{1,40}\) )?\[?[\w.-]{1,40}@[\w.-]{1,60}[ :][^\s$#]{0,80}\]?[$#]|(?:\w{1,20}-\d[\d.]{0,10})[$#]|PS [A-Za-z]:[^>\n]{0,120}>|[A-Za-z]:\\[^>\n]{0,120}>)(?:\s|$)/;
/** The same of a shell for root, which elsewhere begins a comment. */
const rootPrompt = /^\s{0,8}#\s(?=[a-z./][\w./-]{0,40}(?:\s|$))/;
const secondPrompt = /^\s{0,8}>\s?/;

export function hasPrompt(line: string): boolean {
  return prompt.test(line);
}

/** Whether a block shows a session: its first line that is no comment has a prompt. */
export function isSession(lines: readonly string[]): boolean {
  const first = lines.find((line) => line.trim() !== '' && !/^\s*#/.test(line));
  return first !== undefined ? hasPrompt(first) : false;
}

/** Whether every line is for root, as `# systemctl restart kubelet`. */
export function isRootSession(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  return filled.length > 0 && rootPrompt.test(filled[0]!);
}

/** What was typed in a session, without the prompts and without what it printed. */
export function typedIn(lines: readonly string[], root: boolean): string[] {
  const mark = root ? rootPrompt : prompt;
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
