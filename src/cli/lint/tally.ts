import type { Finding, Level } from '../../core/lint/finding';
import type { Totals } from '../report/reporter';

/** How many findings one file has. */
export interface Counts {
  readonly levels: Readonly<Record<Level, number>>;
  readonly fixable: number;
}

export function countsOf(findings: readonly Finding[]): Counts {
  const levels = { error: 0, warning: 0, info: 0, hint: 0 };
  let fixable = 0;
  for (const { level, isFixable } of findings) {
    levels[level]++;
    if (isFixable) fixable++;
  }
  return { levels, fixable };
}

/** Counts what a run comes to. */
export class Tally {
  readonly failures: string[] = [];
  private readonly levels: Record<Level, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  private documents = 0;
  private withFindings = 0;
  private fixable = 0;
  private fixed = 0;

  add({ levels, fixable }: Counts, wasFixed: boolean): void {
    const names = Object.keys(levels) as Level[];
    this.documents++;
    if (names.some((level) => levels[level] > 0)) this.withFindings++;
    for (const level of names) this.levels[level] += levels[level];
    this.fixable += fixable;
    if (wasFixed) this.fixed++;
  }

  get totals(): Totals {
    const { documents, withFindings, levels, fixable, fixed, failures } = this;
    return { documents, withFindings, levels, fixable, fixed, failures };
  }
}
