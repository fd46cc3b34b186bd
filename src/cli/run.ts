import { version } from '../../package.json';
import { nearest } from '../core/policy/nearest';
import { readArguments } from './arguments';
import type { Command } from './command';
import { commands } from './commands';
import { commandHelp, programHelp } from './help';
import { FileError } from './host/files';
import { type ExitCode, exitCodes, type Terminal, UsageError } from './terminal';
import { oneLine } from './text/one-line';

/** Does what the arguments (those behind the program's name) ask for. Rejects only on a fault of the program itself. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof FileError)) throw error;
    const hint = error instanceof UsageError && error.hint !== undefined ? ` ${error.hint}` : '';
    terminal.errors.write(`incident-desk: ${oneLine(error.message)}${hint}\n`);
    return exitCodes.failed;
  }
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first] = args;
  if (first === undefined) {
    terminal.errors.write(programHelp(commands));
    return exitCodes.failed;
  }
  if (first === '--version') return say(`${version}\n`, terminal);
  if (first === '--help' || first === '-h') return say(programHelp(commands), terminal);
  if (first === 'help') return say(args[1] === undefined ? programHelp(commands) : commandHelp(find(args.slice(1)).command), terminal);
  const { command, rest } = find(args);
  if (rest.includes('--help') || rest.includes('-h')) return say(commandHelp(command), terminal);
  const { operands, values } = readArguments(command, rest);
  return command.run(operands, values, terminal);
}

function say(text: string, { output }: Terminal): ExitCode {
  output.write(text);
  return exitCodes.clean;
}

/** The command that the arguments begin with, and what follows its name. */
function find(args: readonly string[]): { command: Command; rest: readonly string[] } {
  for (const words of [2, 1]) {
    const name = args.slice(0, words).join(' ');
    const command = commands.find((each) => each.name === name);
    if (command) return { command, rest: args.slice(words) };
  }
  const first = args[0] ?? '';
  const group = commands.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => name);
  if (group.length > 0) throw new UsageError(`"${first}" is followed by another word:`, `${group.join(', ')}.`);
  if (first.startsWith('-')) throw new UsageError(`There is no option ${first}, or it belongs behind a command.`, 'Try incident-desk --help.');
  const meant = nearest(first, commands.flatMap(({ name }) => [name, name.split(' ', 1)[0] ?? '']));
  throw new UsageError(`There is no command "${first}".`, meant ? `Did you mean "${meant}"?` : 'Try incident-desk --help.');
}
