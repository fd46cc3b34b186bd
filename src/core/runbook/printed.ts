import { isProse } from './everyday';

/** A table's head, a log line, an error or what `ls -l` lists, as people paste them below the command that printed them. */
const output = /^(?:(?:NAME|NAMESPACE|LAST SEEN|CONTAINER ID|REPOSITORY|USER|Filesystem) {2,}|[IWEF]\d{4} \d|Error(?: from|:)|error:|total \d|[bcdlps-][r-][w-][xsS-][r-][w-][xsS-][r-][w-][xtT-][ .+@])/;

/** What nothing begins with that is typed into sh, bash or the like. */
const beginning = new RegExp(`^(?:${[
  // A bullet, another sign, a letter that no program's name has; a number, as in a list or a date.
  String.raw`[^\w./~$"'\x60({[:!<>\\#]|\d(?!z\b|to3\b)`,
  // A part of a settings file, a log's level, JSON, a template's tag, an address, a prompt of Python or a debugger.
  String.raw`\[[^\s[]|\{(?:\{?[<%]| ?["'\w]{1,40} ?:|["'])|"[^"]{0,80}"\s*:|[a-z][\w+.-]{1,20}:\/\/|>>|\((?:gdb|lldb|pdb)\)|\.{3,}$`,
  // A line of a log, and of a unit of systemd.
  String.raw`(?:time|ts|level|lvl)=\S{1,60} \w{1,20}=|[A-Z]{4}\[\d|(?:Exec(?:Start|Stop|Reload)|WantedBy|Description)\w{0,10}=`,
  // A setting, a key.
  String.raw`[\w.[\]-]{1,40}\s+:\s|[A-Za-z_][\w.-]{0,60}(?:\s+=\s|:(?:\s|$))`,
  // SQL, and other words in capitals; the first word of a sentence.
  String.raw`[A-Z][A-Z_]{1,30}(?=[\s;(]|$)|(?!Rscript|X)[A-Z][a-z]+(?:['’][a-z]{1,3})?(?=[\s,:!?]|$)`,
  // Nothing but a text, or an identifier.
  String.raw`"[^"$\x60/\\]{0,200}\s[^"$\x60/\\]{0,200}"$|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$`,
].join('|')})`);
/** `it does not exist, and will not`: a sentence. */
const clause = /^[a-z][\w.-]{0,40}(?: [A-Za-z()'’-]{1,30}){2,8}, [a-z]{2,30} [a-z]/;

/** Whether a line shows what a shell of any kind prints. */
export const isOutput = (line: string): boolean => output.test(line.trim());

/** Whether no command of sh, bash, zsh or fish can begin so; `isKnown` where it calls a program by its name. */
export function isUntypable(line: string, isKnown: boolean): boolean {
  const words = line.trim();
  return isOutput(words) || beginning.test(words) || (words.split(' ', 3).length > 2 && isProse(words)) || (!isKnown && clause.test(words));
}
