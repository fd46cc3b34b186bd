import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { keysOf, likenessOf } from '../../core/index/likeness';
import { CacheFile } from '../host/cache-folder';
import { FileError, readBytes } from '../host/files';
import type { Outcome } from '../lint/file-linter';
import type { Counts } from '../lint/tally';
import { asksForOthers } from '../lint/workers';
import type { Grounds } from '../project/grounds';
import type { Input } from '../project/inputs';
import type { Linter } from '../project/linter';
import { type OpenActions, postmortemsOf } from '../project/other-documents';
import type { Project } from '../project/project';
import type { Found } from '../project/walk';
import { type Entries, type Entry, headerOf, noEntries, parsed, piecesOf, readEntries } from './entries';

/** What the postmortems of a project say, put together when somebody asks. */
export type OpenPostmortems = () => readonly OpenActions[];

export interface LintCacheParts {
  readonly project: Project;
  /** The folder of caches. */
  readonly folder: string;
  /** Says which of the folder's caches it is: a project, and how a report of it is written. */
  readonly name: string;
  /** Says by which program and policy documents are read. */
  readonly identity: string;
  /** The present one, `YYYY-MM-DD`. */
  readonly day: string;
  readonly digest: (text: string | Uint8Array) => string;
}

/** What is remembered of a document. */
interface Remembered {
  readonly report: string;
  readonly counts: Counts;
  readonly grounds: Grounds;
}

/**
 * What a lint of a project found, for the next one. It goes by what files say and not by when they were written, so that it serves a
 * fresh checkout too; what a rule asked about other files is asked again.
 */
export class LintCache {
  private readonly file: CacheFile;
  private readonly before: Entries;
  private readonly after = noEntries();
  private readonly digests = new Map<string, string | undefined>();
  /** What is asked for by open actions that came, changed or went since the last time, as numbers of their likeness. */
  private readonly touched = new Set<number>();
  private isNew = false;

  constructor(private readonly parts: LintCacheParts) {
    this.file = new CacheFile(parts.folder, parts.name);
    const bytes = this.file.read();
    this.before = bytes ? this.stillMeant(bytes) : noEntries();
  }

  /** Whether the file says what it did not say the last time. */
  saysNew(found: Found): boolean {
    return this.entryIn(this.before.documents, found) === undefined;
  }

  /** What is open in the postmortems, read only of those that say something new. Undefined where no rule is going to ask. */
  async postmortems(openActions: (found: readonly Found[]) => Promise<readonly OpenActions[]>): Promise<OpenPostmortems | undefined> {
    if (!asksForOthers(this.parts.project)) return undefined;
    const all = postmortemsOf(this.parts.project);
    const unknown = all.filter((found) => this.entryIn(this.before.postmortems, found) === undefined);
    const read = new Map(await openActions(unknown));
    for (const found of all) {
      const text = this.digest(found);
      if (text === undefined) continue;
      const known = this.entryIn(this.before.postmortems, found);
      this.after.postmortems.set(found.path, known ?? { text, json: JSON.stringify(read.get(found.file) ?? null) });
    }
    const gone = [...this.before.postmortems.keys()].filter((path) => !this.after.postmortems.has(path));
    this.isNew = unknown.length + gone.length > 0;
    for (const path of [...gone, ...unknown.map((found) => found.path)]) this.touch(path);
    return () => all.flatMap((found): OpenActions[] => {
      const actions = actionsOf(this.after.postmortems.get(found.path));
      return actions ? [[found.file, actions]] : [];
    });
  }

  /** Notes what a postmortem has to do with other documents than those that it had to do with the last time. */
  private touch(path: string): void {
    const [before, after] = [this.before.postmortems.get(path), this.after.postmortems.get(path)];
    if (before?.json === after?.json) return;
    for (const { sameWords, sameTicket } of [before, after].flatMap((entry) => actionsOf(entry)?.actionItems ?? [])) {
      for (const likeness of [sameWords, sameTicket]) if (likeness !== undefined) this.touched.add(likeness);
    }
  }

  /** Whether the answer about an action can be another one than the last time. */
  private isTouched([text, ticket]: Grounds['earlier'][number]): boolean {
    if (this.touched.size === 0) return false;
    const { sameWords, sameTicket } = likenessOf(keysOf({ text, ticket: ticket ?? undefined }));
    return [sameWords, sameTicket].some((likeness) => likeness !== undefined && this.touched.has(likeness));
  }

  /** The outcome of a file, if `linter` would come to the same. */
  find(input: Input, linter: Linter): Outcome | undefined {
    const entry = this.entryIn(this.before.documents, input);
    const remembered = entry && parsed(entry.json) as Remembered | undefined;
    if (remembered === undefined) return undefined;
    const { report, counts, grounds } = remembered;
    const asked = { ...grounds, earlier: grounds.earlier.filter((each) => this.isTouched(each)) };
    return linter.holds(input, asked, this.parts.digest) ? { report, counts, wasFixed: false, failures: [], notes: [] } : undefined;
  }

  /** Remembers an outcome that `find` has given. */
  keepFound({ path }: Input): void {
    const entry = this.before.documents.get(path);
    if (entry) this.after.documents.set(path, entry);
  }

  /** Remembers an outcome that is new. One of a rule that failed is told of each time. */
  keepNew({ path }: Input, { report, counts, failures, notes, basis }: Outcome): void {
    if (counts === undefined || basis === undefined || failures.length + notes.length > 0) return;
    const remembered: Remembered = { report, counts, grounds: basis.grounds };
    this.after.documents.set(path, { text: basis.text, json: JSON.stringify(remembered) });
    this.isNew = true;
  }

  /** Writes what was kept, where the file does not hold it already. What a run over a part of the documents left out stays in it. */
  save(): void {
    if (!this.isNew) return;
    const { before, after, parts: { project } } = this;
    for (const [path, entry] of before.documents) {
      if (!after.documents.has(path) && existsSync(join(project.root, path))) after.documents.set(path, entry);
    }
    this.file.write(piecesOf(this.header, after));
  }

  private get header(): string {
    const { identity, day } = this.parts;
    return JSON.stringify([identity, day]);
  }

  /** What a cache of another program or policy holds counts no more. On another day other things are overdue. */
  private stillMeant(bytes: Buffer): Entries {
    const header = headerOf(bytes);
    const isOfToday = header === this.header;
    if (!isOfToday && !header.startsWith(`[${JSON.stringify(this.parts.identity)},`)) return noEntries();
    const entries = readEntries(bytes);
    return isOfToday ? entries : { ...entries, documents: new Map() };
  }

  private entryIn(entries: ReadonlyMap<string, Entry>, found: Found): Entry | undefined {
    const entry = entries.get(found.path);
    return entry !== undefined && entry.text === this.digest(found) ? entry : undefined;
  }

  private digest({ file }: Found): string | undefined {
    if (!this.digests.has(file)) this.digests.set(file, this.digestOfFile(file));
    return this.digests.get(file);
  }

  private digestOfFile(file: string): string | undefined {
    try {
      return this.parts.digest(readBytes(file));
    } catch (error) {
      if (error instanceof FileError) return undefined;
      throw error;
    }
  }
}

function actionsOf(entry: Entry | undefined): OpenActions[1] | undefined {
  return parsed(entry?.json ?? 'null') as OpenActions[1] | null ?? undefined;
}
