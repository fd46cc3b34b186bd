import type { DocumentKind } from '../../core/document/model';
import { FileError, rewriteText } from '../host/files';
import type { Grounds } from '../project/grounds';
import type { Input } from '../project/inputs';
import { type Linted, Linter } from '../project/linter';
import type { Opened } from '../project/read';
import type { Reporter } from '../report/reporter';
import type { Text } from '../terminal';
import { countsOf, type Counts } from './tally';

/** What became of one file: plain data, so that it may come from another thread. */
export interface Outcome {
  /** Empty where there is nothing to report. */
  readonly report: Text;
  /** Undefined of a file that was not linted. */
  readonly counts: Counts | undefined;
  /** Whether its fixes were written. */
  readonly wasFixed: boolean;
  readonly failures: readonly string[];
  readonly notes: readonly string[];
  /** What it rests on, of a document that is to be remembered: the digest of its text, and what was asked about others. */
  readonly basis?: { readonly text: string; readonly grounds: Grounds };
}

export interface FileLinterParts {
  readonly linter: Linter;
  readonly reporter: Reporter;
  /** Takes every file for this kind of document. */
  readonly kind: DocumentKind | undefined;
  readonly fix: boolean;
  /** Leaves out suggestions. */
  readonly quiet: boolean;
  /** Makes a short text of a long one, where outcomes are to be remembered. */
  readonly digest: ((text: string) => string) | undefined;
}

/** Lints one file after the other, each by itself. */
export class FileLinter {
  constructor(private readonly parts: FileLinterParts) {}

  async lint(input: Input): Promise<Outcome> {
    const { linter, reporter, kind, fix, digest } = this.parts;
    const nothing = { report: '', counts: undefined, wasFixed: false, failures: [], notes: [] };
    try {
      const opened = linter.open(input, kind);
      if (!opened) return input.isNamed ? { ...nothing, notes: [`${input.file}: left out, neither its place nor its title makes it an incident document; --kind does`] } : nothing;
      const linted = this.shown(fix ? await linter.fix(opened) : await linter.lint(opened));
      const wasFixed = linted.document.text !== opened.document.text;
      if (wasFixed) rewriteText(opened.file, linted.document.text);
      return { report: reporter.document(linted), counts: countsOf(linted.findings), wasFixed, failures: failuresOf(linted), notes: [], ...(digest && { basis: { text: digest(linted.document.text), grounds: linted.grounds(digest) } }) };
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return { ...nothing, failures: [error.message] };
    }
  }

  private shown(linted: Linted): Linted {
    if (!this.parts.quiet) return linted;
    return { ...linted, findings: linted.findings.filter(({ level }) => level === 'error' || level === 'warning') };
  }
}

function failuresOf({ file, failures }: Opened & Pick<Linted, 'failures'>): string[] {
  return failures.map(({ rule, error }) => `${file}: the rule ${rule} failed, the others ran: ${error instanceof Error ? error.message : String(error)}`);
}
