import { readRunbook } from '../../../src/core/runbook/read';
import type { CommandBlock, Runbook } from '../../../src/core/runbook/model';
import { readCommand } from '../../../src/core/runbook/placeholders/find';
import type { ShellFamily } from '../../../src/core/runbook/model';
import { read } from '../document/read';

export const runbook = (text: string): Runbook => readRunbook(read(text));

/** `- step | bash: command`, a line for each step, commands on one line. */
export const outline = (text: string): string[] => runbook(text).steps.map(({ text: words, blocks }) => [words, ...blocks.map(written)].join(' | '));

export const written = ({ language, shell, code }: CommandBlock): string => `${shell ?? `(${language})`}: ${code.replaceAll('\n', ' ⏎ ')}`;

/** The placeholders of a command, as written. */
export const placeholders = (code: string, family: ShellFamily = 'posix', assigned: readonly string[] = []): string[] =>
  readCommand(code, family, new Set(assigned)).placeholders.map((placeholder) => placeholder.written);
