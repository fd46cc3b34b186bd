import { join } from 'node:path';
import type { Draft, Making } from '../../core/generate/draft';
import { freePath } from '../../core/generate/path';
import { isDay } from '../../core/time/calendar';
import { nearest } from '../../core/policy/nearest';
import type { Policy } from '../../core/policy/schema';
import type { TemplateName } from '../../core/template/built-in';
import { readNow } from '../host/clock';
import { createText, isTaken } from '../host/files';
import { namesFrom } from '../host/names';
import { Projects } from '../project/inputs';
import { problemLine } from '../project/problems';
import { isSound, type Project } from '../project/project';
import { type ExitCode, exitCodes, type Terminal, UsageError } from '../terminal';

/** The options that every new document has. */
export const draftOptions = {
  stdout: { help: 'Write the document to the standard output, and no file.' },
  now: { value: 'TIME', help: 'As of this day or moment, such as 2026-11-24.' },
} as const;

export interface DraftValues {
  readonly stdout: boolean | undefined;
  readonly now: string | undefined;
}

/** Makes a document by the process of the repository here, writes it to its place under a free name, and prints its path. */
export async function makeDocument(
  terminal: Terminal, { stdout, now }: DraftValues, make: (project: Project) => { template: TemplateName; draft: (making: Making) => Draft },
): Promise<ExitCode> {
  const clock = readNow(now);
  const project = await new Projects(terminal.folder).here();
  for (const problem of project.problems) terminal.errors.write(`incident-desk: ${problemLine(problem)}\n`);
  if (!isSound(project)) return exitCodes.failed;
  const { policy } = project;
  const { template, draft } = make(project);
  const { path, text } = draft({ policy, template: project.template(template), now: clock.at, timeZone: policy.timeZone });
  terminal.output.write(stdout ? text : `${namesFrom(terminal.folder)(write(project.root, path, text))}\n`);
  return exitCodes.clean;
}

/** Another program may take the name between the look and the write, so that the write itself has to find out. */
function write(root: string, path: string, text: string): string {
  for (;;) {
    const file = join(root, freePath(path, (each) => isTaken(join(root, each))));
    if (createText(file, text, root)) return file;
  }
}

/** The policy's own spelling of a severity. Throws a `UsageError` where it has none of that name. */
export function readSeverity(written: string | undefined, { severities }: Policy): string | undefined {
  if (written === undefined) return undefined;
  const ids = severities.map(({ id }) => id);
  const known = ids.find((id) => id.toLowerCase() === written.toLowerCase());
  if (known !== undefined) return known;
  const meant = nearest(written, ids);
  throw new UsageError(`--severity can't be "${written}": the policy has ${ids.join(', ')}.`, meant && `Did you mean ${meant}?`);
}

export function readDay(written: string | undefined): string | undefined {
  if (written === undefined || isDay(written)) return written;
  throw new UsageError(`--date can't be "${written}".`, 'Give a day such as 2026-11-24.');
}

/** The value of an option that a document can't be made without. */
export function needed(option: string, value: string | undefined, example: string): string {
  if (value !== undefined && value.trim() !== '') return value;
  throw new UsageError(`--${option} is needed,`, `such as --${option} "${example}".`);
}

