import { oneLine } from '../text/one-line';
import { lineStartsOf, positionAt } from '../../core/document/lines';
import { format } from '../../core/lint/format';
import type { Problem } from '../../core/policy/problem';

/** A problem of a policy or a template, as a person finds it: lines and columns count from 1. */
export interface PlacedProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly level: Problem['level'];
  readonly message: string;
}

export function placed(file: string, text: string, problems: readonly Problem[]): PlacedProblem[] {
  const lineStarts = lineStartsOf(text);
  return problems.map(({ start, level, message }) => {
    const { line, character } = positionAt(lineStarts, start);
    return { file, line: line + 1, column: character + 1, level, message: format(message) };
  });
}

/** `policy.yaml:3:5: error: …`, the way compilers write it. */
export function problemLine({ file, line, column, level, message }: PlacedProblem): string {
  return `${oneLine(file)}:${line}:${column}: ${level}: ${oneLine(message)}`;
}
