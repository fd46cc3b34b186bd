import { behindLinks } from '../host/files';
import type { Input, Projects } from '../project/inputs';
import { isSound } from '../project/project';
import { problemLine } from '../project/problems';
import type { Reporter, Totals } from '../report/reporter';
import type { Terminal, Text } from '../terminal';
import { oneLine } from '../text/one-line';
import type { Outcome } from './file-linter';
import { Progress } from '../text/progress';
import { Tally } from './tally';

export interface LintRunParts {
  readonly terminal: Terminal;
  readonly projects: Projects;
  readonly reporter: Reporter;
  /** Lints the files; what becomes of them comes in their order, in lots as it is known. */
  readonly lint: (inputs: readonly Input[]) => AsyncIterable<readonly Outcome[]>;
  /** Takes the report, piece by piece. */
  readonly write: (text: Text) => void;
  /** Leaves out notes. */
  readonly quiet: boolean;
}

/** One lint of many files, each reported as soon as it is done. */
export class LintRun {
  private readonly tally = new Tally();

  constructor(private readonly parts: LintRunParts) {}

  /** `changed` are the only files to look at, where given, by the names that they have without symbolic links. */
  async over(operands: readonly string[], changed: ReadonlySet<string> | undefined): Promise<Totals> {
    const { projects, reporter, write, terminal } = this.parts;
    const all = await projects.inputs(operands, (error) => this.fail(error.message));
    await this.tellPolicyProblems();
    // By another policy than the team's, every finding would be in doubt.
    const inputs = all.filter(({ file, project }) => isSound(project) && (changed === undefined || changed.has(file) || changed.has(behindLinks(file))));
    const progress = new Progress(terminal.errors, 'Linting', inputs.length, Date.now);
    let between = '';
    let done = 0;
    write(reporter.begin());
    progress.step(done);
    for await (const outcomes of this.parts.lint(inputs)) {
      for (const outcome of outcomes) {
        progress.step(++done);
        if (outcome.report.length > 0 || outcome.failures.length + outcome.notes.length > 0) progress.end();
        const report = this.taken(outcome);
        if (report.length === 0) continue;
        write(between);
        write(report);
        between = reporter.between;
      }
    }
    progress.end();
    write(reporter.end(this.tally.totals));
    return this.tally.totals;
  }

  private taken({ report, counts, wasFixed, failures, notes }: Outcome): Text {
    for (const failure of failures) this.fail(failure);
    for (const note of notes) this.note(note);
    if (counts) this.tally.add(counts, wasFixed);
    return report;
  }

  private async tellPolicyProblems(): Promise<void> {
    for (const { problems } of await this.parts.projects.all()) {
      for (const problem of problems) {
        if (problem.level === 'error') this.fail(problemLine(problem));
        else this.note(problemLine(problem));
      }
    }
  }

  private fail(message: string): void {
    this.tally.failures.push(message);
    this.parts.terminal.errors.write(`incident-desk: ${oneLine(message)}\n`);
  }

  private note(message: string): void {
    if (!this.parts.quiet) this.parts.terminal.errors.write(`incident-desk: ${oneLine(message)}\n`);
  }
}
