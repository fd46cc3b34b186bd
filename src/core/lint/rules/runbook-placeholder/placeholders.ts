import { callOf, everyday, isProse } from '../../../runbook/everyday';

/** Words in a command that stand for what somebody meant to write later. */
const leftOver = new RegExp(String.raw`\b(?:${[
  '(?<name>(?:YOUR|INSERT|REPLACE|CHANGE|ENTER)[-_][A-Z0-9_-]{0,60}[A-Z0-9]|your[-_][a-z0-9_-]{0,60}[a-z0-9])',
  '(?<todo>TODO|FIXME|TBD|changeme|CHANGEME|change[-_]me|replace[-_]?me|REPLACEME|fill[-_]?me[-_]?in)',
  '(?<crosses>x{4,80}|X{4,80})',
].join('|')})(?![\w=-])`, 'g');

/** Behind these, a word is part of a longer one, is a shell variable, or is asked for as it is: `$YOUR_POD`, `<your-pod>`. */
const opened = /[\w$<{[.-]/;

/** The words left over in a text, in and outside of commands. */
export function* leftOvers(text: string): Generator<RegExpExecArray> {
  for (const match of text.matchAll(leftOver)) if (!opened.test(text.charAt(match.index - 1))) yield match;
}

/** `YOUR_TOKEN_HERE` → `<token>`, which is asked for when the command is run. */
export function askedFor(name: string): string {
  const words = name.toLowerCase().replace(/^(?:your|insert|replace|change|enter)[-_]/, '').replace(/[-_]here$/, '').replaceAll('_', '-');
  return `<${words === '' || words === 'me' ? 'value' : words}>`;
}

/** Languages of code that is typed into a shell as it stands. */
const shells = /^\{?\.?!?(?:bash|sh|zsh|ksh|dash|shellscript|shell|command|commandline|fish|powershell|pwsh|ps1?|posh|cmd|bat|batch|dos|dosbatch)(?![\w-])/i;
/** In these, and where a fence names none, anything but what looks like a command may be what one prints. */
const unclear = /^(?:$|(?:console|terminal|shell-?session|sh-session|text|txt)(?![\w-]))/i;
const program = callOf(everyday);
const prompt = /^\s*(?:[$❯]|\[?[\w.-]{1,40}@[\w.~:/ -]{1,80}\]?[$#]|PS [A-Z]:[^>]{0,99}>)\s/i;

/** Whether a line of code is a command, in a block whose fence says `info`. */
export const isCommand = (line: string, info: string): boolean => shells.test(info) || (unclear.test(info) && (prompt.test(line) || isInlineCommand(line)));

/** Whether inline code is a command and not only a name. */
export function isInlineCommand(code: string): boolean {
  const words = code.trim();
  return program.test(words) && !isProse(words);
}
