import { positionAt } from '../../core/document/lines';
import type { IncidentDocument, Span } from '../../core/document/model';
import { type Elsewhere, isElsewhere, type Level } from '../../core/lint/finding';
import type { Linted } from '../project/linter';

/** Turns findings into text, document by document, so that ten thousand of them never stand in memory together. */
export interface Reporter {
  begin(): string;
  /** Empty for a document that is not reported. */
  document(linted: Linted): string;
  /** What stands between two documents. */
  readonly between: string;
  end(totals: Totals): string;
}

/** What a run came to. */
export interface Totals {
  readonly documents: number;
  /** How many of them have a finding that is reported. */
  readonly withFindings: number;
  readonly levels: Readonly<Record<Level, number>>;
  /** How many findings `--fix` would mend. */
  readonly fixable: number;
  /** How many files `--fix` has changed. */
  readonly fixed: number;
  /** Why files could not be read or written, and rules not be run. */
  readonly failures: readonly string[];
}

/** How a report names a file: with `/`, relative to the folder that its reader starts from where the file lies in it. */
export type NameOf = (file: string) => string;

/** As people and formats count: lines and columns from 1, columns in UTF-16 units. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where a place lies that a finding of `file` speaks of; of a line elsewhere, its first character. */
export function relatedPlace(file: string, document: IncidentDocument, place: Span | Elsewhere): Region & { readonly file: string } {
  if (!isElsewhere(place)) return { file, ...regionOf(document, place) };
  const line = place.line + 1;
  return { file: place.document, line, column: 1, endLine: line, endColumn: 1 };
}

export function regionOf({ lineStarts }: Pick<IncidentDocument, 'lineStarts'>, { start, end }: Span): Region {
  const from = positionAt(lineStarts, start);
  const to = end === start ? from : positionAt(lineStarts, end);
  return { line: from.line + 1, column: from.character + 1, endLine: to.line + 1, endColumn: to.character + 1 };
}
