import type { Input } from '../project/inputs';
import { threadsFor } from '../threads/threads';
import type { Outcome } from './file-linter';
import type { LintOrder } from './settings';
import { InThreads, InTurn } from './workers';

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

/** Lints files; what becomes of them comes in their order. */
export async function* lintFiles(inputs: readonly Input[], parts: LintFilesParts): AsyncGenerator<Outcome> {
  const { cacheFolder, program, threads } = parts;
  const isCached = cacheFolder !== undefined && inputs.length >= fewestForACache;
  const settings = { ...parts.settings, isRemembered: isCached };
  const caches = isCached ? (await import('../cache/lint-caches')).openCaches(inputs, { settings, program, folder: cacheFolder }) : undefined;
  const count = threadsFor(caches?.countNew(inputs) ?? inputs.length, threads);
  const workers = count < 2 ? new InTurn(settings, inputs) : new InThreads(settings, program, count);
  try {
    yield* caches ? caches.lint(inputs, workers) : workers.lint(inputs);
  } finally {
    await workers.close();
  }
}
