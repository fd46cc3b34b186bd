import { parseArgs } from 'node:util';
import { nearest } from '../core/policy/nearest';
import type { Command, Options } from './command';
import { UsageError } from './terminal';

export interface Arguments {
  readonly operands: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
}

/** Every command has it. */
export const helpOption = { help: { short: 'h', help: 'Show this help.' } } satisfies Options;

/** Reads what follows a command's name. Throws a `UsageError` that says what is wrong and what was probably meant. */
export function readArguments(command: Command, args: readonly string[]): Arguments {
  const options: Options = { ...command.options, ...helpOption };
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.entries(options).map(([name, { value, short, multiple = false }]) => (
      [name, { type: value === undefined ? 'boolean' as const : 'string' as const, multiple, ...(short ? { short } : {}) }]
    ))),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const operands: string[] = [];
  const values: Record<string, unknown> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) throw unknown(token.rawName, options);
    const value = valueOf(token.rawName, token.value, option);
    if (option.multiple) values[token.name] = [...((values[token.name] as string[] | undefined) ?? []), value];
    else values[token.name] = value;
  }
  if (operands.length > command.mostOperands) {
    throw new UsageError(`"${operands[command.mostOperands] ?? ''}" is one argument too many.`);
  }
  return { operands, values };
}

function valueOf(written: string, given: string | undefined, option: Options[string]): string | true {
  if (option.value === undefined) {
    if (given !== undefined) throw new UsageError(`${written} takes no value.`);
    return true;
  }
  if (given === undefined) throw new UsageError(`${written} needs a value: ${written} ${option.value}.`);
  if (option.choices && !option.choices.includes(given)) {
    const meant = nearest(given, option.choices);
    throw new UsageError(`${written} can't be "${given}": it is one of ${option.choices.join(', ')}.`, meant && `Did you mean ${written} ${meant}?`);
  }
  return given;
}

function unknown(written: string, options: Options): UsageError {
  const meant = nearest(written.replace(/^-+/, ''), Object.keys(options));
  return new UsageError(`There is no option ${written}.`, meant && `Did you mean --${meant}?`);
}
