import { readFileSync } from 'node:fs';
import { version } from '../../../package.json';
import { digestOf } from '../host/digest';
import type { Outcome } from '../lint/file-linter';
import { type LintSettings, nowOf } from '../lint/settings';
import { asksForOthers, type Workers } from '../lint/workers';
import type { Input } from '../project/inputs';
import { Linter } from '../project/linter';
import type { Project } from '../project/project';
import { LintCache } from './lint-cache';
import { OpenActionCache } from './open-action-cache';
import { Texts } from './texts';

export interface CachesParts {
  /** The file that the program was started from. */
  readonly program: string;
  /** The folder of caches. */
  readonly folder: string;
}

export interface LintCachesParts extends CachesParts {
  readonly settings: LintSettings;
}

/** What is remembered of one project. */
interface ProjectCaches {
  readonly documents: LintCache;
  /** Undefined where no rule asks for them. */
  readonly openActions: OpenActionCache | undefined;
}

/** The caches of all projects whose files a lint is of. */
export function openCaches(inputs: readonly Input[], parts: LintCachesParts): LintCaches {
  const { settings, folder } = parts;
  const texts = new Texts();
  const identify = identifying(parts);
  return new LintCaches(settings, new Map(projectsOf(inputs).map((project) => {
    const identity = identify(project);
    const openActions = asksForOthers(project) ? new OpenActionCache({ project, folder, identity, texts }) : undefined;
    const documents = new LintCache({ project, folder, identity, texts, openActions, name: nameOf(project, settings), day: nowOf(settings).today(project.writtenZone) });
    return [project, { documents, openActions }];
  })));
}

/** What is remembered of the postmortems alone, for a lint of a few documents whose rules ask them all. */
export function openOpenActions(inputs: readonly Input[], parts: CachesParts): ReadonlyMap<Project, OpenActionCache> {
  const texts = new Texts();
  const identify = identifying(parts);
  return new Map(projectsOf(inputs).map((project) => [project, new OpenActionCache({ project, folder: parts.folder, identity: identify(project), texts })]));
}

function projectsOf(inputs: readonly Input[]): Project[] {
  return [...new Set(inputs.map(({ project }) => project))];
}

function identifying({ program }: CachesParts): (project: Project) => string {
  const code = digestOf(readFileSync(program));
  return ({ sign }) => digestOf(JSON.stringify([version, code, sign]));
}

function nameOf({ root }: Project, { folder, format, isColoured, kind, quiet }: LintSettings): string {
  return digestOf(JSON.stringify([root, folder, format, isColoured, kind, quiet]));
}

class LintCaches {
  constructor(private readonly settings: LintSettings, private readonly caches: ReadonlyMap<Project, ProjectCaches>) {}

  /** How many of the files say what they did not say the last time. */
  countNew(inputs: readonly Input[]): number {
    return inputs.filter((input) => this.of(input).saysNew(input)).length;
  }

  /** Has only those linted whose outcome is not known. The outcomes come in the order of the files, in lots as they are known. */
  async *lint(inputs: readonly Input[], workers: Workers): AsyncGenerator<readonly Outcome[]> {
    const linter = new Linter(nowOf(this.settings));
    for (const [project, { openActions }] of this.caches) {
      if (!openActions) continue;
      await openActions.read((found) => workers.openActions(found));
      linter.know(project, () => openActions.all());
    }
    const known = inputs.map((input) => this.of(input).find(input, linter));
    const unknown = inputs.filter((_, at) => known[at] === undefined);
    for (const project of projectsOf(unknown)) {
      const openActions = this.caches.get(project)?.openActions;
      if (openActions) await workers.know(project, () => openActions.all());
    }
    let at = 0;
    const knownFromHere = () => {
      const some: Outcome[] = [];
      for (let outcome = known[at]; outcome !== undefined; outcome = known[++at]) {
        this.of(inputs[at]!).keepFound(inputs[at]!);
        some.push(outcome);
      }
      return some;
    };
    yield knownFromHere();
    for await (const outcomes of workers.lint(unknown)) {
      for (const outcome of outcomes) {
        this.of(inputs[at]!).keepNew(inputs[at]!, outcome);
        at++;
        yield [outcome, ...knownFromHere()];
      }
    }
    for (const { documents, openActions } of this.caches.values()) {
      openActions?.save();
      documents.save();
    }
  }

  private of({ project }: Input): LintCache {
    return this.caches.get(project)!.documents;
  }
}
