import type { Command } from './placeholders/find';
import type { Placeholder } from './placeholders/model';
import { isInnerProgram } from './shell/inner-program';
import { quote, type Place, type ValueProblem } from './shell/quote';
import { regionAt } from './shell/reading';

/** What was said for placeholders, by their names. `undefined` leaves a variable to the shell. */
export type Values = ReadonlyMap<string, string | undefined>;

/** The names to ask for, in the order in which they are met, each with all its places. */
export function questionsOf({ placeholders }: Command): ReadonlyMap<string, readonly Placeholder[]> {
  const questions = new Map<string, Placeholder[]>();
  for (const placeholder of placeholders) questions.set(placeholder.name, [...(questions.get(placeholder.name) ?? []), placeholder]);
  return questions;
}

/** Why the value can't stand in one of the places of that name; undefined where it can. */
export function problemWith(command: Command, name: string, value: string): ValueProblem | undefined {
  for (const placeholder of command.placeholders) {
    if (placeholder.name !== name) continue;
    const written = quote(value, placeOf(command, placeholder));
    if ('problem' in written) return written.problem;
  }
  return undefined;
}

export type FilledIn = { readonly text: string } | { readonly missing: Placeholder; readonly problem: ValueProblem };

/** The command with all values in their places, each quoted for where it stands. */
export function fillIn(command: Command, values: Values): FilledIn {
  let text = '';
  let from = 0;
  for (const placeholder of command.placeholders) {
    const value = values.get(placeholder.name);
    const isLeft = value === undefined && values.has(placeholder.name) && placeholder.form === 'variable';
    const written = isLeft ? { text: placeholder.written } : quote(value ?? '', placeOf(command, placeholder));
    if ('problem' in written) return { missing: placeholder, problem: written.problem };
    text += command.code.slice(from, placeholder.start) + written.text;
    from = placeholder.end;
  }
  return { text: text + command.code.slice(from) };
}

function placeOf({ masked, family, reading }: Command, { start, end, form }: Placeholder): Place {
  const quoting = isEscaped(masked, start, family) ? 'opaque' : regionAt(reading, start)?.quoting ?? 'opaque';
  const before = masked[start - 1] ?? ' ';
  const opened = before === '"' || before === "'";
  return {
    family,
    // `${NAME}` goes as a whole.
    quoting: form === 'variable' || regionAt(reading, end - 1)?.quoting === quoting ? quoting : 'opaque',
    inner: isInnerProgram(masked, reading, start, end),
    startsWord: /[\s;|&(]/.test(opened ? masked[start - 2] ?? ' ' : before),
    goesOn: !/[\s;|&)]/.test(masked[end] ?? ' '),
  };
}

/** `echo \<pod>`: the mark would take the quote that a value needs. In single quotes it does so for fish only, but says the same. */
function isEscaped(masked: string, start: number, family: Command['family']): boolean {
  const mark = family === 'powershell' ? '`' : '\\';
  let at = start;
  while (masked[at - 1] === mark) at--;
  return (start - at) % 2 === 1;
}
