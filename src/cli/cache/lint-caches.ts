import { readFileSync } from 'node:fs';
import { version } from '../../../package.json';
import { digestOf } from '../host/digest';
import type { Outcome } from '../lint/file-linter';
import { type LintSettings, nowOf } from '../lint/settings';
import type { Workers } from '../lint/workers';
import type { Input } from '../project/inputs';
import { Linter } from '../project/linter';
import type { Project } from '../project/project';
import { LintCache, type OpenPostmortems } from './lint-cache';

export interface LintCachesParts {
  readonly settings: LintSettings;
  /** The file that the program was started from. */
  readonly program: string;
  /** The folder of caches. */
  readonly folder: string;
}

/** The caches of all projects whose files a lint is of. */
export function openCaches(inputs: readonly Input[], { settings, program, folder }: LintCachesParts): LintCaches {
  const code = digestOf(readFileSync(program, 'latin1'));
  const projects = new Set(inputs.map(({ project }) => project));
  return new LintCaches(settings, new Map([...projects].map((project) => [project, new LintCache({
    project, folder,
    digest: digestOf,
    name: nameOf(project, settings),
    identity: digestOf(JSON.stringify([version, code, project.sign])),
    day: nowOf(settings).today(project.writtenZone),
  })])));
}

function nameOf({ root }: Project, { folder, format, isColoured, kind, quiet }: LintSettings): string {
  return digestOf(JSON.stringify([root, folder, format, isColoured, kind, quiet]));
}

export class LintCaches {
  constructor(private readonly settings: LintSettings, private readonly caches: ReadonlyMap<Project, LintCache>) {}

  /** How many of the files say what they did not say the last time. */
  countNew(inputs: readonly Input[]): number {
    return inputs.filter((input) => this.of(input).saysNew(input)).length;
  }

  /** Has only those linted whose outcome is not known. The outcomes come in the order of the files. */
  async *lint(inputs: readonly Input[], workers: Workers): AsyncGenerator<Outcome> {
    const linter = new Linter(nowOf(this.settings));
    const postmortems = new Map<Project, OpenPostmortems>();
    for (const [project, cache] of this.caches) {
      const open = await cache.postmortems((found) => workers.openActions(found));
      if (open === undefined) continue;
      postmortems.set(project, open);
      linter.know(project, open);
    }
    const known = inputs.map((input) => this.of(input).find(input, linter));
    const unknown = inputs.filter((_, at) => known[at] === undefined);
    for (const project of new Set(unknown.map((input) => input.project))) {
      const open = postmortems.get(project);
      if (open) await workers.know(project, open);
    }
    const rest = workers.lint(unknown);
    for (const [at, input] of inputs.entries()) {
      const found = known[at];
      const outcome = found ?? (await rest.next()).value as Outcome;
      if (found) this.of(input).keepFound(input);
      else this.of(input).keepNew(input, outcome);
      yield outcome;
    }
    for (const cache of this.caches.values()) cache.save();
  }

  private of({ project }: Input): LintCache {
    return this.caches.get(project)!;
  }
}
