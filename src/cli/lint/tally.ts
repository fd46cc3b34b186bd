import type { Level } from '../../core/lint/finding';
import type { Linted } from '../project/linter';
import type { Totals } from '../report/reporter';

/** Counts what a run comes to. */
export class Tally {
  readonly failures: string[] = [];
  private readonly levels: Record<Level, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  private documents = 0;
  private withFindings = 0;
  private fixable = 0;
  private fixed = 0;

  add({ findings }: Pick<Linted, 'findings'>): void {
    this.documents++;
    if (findings.length > 0) this.withFindings++;
    for (const { level, isFixable } of findings) {
      this.levels[level]++;
      if (isFixable) this.fixable++;
    }
  }

  wasFixed(): void {
    this.fixed++;
  }

  get totals(): Totals {
    const { documents, withFindings, levels, fixable, fixed, failures } = this;
    return { documents, withFindings, levels, fixable, fixed, failures };
  }
}
