import { isCharted, newReview } from '../../core/generate/review';
import { summarize } from '../../core/index/summarize';
import type { DocumentSummary } from '../../core/index/summary';
import { reviewed, type ReviewedDocument } from '../../core/metrics/reviewed-incident';
import { isQuarter, quarterToReview } from '../../core/time/quarters';
import { defineCommand } from '../command';
import { readNow } from '../host/clock';
import { FileError } from '../host/files';
import { draftOptions, makeDocument } from '../new/write-draft';
import { Projects } from '../project/inputs';
import { open } from '../project/read';
import { exitCodes, UsageError } from '../terminal';
import { oneLine } from '../text/one-line';

export const newReviewCommand = defineCommand({
  name: 'new review',
  summary: 'Compute a quarterly review from the documents.',
  operands: '',
  mostOperands: 0,
  options: {
    quarter: { value: 'QUARTER', help: 'Such as 2026-Q3; without it the one that ends in these weeks, or the last one.' },
    ...draftOptions,
  },
  details: [
    'Counts incidents by severity, and measures times to detect and to recover, published postmortems and action items done on time',
    'against the targets of the policy, each with the documents that it rests on.',
    'Prints the path of the new file. One that is there is never overwritten: the new one ends in -2, -3 and so on.',
  ],
  async run(_operands, { quarter, ...values }, terminal) {
    if (quarter !== undefined && !isQuarter(quarter)) throw new UsageError(`--quarter can't be "${quarter}".`, 'Give one such as 2026-Q3.');
    const projects = new Projects(terminal.folder);
    const { policy } = await projects.here();
    const about = quarter ?? quarterToReview(readNow(values.now).today(policy.timeZone));
    const unread: string[] = [];
    const fail = (message: string) => {
      unread.push(message);
      terminal.errors.write(`incident-desk: ${oneLine(message)}\n`);
    };
    const documents: DocumentSummary[] = [];
    const incidents: ReviewedDocument[] = [];
    for (const input of await projects.inputs([], ({ message }) => fail(message))) {
      try {
        const opened = open(input);
        if (!opened) continue;
        const summary = summarize(opened.document, opened.kind, opened.path, policy);
        documents.push(summary);
        const told = isCharted(summary, about) ? reviewed(opened.document, summary) : undefined;
        if (told) incidents.push(told);
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        fail(error.message);
      }
    }
    const code = await makeDocument(terminal, values, () => ({ template: 'review', draft: (making) => newReview({ quarter: about, documents, incidents }, making) }));
    return unread.length > 0 ? exitCodes.failed : code;
  },
});
