import { levelOf } from '../../core/lint/lint';
import actionRepeated from '../../core/lint/rules/action-repeated';
import type { Input } from '../project/inputs';
import { Linter } from '../project/linter';
import { fewQuestions, type OpenActions, openActionsOf, postmortemsOf } from '../project/other-documents';
import type { Project } from '../project/project';
import { ReadAhead } from '../project/read-ahead';
import type { Found } from '../project/walk';
import { batches, Threads } from '../threads/threads';
import { placeOf } from '../threads/work';
import type { Outcome } from './file-linter';
import { fileLinterOf, type LintSettings, nowOf } from './settings';

/** Those who do the work of a lint. */
export interface Workers {
  /** What postmortems have still open. */
  openActions(found: readonly Found[]): Promise<readonly OpenActions[]>;
  /** Takes in what all postmortems of a project say, which is asked for when a rule wants to know; without it they are all read. */
  know(project: Project, postmortems: () => readonly OpenActions[]): Promise<void>;
  /** The outcomes come in the order of the files, in lots as they are known. */
  lint(inputs: readonly Input[]): AsyncGenerator<readonly Outcome[]>;
  close(): Promise<void>;
}

/** One file after the other, in this thread. */
export class InTurn implements Workers {
  private readonly ahead: ReadAhead | undefined;
  private readonly linter: Linter;

  /** `expected` are all that may be linted. */
  constructor(private readonly settings: LintSettings, expected: readonly Input[]) {
    this.ahead = aheadOf(expected, settings);
    this.linter = new Linter(nowOf(settings), this.ahead);
  }

  openActions(found: readonly Found[]): Promise<readonly OpenActions[]> {
    return Promise.resolve(found.flatMap((each) => openActionsOf(each, this.ahead)));
  }

  know(project: Project, postmortems: () => readonly OpenActions[]): Promise<void> {
    this.linter.know(project, postmortems);
    return Promise.resolve();
  }

  async *lint(inputs: readonly Input[]): AsyncGenerator<readonly Outcome[]> {
    const files = await fileLinterOf(this.settings, this.linter);
    for (const input of inputs) yield [await files.lint(input)];
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** For many files. Those that may change, or are taken for what their places do not say, are read again in their turn. */
function aheadOf(inputs: readonly Input[], { fix, kind }: LintSettings): ReadAhead | undefined {
  return inputs.length > fewQuestions ? new ReadAhead(fix || kind !== undefined ? [] : inputs) : undefined;
}

/** In so many threads of the program. */
export class InThreads implements Workers {
  private readonly threads: Threads;
  private readonly told = new Set<Project>();

  constructor(settings: LintSettings, program: string, count: number) {
    this.threads = new Threads(program, count, settings);
  }

  async openActions(found: readonly Found[]): Promise<readonly OpenActions[]> {
    const postmortems: OpenActions[] = [];
    const places = found.map((each) => placeOf({ ...each, isNamed: false }));
    for await (const some of this.threads.share('openActions', batches(places))) postmortems.push(...some);
    return postmortems;
  }

  async know(project: Project, postmortems: () => readonly OpenActions[]): Promise<void> {
    this.told.add(project);
    await this.threads.each('know', { root: project.root, postmortems: postmortems() });
  }

  async *lint(inputs: readonly Input[]): AsyncGenerator<readonly Outcome[]> {
    // Else each thread would read them all.
    for (const project of new Set(inputs.map((input) => input.project))) {
      if (this.told.has(project) || !asksForOthers(project)) continue;
      const postmortems = await this.openActions(postmortemsOf(project));
      await this.know(project, () => postmortems);
    }
    yield* this.threads.share('lint', batches(inputs.map(placeOf)));
  }

  close(): Promise<void> {
    return this.threads.close();
  }
}

/** Whether any rule asks what other postmortems of the project say. */
export function asksForOthers(project: Project): boolean {
  return levelOf(actionRepeated, project) !== 'off';
}
