import { newReview } from '../../core/generate/review';
import { defineCommand } from '../command';
import { readNow } from '../host/clock';
import { quarterFrom, quarterOption, readQuarter } from '../metrics/read-quarter';
import { draftOptions, makeDocument } from '../new/write-draft';
import { Projects } from '../project/inputs';
import { exitCodes } from '../terminal';
import { oneLine } from '../text/one-line';

export const newReviewCommand = defineCommand({
  name: 'new review',
  summary: 'Compute a quarterly review from the documents.',
  operands: '',
  mostOperands: 0,
  options: {
    quarter: quarterOption,
    ...draftOptions,
  },
  details: [
    'Counts incidents by severity, and measures times to detect and to recover, published postmortems and action items done on time',
    'against the targets of the policy, each with the documents that it rests on.',
    'Prints the path of the new file. One that is there is never overwritten: the new one ends in -2, -3 and so on.',
  ],
  async run(_operands, { quarter, ...values }, terminal) {
    const projects = new Projects(terminal.folder);
    const { policy } = await projects.here();
    const about = quarterFrom(quarter, readNow(values.now).today(policy.timeZone));
    const unread: string[] = [];
    const fail = (message: string) => {
      unread.push(message);
      terminal.errors.write(`incident-desk: ${oneLine(message)}\n`);
    };
    const read = readQuarter(about, await projects.inputs([], ({ message }) => fail(message)), terminal, fail);
    const code = await makeDocument(terminal, values, () => ({ template: 'review', draft: (making) => newReview(read, making) }));
    return unread.length > 0 ? exitCodes.failed : code;
  },
});
