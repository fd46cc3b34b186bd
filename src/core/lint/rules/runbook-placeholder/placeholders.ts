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
const shells = /^(?:bash|sh|shell|zsh|fish|powershell|pwsh|ps1|terminal)\b/i;
const program = /^\s*(?:[$❯%>]\s+)?(?:sudo\s+)?(?:kubectl|oc|aws|az|gcloud|helm|docker|podman|git|gh|curl|wget|ssh|scp|export|psql|mysql|redis-cli|terraform|velero|systemctl|journalctl|vercel|supabase|npm|npx|make|rm|mv|cp|cd|cat|echo|dig|openssl|ping|python3?|node)\s/;
const prompt = /^\s*(?:[$❯]|[\w.-]{1,40}@[\w.~:-]{1,60}[$#])\s/;

/** Whether a line of code is a command, in a block of that language; anything else may be what a command prints. */
export function isCommand(line: string, language: string): boolean {
  if (shells.test(language)) return true;
  return language === '' ? program.test(line) || prompt.test(line) : /^(?:console|shell-session)\b/i.test(language) && prompt.test(line);
}

/** Whether inline code is a command and not only a name. */
export const isInlineCommand = (code: string): boolean => program.test(code);
