import { levelOf } from '../../core/lint/lint';
import actionRepeated from '../../core/lint/rules/action-repeated';
import type { Input } from '../project/inputs';
import { Linter } from '../project/linter';
import { fewQuestions, type OpenActions, postmortemsOf } from '../project/other-documents';
import type { Project } from '../project/project';
import { ReadAhead } from '../project/read-ahead';
import { batches, Threads } from '../threads/threads';
import { placeOf } from '../threads/work';
import type { Outcome } from './file-linter';
import { fileLinterOf, type LintSettings, nowOf } from './settings';

/** Lints files one after the other, in this thread. */
export async function* lintInTurn(inputs: readonly Input[], settings: LintSettings): AsyncGenerator<Outcome> {
  const files = fileLinterOf(settings, new Linter(nowOf(settings), aheadOf(inputs, settings)));
  for (const input of inputs) yield files.lint(input);
}

/** For many files. Those that may change, or are taken for what their places do not say, are read again in their turn. */
function aheadOf(inputs: readonly Input[], { fix, kind }: LintSettings): ReadAhead | undefined {
  return inputs.length > fewQuestions ? new ReadAhead(fix || kind !== undefined ? [] : inputs) : undefined;
}

/** Lints files in so many threads of the program; their outcomes come in the order of the files all the same. */
export async function* lintInThreads(inputs: readonly Input[], settings: LintSettings, program: string, count: number): AsyncGenerator<Outcome> {
  const threads = new Threads(program, count, settings);
  try {
    for (const project of new Set(inputs.map((input) => input.project))) await tellOfPostmortems(threads, project);
    for await (const outcomes of threads.share('lint', batches(inputs.map(placeOf)))) yield* outcomes;
  } finally {
    await threads.close();
  }
}

/** Else each thread would read them all. */
async function tellOfPostmortems(threads: Threads, project: Project): Promise<void> {
  if (levelOf(actionRepeated, project) === 'off') return;
  const places = postmortemsOf(project).map((found) => placeOf({ ...found, isNamed: false }));
  const postmortems: OpenActions[] = [];
  for await (const some of threads.share('openActions', batches(places))) postmortems.push(...some);
  await threads.each('know', { root: project.root, postmortems });
}
