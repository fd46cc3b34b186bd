import type { ExitCode, Terminal } from './terminal';

export interface Option {
  /** `true` or `false` where it stands alone, otherwise what the help calls its value: `--owner NAME`. */
  readonly value?: string;
  readonly short?: string;
  /** May be given more than once. */
  readonly multiple?: boolean;
  /** The only values it may have. */
  readonly choices?: readonly string[];
  readonly help: string;
}

export type Options = Readonly<Record<string, Option>>;

/** What was given for each option; undefined where it was not. */
export type Values<Given extends Options> = {
  readonly [Name in keyof Given]: Given[Name] extends { multiple: true } ? readonly string[] | undefined
    : Given[Name] extends { value: string } ? string | undefined : boolean | undefined;
};

/** One thing the program can do. */
export interface Command {
  /** One word or two: `lint`, `new postmortem`. */
  readonly name: string;
  /** One line. */
  readonly summary: string;
  /** What follows the name: `[paths…]`; empty for a command that takes only options. */
  readonly operands: string;
  readonly mostOperands: number;
  readonly options: Options;
  /** Paragraphs of the command's own help. */
  readonly details: readonly string[];
  run(operands: readonly string[], values: Readonly<Record<string, unknown>>, terminal: Terminal): Promise<ExitCode>;
}

interface Definition<Given extends Options> extends Omit<Command, 'run' | 'options'> {
  readonly options: Given;
  run(operands: readonly string[], values: Values<Given>, terminal: Terminal): Promise<ExitCode>;
}

/** Ties the values that a command is run with to its own options at compile time. */
export function defineCommand<const Given extends Options>(definition: Definition<Given>): Command {
  const { run } = definition;
  return { ...definition, run: (operands, values, terminal) => run(operands, values as Values<Given>, terminal) };
}
