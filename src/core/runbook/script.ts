import type { ShellFamily } from './model';
import { readShell } from './shell/read';

/** Characters that control a terminal, or show a text as another one than it is. */
const hidden = /[\0-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

/** Whether a command does not look like what it is. */
export function hidesSomething(command: string): boolean {
  return hidden.test(command);
}

/**
 * The commands of a text, to be typed one after the other, each only when the one before has succeeded. Comments are left out,
 * since not every shell takes them from a keyboard.
 */
export function commandsIn(text: string, family: ShellFamily): string[] {
  const { regions, ends } = readShell(text, family);
  const bounds = [...ends, text.length];
  const commands: string[] = [];
  let from = 0;
  let region = 0;
  for (const end of bounds) {
    let command = '';
    for (let at = from; at < end;) {
      while (region < regions.length && regions[region]!.end <= at) region++;
      const { quoting = 'none', end: regionEnd = end } = regions[region] ?? {};
      const to = Math.min(regionEnd, end);
      // A tab that is typed completes a word.
      if (quoting !== 'comment') command += quoting === 'none' ? text.slice(at, to).replaceAll('\t', ' ') : text.slice(at, to);
      at = to;
    }
    const typed = command.trim();
    if (typed !== '') commands.push(typed);
    from = end + 1;
  }
  return commands;
}
