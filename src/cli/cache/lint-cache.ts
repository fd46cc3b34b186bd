import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CacheFile } from '../host/cache-folder';
import { FileError, readText } from '../host/files';
import type { Outcome } from '../lint/file-linter';
import type { Counts } from '../lint/tally';
import { asksForOthers } from '../lint/workers';
import type { Grounds } from '../project/grounds';
import type { Input } from '../project/inputs';
import type { Linter } from '../project/linter';
import { type OpenActions, postmortemsOf } from '../project/other-documents';
import type { Project } from '../project/project';
import type { Found } from '../project/walk';

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
  readonly digest: (text: string) => string;
}

/** What was found in a document whose text has this digest. */
interface Remembered {
  readonly text: string;
  readonly report: string;
  readonly counts: Counts;
  readonly grounds: Grounds;
}

/** Of a postmortem whose text has this digest; null where nothing is open. */
interface RememberedActions {
  readonly text: string;
  readonly actions: OpenActions[1] | null;
}

/** The documents and postmortems by their paths. */
interface Contents {
  readonly identity: string;
  readonly day: string;
  readonly documents: Record<string, Remembered>;
  readonly postmortems: Record<string, RememberedActions>;
}

/**
 * What a lint of a project found, for the next one. It goes by what files say and not by when they were written, so that it serves a
 * fresh checkout too; what a rule asked about other files is asked again.
 */
export class LintCache {
  private readonly file: CacheFile;
  private readonly before: Contents;
  private readonly after: Contents;
  private readonly digests = new Map<string, string | undefined>();
  private postmortemsAreSame = false;
  private isNew = false;

  constructor(private readonly parts: LintCacheParts) {
    this.file = new CacheFile(parts.folder, parts.name);
    this.after = emptyFor(parts);
    this.before = contentsOf(this.file.read(), parts);
  }

  /** Whether the file says what it did not say the last time. */
  saysNew(found: Found): boolean {
    return !this.remembers(this.before.documents[found.path], found);
  }

  /** What is open in the postmortems, read only of those that say something new. Undefined where no rule is going to ask. */
  async postmortems(openActions: (found: readonly Found[]) => Promise<readonly OpenActions[]>): Promise<readonly OpenActions[] | undefined> {
    this.postmortemsAreSame = true;
    if (!asksForOthers(this.parts.project)) return undefined;
    const { before, after } = this;
    const all = postmortemsOf(this.parts.project);
    const unknown = all.filter((found) => !this.remembers(before.postmortems[found.path], found));
    const read = new Map(await openActions(unknown));
    const isUnknown = new Set(unknown);
    for (const found of all) {
      const text = this.digest(found);
      if (text === undefined) continue;
      after.postmortems[found.path] = isUnknown.has(found) ? { text, actions: read.get(found.file) ?? null } : before.postmortems[found.path]!;
    }
    this.postmortemsAreSame = unknown.length === 0 && sizeOf(before.postmortems) === sizeOf(after.postmortems);
    return all.flatMap((found): OpenActions[] => {
      const actions = after.postmortems[found.path]?.actions ?? null;
      return actions === null ? [] : [[found.file, actions]];
    });
  }

  /** The outcome of a file, if `linter` would come to the same. */
  find(input: Input, linter: Linter): Outcome | undefined {
    const remembered = this.before.documents[input.path];
    if (!this.remembers(remembered, input)) return undefined;
    const { report, counts, text, grounds } = remembered;
    const asked = this.postmortemsAreSame ? { ...grounds, earlier: [] } : grounds;
    if (!linter.holds(input, asked, this.parts.digest)) return undefined;
    return { report, counts, wasFixed: false, failures: [], notes: [], basis: { text, grounds } };
  }

  /** Remembers an outcome; `isNew` where it was not found here. */
  keep({ path }: Input, { report, counts, failures, notes, basis }: Outcome, isNew: boolean): void {
    // A rule that failed is told of each time.
    if (counts === undefined || basis === undefined || failures.length + notes.length > 0) return;
    this.after.documents[path] = { ...basis, report, counts };
    this.isNew ||= isNew;
  }

  /** Writes what was kept, where the file does not hold it already. What a run over a part of the documents left out stays in it. */
  save(): void {
    if (!this.isNew && this.postmortemsAreSame) return;
    const { before, after, parts: { project } } = this;
    for (const [path, remembered] of Object.entries(before.documents)) {
      if (after.documents[path] === undefined && existsSync(join(project.root, path))) after.documents[path] = remembered;
    }
    this.file.write(JSON.stringify(after));
  }

  private remembers<Entry extends { readonly text: string }>(entry: Entry | undefined, found: Found): entry is Entry {
    return entry !== undefined && entry.text === this.digest(found);
  }

  private digest({ file }: Found): string | undefined {
    if (!this.digests.has(file)) this.digests.set(file, this.digestOfFile(file));
    return this.digests.get(file);
  }

  private digestOfFile(file: string): string | undefined {
    try {
      return this.parts.digest(readText(file));
    } catch (error) {
      if (error instanceof FileError) return undefined;
      throw error;
    }
  }
}

function sizeOf(record: Readonly<Record<string, unknown>>): number {
  return Object.keys(record).length;
}

function emptyFor({ identity, day }: Pick<LintCacheParts, 'identity' | 'day'>): Contents {
  return { identity, day, documents: {}, postmortems: {} };
}

/** What still counts of a file's text. A file that is torn or not ours holds nothing; on another day other things are overdue. */
function contentsOf(text: string | undefined, { identity, day }: Pick<LintCacheParts, 'identity' | 'day'>): Contents {
  const nothing = emptyFor({ identity, day });
  if (text === undefined) return nothing;
  try {
    const contents = JSON.parse(text) as Contents;
    if (contents.identity !== identity) return nothing;
    return contents.day === day ? contents : { ...contents, documents: {} };
  } catch {
    return nothing;
  }
}
