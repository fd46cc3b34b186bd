import type { DocumentKind } from '../../core/document/model';
import type { Now } from '../host/clock';
import { FileError, rewriteText } from '../host/files';
import type { Input, Projects } from '../project/inputs';
import { type Linted, Linter } from '../project/linter';
import { isSound } from '../project/project';
import { problemLine } from '../project/problems';
import { open, type Opened } from '../project/read';
import type { Reporter, Totals } from '../report/reporter';
import type { Terminal } from '../terminal';
import { oneLine } from '../text/one-line';
import { Progress } from './progress';
import { Tally } from './tally';

export interface LintRunParts {
  readonly terminal: Terminal;
  readonly projects: Projects;
  readonly reporter: Reporter;
  /** Takes the report, piece by piece. */
  readonly write: (text: string) => void;
  readonly now: Now;
  /** Takes every file for this kind of document. */
  readonly kind: DocumentKind | undefined;
  readonly fix: boolean;
  /** Leaves out suggestions and notes. */
  readonly quiet: boolean;
}

/** One lint of many files, each reported as soon as it is done. */
export class LintRun {
  private readonly tally = new Tally();
  private readonly linter: Linter;

  constructor(private readonly parts: LintRunParts) {
    this.linter = new Linter(parts.now, (opened, rule, error) => {
      this.fail(`${opened.file}: the rule ${rule} failed, the others ran: ${error instanceof Error ? error.message : String(error)}`);
    });
  }

  /** `changed` are the only files to look at, where given. */
  async over(operands: readonly string[], changed: ReadonlySet<string> | undefined): Promise<Totals> {
    const { projects, reporter, write, terminal } = this.parts;
    const all = await projects.inputs(operands, (error) => this.fail(error.message));
    await this.tellPolicyProblems();
    // By another policy than the team's, every finding would be in doubt.
    const inputs = all.filter(({ file, project }) => isSound(project) && (changed === undefined || changed.has(file)));
    const progress = new Progress(terminal.errors, inputs.length, Date.now);
    let between = '';
    write(reporter.begin());
    for (const [index, input] of inputs.entries()) {
      progress.step(index);
      const linted = await this.lint(input);
      const report = linted ? reporter.document(linted) : '';
      if (report === '') continue;
      progress.end();
      write(between + report);
      between = reporter.between;
    }
    progress.end();
    write(reporter.end(this.tally.totals));
    return this.tally.totals;
  }

  private async lint(input: Input): Promise<Linted | undefined> {
    try {
      const opened = open(input, this.parts.kind);
      if (!opened) {
        if (input.isNamed) this.note(`${input.file}: left out, neither its place nor its title makes it an incident document; --kind does`);
        return undefined;
      }
      return this.counted(this.parts.fix ? await this.fix(opened) : await this.linter.lint(opened));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      this.fail(error.message);
      return undefined;
    }
  }

  private async fix(opened: Opened): Promise<Linted> {
    const fixed = await this.linter.fix(opened);
    if (fixed.document.text === opened.document.text) return fixed;
    rewriteText(opened.file, fixed.document.text);
    this.tally.wasFixed();
    return fixed;
  }

  private counted(linted: Linted): Linted {
    const { findings } = linted;
    const shown = this.parts.quiet ? { ...linted, findings: findings.filter(({ level }) => level === 'error' || level === 'warning') } : linted;
    this.tally.add(shown);
    return shown;
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
