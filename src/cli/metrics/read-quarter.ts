import { summarize } from '../../core/index/summarize';
import type { DocumentSummary } from '../../core/index/summary';
import { isCharted, type QuarterDocuments } from '../../core/metrics/quarter-documents';
import { reviewed, type ReviewedDocument } from '../../core/metrics/reviewed-incident';
import { isQuarter, quarterToReview } from '../../core/time/quarters';
import type { Input } from '../project/inputs';
import { openEach } from '../project/open-each';
import { type Terminal, UsageError } from '../terminal';

/** How both commands about a quarter explain which one. */
export const quarterOption = { value: 'QUARTER', help: 'Such as 2026-Q3; without it the one that ends in these weeks, or the last one.' } as const;

/** The quarter that was asked for, otherwise the one to review on that day. Throws a `UsageError` for what is none. */
export function quarterFrom(asked: string | undefined, today: string): string {
  if (asked !== undefined && !isQuarter(asked)) throw new UsageError(`--quarter can't be "${asked}".`, 'Give one such as 2026-Q3.');
  return asked ?? quarterToReview(today);
}

/** Reads what the figures of a quarter rest on. `onError` hears of files that can't be read. */
export function readQuarter(quarter: string, inputs: readonly Input[], terminal: Pick<Terminal, 'errors'>, onError: (message: string) => void): QuarterDocuments {
  const documents: DocumentSummary[] = [];
  const incidents: ReviewedDocument[] = [];
  for (const { document, kind, path, project } of openEach(inputs, terminal, onError)) {
    const summary = summarize(document, kind, path, project.policy);
    documents.push(summary);
    const told = isCharted(summary, quarter) ? reviewed(document, summary) : undefined;
    if (told) incidents.push(told);
  }
  return { quarter, documents, incidents };
}
