import { isCharted } from '../../core/generate/review';
import { summarize } from '../../core/index/summarize';
import type { DocumentSummary } from '../../core/index/summary';
import { reviewed, type ReviewedDocument } from '../../core/metrics/reviewed-incident';
import { isQuarter, quarterToReview } from '../../core/time/quarters';
import { FileError } from '../host/files';
import type { Input } from '../project/inputs';
import { open } from '../project/read';
import { type Terminal, UsageError } from '../terminal';
import { Progress } from '../text/progress';

/** How both commands about a quarter explain which one. */
export const quarterOption = { value: 'QUARTER', help: 'Such as 2026-Q3; without it the one that ends in these weeks, or the last one.' } as const;

/** The quarter that was asked for, otherwise the one to review on that day. Throws a `UsageError` for what is none. */
export function quarterFrom(asked: string | undefined, today: string): string {
  if (asked !== undefined && !isQuarter(asked)) throw new UsageError(`--quarter can't be "${asked}".`, 'Give one such as 2026-Q3.');
  return asked ?? quarterToReview(today);
}

export interface QuarterDocuments {
  /** All that were read. */
  readonly documents: readonly DocumentSummary[];
  /** What those say whose incident was in the quarter or shortly before. */
  readonly incidents: readonly ReviewedDocument[];
}

/** Reads what the figures of a quarter rest on. `onError` hears of files that can't be read. */
export function readQuarter(quarter: string, inputs: readonly Input[], { errors }: Pick<Terminal, 'errors'>, onError: (message: string) => void): QuarterDocuments {
  const documents: DocumentSummary[] = [];
  const incidents: ReviewedDocument[] = [];
  const progress = new Progress(errors, 'Reading', inputs.length, Date.now);
  for (const [done, input] of inputs.entries()) {
    progress.step(done);
    try {
      const opened = open(input);
      if (!opened) continue;
      const summary = summarize(opened.document, opened.kind, opened.path, opened.project.policy);
      documents.push(summary);
      const told = isCharted(summary, quarter) ? reviewed(opened.document, summary) : undefined;
      if (told) incidents.push(told);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      progress.end();
      onError(error.message);
    }
  }
  progress.end();
  return { documents, incidents };
}
