import { keysOf, likenessOf } from '../../core/index/likeness';
import { CacheFile } from '../host/cache-folder';
import { digestOf } from '../host/digest';
import type { Grounds } from '../project/grounds';
import { type OpenActions, openActionsOf, postmortemsOf } from '../project/other-documents';
import type { Project } from '../project/project';
import type { Found } from '../project/walk';
import type { Digests } from './digests';
import { type Entries, type Entry, headerOf, parsed, piecesOf, readEntries } from './entries';

export interface OpenActionCacheParts {
  readonly project: Project;
  /** The folder of caches. */
  readonly folder: string;
  /** Says by which program and policy documents are read. */
  readonly identity: string;
  readonly digests: Digests;
}

/**
 * What the postmortems of a project have still open, for every lint of it: whatever it is of, a rule asks them all. It goes by what
 * files say and not by when they were written, so that it serves a fresh checkout too.
 */
export class OpenActionCache {
  private readonly file: CacheFile;
  private readonly before: Entries;
  private readonly after = new Map<string, Entry>();
  private readonly found: readonly Found[];
  /** What is asked for by open actions that came, changed or went since the last time, as numbers of their likeness. */
  private readonly touched = new Set<number>();
  private isRead = false;
  private isNew = false;

  constructor(private readonly parts: OpenActionCacheParts) {
    const { project, folder, identity } = parts;
    this.file = new CacheFile(folder, digestOf(JSON.stringify(['open actions', project.root])));
    const bytes = this.file.read();
    this.before = bytes && headerOf(bytes) === JSON.stringify([identity]) ? readEntries(bytes) : new Map<string, Entry>();
    this.found = postmortemsOf(project);
  }

  /** Stands for all that was known of the postmortems the last time. */
  get stateBefore(): string {
    return stateOf(this.before);
  }

  /** Stands for all that is known of them now. */
  get state(): string {
    return stateOf(this.after);
  }

  /** Has those read that say something new. */
  async read(openActions: (found: readonly Found[]) => Promise<readonly OpenActions[]>): Promise<void> {
    this.take(await openActions(this.unknown()));
  }

  /** What is open in all of them. Those that say something new are read now, unless they have been. */
  all(): readonly OpenActions[] {
    if (!this.isRead) this.take(this.unknown().flatMap((found) => openActionsOf(found)));
    return this.found.flatMap((found): OpenActions[] => {
      const actions = actionsOf(this.after.get(found.path));
      return actions ? [[found.file, actions]] : [];
    });
  }

  /** Whether the answer about an action can be another one than the last time. */
  isTouched([text, ticket]: Grounds['earlier'][number]): boolean {
    if (this.touched.size === 0) return false;
    const { sameWords, sameTicket } = likenessOf(keysOf({ text, ticket: ticket ?? undefined }));
    return [sameWords, sameTicket].some((likeness) => likeness !== undefined && this.touched.has(likeness));
  }

  /** Writes what was read, where the file does not hold it already. */
  save(): void {
    if (this.isNew) this.file.write(piecesOf(JSON.stringify([this.parts.identity]), this.after));
  }

  private unknown(): Found[] {
    return this.found.filter((found) => this.parts.digests.entryIn(this.before, found) === undefined);
  }

  private take(openActions: readonly OpenActions[]): void {
    const { digests } = this.parts;
    const read = new Map(openActions);
    const changed: string[] = [];
    for (const found of this.found) {
      const text = digests.of(found);
      if (text === undefined) continue;
      const known = digests.entryIn(this.before, found);
      this.after.set(found.path, known ?? { text, json: JSON.stringify(read.get(found.file) ?? null) });
      if (!known) changed.push(found.path);
    }
    changed.push(...[...this.before.keys()].filter((path) => !this.after.has(path)));
    for (const path of changed) this.touch(path);
    this.isNew = changed.length > 0;
    this.isRead = true;
  }

  /** Notes what a postmortem has to do with other documents than those that it had to do with the last time. */
  private touch(path: string): void {
    const [before, after] = [this.before.get(path), this.after.get(path)];
    if (before?.json === after?.json) return;
    for (const { sameWords, sameTicket } of [before, after].flatMap((entry) => actionsOf(entry)?.actionItems ?? [])) {
      for (const likeness of [sameWords, sameTicket]) if (likeness !== undefined) this.touched.add(likeness);
    }
  }
}

function stateOf(entries: Entries): string {
  return digestOf(JSON.stringify([...entries].map(([path, { text }]) => [path, text])));
}

function actionsOf(entry: Entry | undefined): OpenActions[1] | undefined {
  return parsed(entry?.json ?? 'null') as OpenActions[1] | null ?? undefined;
}
