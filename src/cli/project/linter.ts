import { apply } from '../../core/edit/apply';
import type { TextEdit } from '../../core/edit/text-edit';
import { fixAll } from '../../core/lint/fix';
import * as fixEdits from '../../core/lint/fix-edits';
import { lint, type LintResult } from '../../core/lint/lint';
import type { Finding } from '../../core/lint/finding';
import { settle } from '../../core/lint/surroundings';
import type { DocumentKind } from '../../core/document/model';
import type { Surroundings } from '../../core/ports';
import type { Now } from '../host/clock';
import { markdown } from '../host/markdown';
import { type Asks, type Grounds, Questions, stillHolds } from './grounds';
import { type OpenActions, OtherDocuments } from './other-documents';
import type { Project } from './project';
import { open, type Opened, parseText } from './read';
import type { ReadAhead } from './read-ahead';
import { findSecrets, LinkTargets } from './surroundings';
import type { Found } from './walk';

/** A document and what the rules found in it. */
export interface Linted extends Opened {
  readonly findings: readonly Finding[];
  /** Rules that threw; the others went on. */
  readonly failures: LintResult['failures'];
  /** What the findings rest on; `digest` makes a short text of a long one. */
  grounds(digest: (text: string) => string): Grounds;
}

/** Fixes at one place are made one after the other; more rounds than this would go on for ever. */
const mostRounds = 50;

/** Runs the rules over documents of any project, as the editor does. */
export class Linter {
  private readonly targets = new Map<Project, LinkTargets>();
  private readonly others = new Map<Project, OtherDocuments>();

  /** `ahead` where many documents are to be linted, none of which changes meanwhile. */
  constructor(private readonly now: Now, private readonly ahead?: ReadAhead) {}

  /** Tells what the postmortems of a project say, which is otherwise read when a rule first asks. */
  know(project: Project, postmortems: () => readonly OpenActions[]): void {
    this.others.set(project, new OtherDocuments(project, this.ahead, postmortems));
  }

  /** Reads a file as `open` does, unless a rule had reason to read it before. Throws a `FileError`. */
  open(found: Found, kind?: DocumentKind): Opened | undefined {
    return this.ahead?.take(found) ?? open(found, kind);
  }

  async lint(opened: Opened): Promise<Linted> {
    const questions = new Questions(this.asksFor(opened));
    const { findings, failures, until } = await this.run(opened, questions);
    return { ...opened, findings, failures, grounds: (digest) => questions.grounds(this.now.at, until, digest) };
  }

  /**
   * Applies the safe fixes until there are none left; the document of the result holds the text to be written. A fix after which the
   * rule finds the same again is not made, since each round would write it once more.
   */
  async fix(opened: Opened): Promise<Linted> {
    let linted = await this.lint(opened);
    const futile = new Set<string>();
    for (let round = 0; round < mostRounds; round++) {
      const findings = linted.findings.filter((finding) => !futile.has(keyOf(finding)));
      const edits = fixAll(findings);
      if (edits.length === 0) break;
      const text = apply(linted.document.text, edits);
      const next = await this.lint({ ...opened, document: parseText(text, opened.path, opened.project) });
      const unmended = unmendedBy(edits, findings, next.findings);
      if (unmended.length === 0) linted = next;
      for (const key of unmended) futile.add(key);
    }
    return linted;
  }

  /** Whether what was found in a document would be found again, as far as it is not the document that says so. */
  holds(found: Found, grounds: Grounds, digest: (text: string) => string): boolean {
    return stillHolds(grounds, this.asksFor(found), this.now.at, digest);
  }

  private asksFor({ file, project }: Found): Asks {
    return {
      exists: (path) => known(this.targets, project, () => new LinkTargets(project.root)).has(file, path),
      earlierActions: (action, day) => known(this.others, project, () => new OtherDocuments(project, this.ahead)).earlierActions(action, day),
    };
  }

  /** Files are looked at while the rules run; only a document that may hold a secret has to wait. */
  private async run(opened: Opened, { exists, earlierActions }: Asks): Promise<LintResult> {
    const suspects: string[] = [];
    const result = this.runOnce(opened, {
      exists,
      earlierActions,
      secretsIn(text) {
        suspects.push(text);
        return undefined;
      },
    });
    if (suspects.length === 0) return result;
    return settle((surroundings) => this.runOnce(opened, surroundings), {
      exists: (path) => Promise.resolve(exists(path)),
      secretsIn: findSecrets,
      earlierActions,
    });
  }

  private runOnce({ project, kind, path, document }: Opened, surroundings: Surroundings): LintResult {
    const { policy } = project;
    return lint(document, {
      kind, path, policy, markdown, surroundings,
      fixEdits: () => fixEdits,
      outline: project.outline(kind, document),
      now: this.now.at,
      today: this.now.today(policy.timeZone),
    });
  }
}

/** What a finding says, wherever it says it. */
function keyOf({ rule, message }: Finding): string {
  return JSON.stringify([rule, message]);
}

/** The keys of the findings that the edits were to mend and that are no fewer after them. */
function unmendedBy(edits: readonly TextEdit[], before: readonly Finding[], after: readonly Finding[]): string[] {
  const made = new Set(edits);
  const mended = before.filter(({ isFixable, fixes }) => isFixable && fixes.some((fix) => fix.safe && fix.edits.some((edit) => made.has(edit))));
  const count = (findings: readonly Finding[], key: string) => findings.filter((finding) => finding.isFixable && keyOf(finding) === key).length;
  return [...new Set(mended.map(keyOf))].filter((key) => count(after, key) >= count(before, key));
}

function known<Part>(parts: Map<Project, Part>, project: Project, make: () => Part): Part {
  let part = parts.get(project);
  if (part === undefined) parts.set(project, (part = make()));
  return part;
}
