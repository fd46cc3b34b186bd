import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CacheFile } from '../host/cache-folder';
import { digestOf } from '../host/digest';
import type { Outcome } from '../lint/file-linter';
import type { Counts } from '../lint/tally';
import type { Grounds } from '../project/grounds';
import type { Input } from '../project/inputs';
import type { Linter } from '../project/linter';
import type { Project } from '../project/project';
import type { Found } from '../project/walk';
import type { Digests } from './digests';
import { type Entries, type Entry, headerOf, parsed, piecesOf, readEntries } from './entries';
import type { OpenActionCache } from './open-action-cache';

export interface LintCacheParts {
  readonly project: Project;
  /** The folder of caches. */
  readonly folder: string;
  /** Says which of the folder's caches it is: a project, and how a report of it is written. */
  readonly name: string;
  /** Says by which program and policy documents are read. */
  readonly identity: string;
  /** The present one, `YYYY-MM-DD`. On another day other things are overdue. */
  readonly day: string;
  readonly digests: Digests;
  /** Undefined where no rule asks for them. */
  readonly openActions: OpenActionCache | undefined;
}

/** What is remembered of a document. */
interface Remembered {
  readonly report: string;
  readonly counts: Counts;
  readonly grounds: Grounds;
}

/** What the first line of a cache says: without all of the first, none of it counts any more. */
type Header = readonly [sign: string, openActions: string];

/**
 * What a lint of a project found, for the next one. It goes by what files say and not by when they were written, so that it serves a
 * fresh checkout too; what a rule asked about other files is asked again.
 */
export class LintCache {
  private readonly file: CacheFile;
  private readonly before: Entries;
  private readonly after = new Map<string, Entry>();
  /** Whether it was written when as much was known of the postmortems as the last time. */
  private readonly isInStep: boolean;
  private isNew = false;

  constructor(private readonly parts: LintCacheParts) {
    this.file = new CacheFile(parts.folder, parts.name);
    const bytes = this.file.read();
    const header = bytes && parsed(headerOf(bytes)) as Header | undefined;
    const counts = Array.isArray(header) && header[0] === this.sign;
    this.before = counts ? readEntries(bytes!) : new Map<string, Entry>();
    this.isInStep = counts && header[1] === (parts.openActions?.stateBefore ?? '');
  }

  /** Whether the file says what it did not say the last time. */
  saysNew(found: Found): boolean {
    return this.parts.digests.entryIn(this.before, found) === undefined;
  }

  /** The outcome of a file, if `linter` would come to the same. */
  find(input: Input, linter: Linter): Outcome | undefined {
    const entry = this.parts.digests.entryIn(this.before, input);
    const remembered = entry && rememberedIn(entry);
    if (remembered === undefined) return undefined;
    const { report, counts, grounds } = remembered;
    return linter.holds(input, { ...grounds, earlier: this.inDoubt(grounds) }, digestOf) ? { report, counts, wasFixed: false, failures: [], notes: [] } : undefined;
  }

  /** Remembers an outcome that `find` has given. */
  keepFound({ path }: Input): void {
    const entry = this.before.get(path);
    if (entry) this.after.set(path, entry);
  }

  /** Remembers an outcome that is new. One of a rule that failed is told of each time. */
  keepNew({ path }: Input, { report, counts, failures, notes, basis }: Outcome): void {
    if (counts === undefined || basis === undefined || failures.length + notes.length > 0) return;
    const remembered: Remembered = { report, counts, grounds: basis.grounds };
    this.after.set(path, { text: basis.text, json: JSON.stringify(remembered) });
    this.isNew = true;
  }

  /**
   * Writes what was kept, where the file does not hold it already. What a run over a part of the documents left out stays in it, but
   * for what nobody has asked the postmortems again.
   */
  save(): void {
    const state = this.parts.openActions?.state ?? '';
    if (!this.isNew && this.isInStep && state === (this.parts.openActions?.stateBefore ?? '')) return;
    for (const [path, entry] of this.before) {
      if (!this.after.has(path) && existsSync(join(this.parts.project.root, path)) && !this.isInDoubt(entry)) this.after.set(path, entry);
    }
    const header: Header = [this.sign, state];
    this.file.write(piecesOf(JSON.stringify(header), this.after));
  }

  private isInDoubt(entry: Entry): boolean {
    const remembered = rememberedIn(entry);
    return remembered === undefined || this.inDoubt(remembered.grounds).length > 0;
  }

  /** The earlier actions that other ones may have to be found for than the last time. */
  private inDoubt({ earlier }: Grounds): Grounds['earlier'] {
    return this.isInStep ? earlier.filter((each) => this.parts.openActions?.isTouched(each) ?? true) : earlier;
  }

  private get sign(): string {
    return `${this.parts.identity} ${this.parts.day}`;
  }
}

function rememberedIn({ json }: Entry): Remembered | undefined {
  return parsed(json) as Remembered | undefined;
}
