import { keysOf, likenessOf } from '../../core/index/likeness';
import { CacheFile } from '../host/cache-folder';
import { digestOf } from '../host/digest';
import type { Grounds } from '../project/grounds';
import { type OpenActions, openActionsOf, postmortemsOf } from '../project/other-documents';
import type { Project } from '../project/project';
import type { Found } from '../project/walk';
import { type Entries, type Entry, headerOf, parsed, piecesOf, readEntries } from './entries';
import type { Texts } from './texts';

export interface OpenActionCacheParts {
  readonly project: Project;
  /** The folder of caches. */
  readonly folder: string;
  /** Says by which program and policy documents are read. */
  readonly identity: string;
  readonly texts: Texts;
}

/** What the first line of a cache says: without the first of it, nothing of it counts any more. */
type Header = readonly [identity: string, state: string];

/**
 * What the postmortems of a project have still open, for every lint of it: whatever it is of, a rule asks them all. What files say
 * decides, so that it serves a fresh checkout too; their times only spare a look at it.
 */
export class OpenActionCache {
  private readonly file: CacheFile;
  private readonly before: Entries;
  private readonly after = new Map<string, Entry>();
  private readonly found: readonly Found[];
  /** What is asked for by open actions that came, changed or went since the last time, as numbers of their likeness. */
  private readonly touched = new Set<number>();
  /** Stands for all that was known of the postmortems the last time; empty where nothing was. */
  readonly stateBefore: string;
  private isRead = false;
  /** Whether they say something new. */
  private isChanged = false;
  private isNew = false;

  constructor(private readonly parts: OpenActionCacheParts) {
    const { project, folder, identity } = parts;
    this.file = new CacheFile(folder, digestOf(JSON.stringify(['open actions', project.root])));
    const bytes = this.file.read();
    const header = bytes && parsed(headerOf(bytes)) as Header | undefined;
    this.before = Array.isArray(header) && header[0] === identity ? readEntries(bytes!) : new Map<string, Entry>();
    this.stateBefore = this.before.size > 0 ? header![1] : '';
    this.found = postmortemsOf(project);
  }

  /** Stands for all that is known of them now. */
  get state(): string {
    return this.isChanged ? stateOf(this.after) : this.stateBefore;
  }

  /** Whether the answer about any action can be another one than the last time. */
  get isAnyTouched(): boolean {
    return this.touched.size > 0;
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
    const header: Header = [this.parts.identity, this.state];
    if (this.isNew) this.file.write(piecesOf(JSON.stringify(header), this.after));
  }

  private unknown(): Found[] {
    return this.found.filter((found) => this.parts.texts.entryIn(this.before, found) === undefined);
  }

  private take(openActions: readonly OpenActions[]): void {
    const { texts } = this.parts;
    const read = new Map(openActions);
    const changed: string[] = [];
    for (const found of this.found) {
      const known = texts.entryIn(this.before, found);
      const text = known?.text ?? texts.digestOf(found);
      if (text === undefined) continue;
      const stamp = texts.stampOf(found);
      this.after.set(found.path, { text, stamp, facts: null, rest: known?.rest ?? Buffer.from(JSON.stringify(read.get(found.file) ?? null)) });
      if (!known) changed.push(found.path);
      this.isNew ||= known?.stamp !== stamp;
    }
    changed.push(...[...this.before.keys()].filter((path) => !this.after.has(path)));
    for (const path of changed) this.touch(path);
    this.isChanged = changed.length > 0;
    this.isNew ||= this.isChanged;
    this.isRead = true;
  }

  /** Notes what a postmortem has to do with other documents than those that it had to do with the last time. */
  private touch(path: string): void {
    const [before, after] = [this.before.get(path), this.after.get(path)];
    if (before && after?.rest.equals(before.rest)) return;
    for (const { sameWords, sameTicket } of [before, after].flatMap((entry) => actionsOf(entry)?.actionItems ?? [])) {
      for (const likeness of [sameWords, sameTicket]) if (likeness !== undefined) this.touched.add(likeness);
    }
  }
}

function stateOf(entries: Entries): string {
  return digestOf(JSON.stringify([...entries].map(([path, { text }]) => [path, text])));
}

function actionsOf(entry: Entry | undefined): OpenActions[1] | undefined {
  return parsed(entry?.rest.toString() ?? 'null') as OpenActions[1] | null ?? undefined;
}
