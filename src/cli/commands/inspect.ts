import { dirname, resolve } from 'node:path';
import { kindOfHeading, kindOfPath } from '../../core/index/kind';
import { kindOfContent } from '../../core/index/kind-of-content';
import { defineCommand } from '../command';
import { decode, readText } from '../host/files';
import { describe } from '../inspect/describe';
import { readingOf } from '../inspect/reading';
import { unlistedIn } from '../inspect/unlisted';
import { pathIn, Projects } from '../project/inputs';
import { problemLine } from '../project/problems';
import { parseText } from '../project/read';
import { exitCodes, UsageError } from '../terminal';
import { asJson } from '../text/json';
import { paintFor } from '../text/paint';

export const inspect = defineCommand({
  name: 'inspect',
  summary: 'Show what is read of a document: sections, timeline, action items.',
  operands: 'FILE',
  mostOperands: 1,
  options: {
    json: { help: 'As JSON: {kind, title, date, severity, sections, timeline, actionItems}.' },
  },
  details: [
    'FILE may lie anywhere and have any extension; "-" reads the standard input. Its kind is what the policy makes of its place, then\n'
    + 'what its title says, then what its sections tell.',
    'Without --json it also lists what looks like an action item and is none, each with the reason.',
  ],
  async run([operand], { json }, terminal) {
    if (operand === undefined) throw new UsageError('inspect needs a file.', 'Try incident-desk inspect FILE, or "-" for the standard input.');
    const file = resolve(terminal.folder, operand === '-' ? 'document.md' : operand);
    const text = operand === '-' ? decode(await terminal.input()) : readText(file);
    const project = await new Projects(terminal.folder).of(dirname(file));
    for (const problem of project.problems) terminal.errors.write(`incident-desk: ${problemLine(problem)}\n`);
    const path = operand === '-' ? '' : pathIn(project, file);
    const document = parseText(text, path, project);
    const [kind, why] = firstOf([
      [kindOfPath(path, project.policy), 'by its place'],
      [kindOfHeading(text), 'by its title'],
      [kindOfContent(document), 'by its title and sections'],
    ]);
    const reading = readingOf(document, kind, path, project);
    terminal.output.write(json ? `${asJson(reading, 2)}\n` : describe(reading, unlistedIn(document, kind), why, paintFor(terminal.output, terminal)));
    return exitCodes.clean;
  },
});

type Guess<Kind> = readonly [kind: Kind | undefined, why: string];

function firstOf<Kind>(guesses: readonly Guess<Kind>[]): Guess<Kind> {
  return guesses.find(([kind]) => kind !== undefined) ?? [undefined, 'neither its place nor its title nor its sections tell'];
}
