import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Code } from '../../core/document/characters';
import { CacheFile } from '../host/cache-folder';
import { digestOf } from '../host/digest';
import type { Outcome } from '../lint/file-linter';
import type { Counts } from '../lint/tally';
import type { Grounds } from '../project/grounds';
import type { Input } from '../project/inputs';
import type { Linter } from '../project/linter';
import type { Project } from '../project/project';
import type { Found } from '../project/walk';
import { type Entries, type Entry, headerOf, parsed, piecesOf, readEntries } from './entries';
import type { OpenActionCache } from './open-action-cache';
import type { Texts } from './texts';

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
  readonly texts: Texts;
  /** Undefined where no rule asks for them. */
  readonly openActions: OpenActionCache | undefined;
}

/** What is remembered of each document. Beside it stand what was asked about earlier actions, as a line of JSON, and the report. */
type Facts = readonly [counts: Counts, grounds: Omit<Grounds, 'earlier'>];

/** What the first line of a cache says: without all of the first, none of it counts any more. */
type Header = readonly [sign: string, openActions: string];

/**
 * What a lint of a project found, for the next one. What files say decides, so that it serves a fresh checkout too; their times only
 * spare a look at it. What a rule asked about other files is asked again.
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
    return this.parts.texts.entryIn(this.before, found) === undefined;
  }

  /** The outcome of a file, if `linter` would come to the same. */
  find(input: Input, linter: Linter): Outcome | undefined {
    const entry = this.parts.texts.entryIn(this.before, input);
    if (entry === undefined) return undefined;
    const [counts, grounds] = entry.facts as Facts;
    if (!linter.holds(input, { ...grounds, earlier: this.inDoubt(entry) }, digestOf)) return undefined;
    return { report: reportIn(entry), counts, wasFixed: false, failures: [], notes: [] };
  }

  /** Remembers an outcome that `find` has given. */
  keepFound(input: Input): void {
    const entry = this.before.get(input.path);
    if (entry) this.keep(input, entry);
  }

  /** Remembers an outcome that is new. One of a rule that failed is told of each time. */
  keepNew(input: Input, { report, counts, failures, notes, basis }: Outcome): void {
    if (counts === undefined || basis === undefined || failures.length + notes.length > 0) return;
    const { earlier, ...grounds } = basis.grounds;
    const facts: Facts = [counts, grounds];
    this.keep(input, { text: basis.text, stamp: '', facts, rest: Buffer.concat([Buffer.from(`${JSON.stringify(earlier)}\n`), Buffer.from(report)]) });
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
      if (!this.after.has(path) && existsSync(join(this.parts.project.root, path)) && this.inDoubt(entry).length === 0) this.after.set(path, entry);
    }
    const header: Header = [this.sign, state];
    this.file.write(piecesOf(JSON.stringify(header), this.after));
  }

  private keep(input: Input, entry: Entry): void {
    const stamp = this.parts.texts.stampOf(input);
    this.isNew ||= entry.stamp !== stamp;
    this.after.set(input.path, { ...entry, stamp });
  }

  /** The earlier actions that other ones may have to be found for than the last time. */
  private inDoubt({ rest }: Entry): Grounds['earlier'] {
    const { openActions } = this.parts;
    if (this.isInStep && openActions?.isAnyTouched !== true) return [];
    const earlier = parsed(rest.toString('utf8', 0, rest.indexOf(Code.LineFeed))) as Grounds['earlier'];
    return this.isInStep ? earlier.filter((each) => openActions?.isTouched(each)) : earlier;
  }

  private get sign(): string {
    return `${this.parts.identity} ${this.parts.day}`;
  }
}

/** As it stands in the cache: most of them are written as they were. */
function reportIn({ rest }: Entry): Buffer {
  return rest.subarray(rest.indexOf(Code.LineFeed) + 1);
}
