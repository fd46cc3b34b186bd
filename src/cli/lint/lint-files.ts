import type { Input } from '../project/inputs';
import { postmortemsOf } from '../project/other-documents';
import { threadsFor } from '../threads/threads';
import type { Outcome } from './file-linter';
import type { LintOrder } from './settings';
import { asksForOthers, InThreads, InTurn, type Workers } from './workers';

export interface LintFilesParts {
  readonly settings: LintOrder;
  /** The file that the program was started from. */
  readonly program: string;
  /** How many were asked for. */
  readonly threads: number | undefined;
  /** The folder of caches; undefined for none. */
  readonly cacheFolder: string | undefined;
}

/** So many documents take longer than a look into a cache of them. */
const fewestForACache = 200;

/** Lints files; what becomes of them comes in their order, in lots as it is known. */
export async function* lintFiles(inputs: readonly Input[], parts: LintFilesParts): AsyncGenerator<readonly Outcome[]> {
  const { cacheFolder: folder, program, threads } = parts;
  const isCached = folder !== undefined && inputs.length >= fewestForACache;
  const settings = { ...parts.settings, isRemembered: isCached };
  const caches = isCached ? (await import('../cache/lint-caches')).openCaches(inputs, { settings, program, folder }) : undefined;
  const count = threadsFor(caches?.countNew(inputs) ?? inputs.length, threads);
  const workers = count < 2 ? new InTurn(settings, inputs) : new InThreads(settings, program, count);
  try {
    yield* caches ? caches.lint(inputs, workers) : lintFew(inputs, workers, parts);
  } finally {
    await workers.close();
  }
}

/** Few documents, which may still ask what very many postmortems have open. */
async function* lintFew(inputs: readonly Input[], workers: Workers, { program, cacheFolder: folder }: LintFilesParts): AsyncGenerator<readonly Outcome[]> {
  const asking = folder === undefined ? [] : inputs.filter(mayAskMany);
  const caches = folder === undefined || asking.length === 0 ? [] : [...(await import('../cache/lint-caches')).openOpenActions(asking, { program, folder })];
  for (const [project, openActions] of caches) await workers.know(project, () => openActions.all());
  yield* workers.lint(inputs);
  for (const [, openActions] of caches) openActions.save();
}

/** Whether a rule may ask what very many postmortems say, on account of this one file. */
function mayAskMany({ project, kind }: Input): boolean {
  return (kind === undefined || kind === 'postmortem') && asksForOthers(project) && postmortemsOf(project).length >= fewestForACache;
}
