import { helpOption } from './arguments';
import type { Command, Options } from './command';

const name = 'incident-desk';

/** The program's help: every command in a line. */
export function programHelp(commands: readonly Command[]): string {
  const rows = commands.map((command) => [usageOf(command), command.summary] as const);
  return `${name}: postmortems, runbooks and incident records, as the editor reads them

Usage: ${name} <command> [options]

${table(rows)}

Options:
${table([['-h, --help', 'Show this help, or that of a command.'], ['--version', 'Show the version.']])}

Exit codes: 0 clean, 1 findings, 2 wrong usage or a file that can't be read or written.
`;
}

/** One command's help. */
export function commandHelp(command: Command): string {
  const details = command.details.map((paragraph) => `\n${paragraph}\n`).join('');
  return `${command.summary}

Usage: ${name} ${usageOf(command)} [options]

Options:
${table(Object.entries({ ...command.options, ...helpOption } as Options).map(([option, { short, value, choices, help }]) => [
    `${short ? `-${short}, ` : ''}--${option}${value === undefined ? '' : ` ${choices?.join('|') ?? value}`}`, help,
  ] as const))}
${details}`;
}

function usageOf({ name: words, operands }: Command): string {
  return operands === '' ? words : `${words} ${operands}`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.min(34, Math.max(...rows.map(([left]) => left.length)));
  return rows.map(([left, right]) => (
    left.length > width ? `  ${left}\n  ${' '.repeat(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`
  )).join('\n');
}
