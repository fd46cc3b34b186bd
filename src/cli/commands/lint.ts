import { resolve } from 'node:path';
import { type DocumentKind, documentKinds } from '../../core/document/model';
import { defineCommand } from '../command';
import { readNow } from '../host/clock';
import { FileError, writeText } from '../host/files';
import { repositoryOf } from '../host/names';
import { userCacheFolder } from '../host/cache-folder';
import { lintFiles } from '../lint/lint-files';
import { LintRun } from '../lint/lint-run';
import { Report } from '../lint/report';
import { type LintOrder, reporterOf } from '../lint/settings';
import { Projects } from '../project/inputs';
import { type Format, formats } from '../report/formats';
import { exitCodes, type Terminal, type Text, UsageError } from '../terminal';
import { wantsColour } from '../text/paint';
import { readThreads, threadsOption } from '../threads/option';

export const lintCommand = defineCommand({
  name: 'lint',
  summary: 'Check documents by the rules that the editor runs.',
  operands: '[paths…]',
  mostOperands: Infinity,
  options: {
    format: { value: 'FORMAT', short: 'f', choices: formats, help: 'How findings are written; "human" without it.' },
    output: { value: 'FILE', short: 'o', help: 'Write them to a file instead.' },
    fix: { help: 'Make the changes that need no person to look at them.' },
    'max-warnings': { value: 'N', help: 'Let as many warnings pass; none without it.' },
    'changed-since': { value: 'REVISION', help: 'Only files that differ from this Git revision, new ones too.' },
    kind: { value: 'KIND', choices: documentKinds, help: 'Take every file for this kind of document.' },
    now: { value: 'TIME', help: 'Check as of this day or moment, such as 2026-11-24 or 2026-11-24T09:30Z.' },
    quiet: { short: 'q', help: 'Leave out suggestions (info and hint) and notes.' },
    cache: { value: 'FOLDER', help: 'Remember what was found in this folder; without it, in the one that the system has for caches.' },
    'no-cache': { help: 'Remember nothing, and check every document anew.' },
    ...threadsOption,
  },
  details: [
    'Without paths these are the documents in the folders and of the globs that the policy names, in the repository around this folder\n'
    + '(the nearest folder up from it with .incidents or .git). In a folder that is named, Markdown files elsewhere count where their title\n'
    + 'says what they are: "# Postmortem: …", "# Runbook: …".',
    'From 200 documents on, what was found in one is remembered and told again as long as it says the same, and the policy, the day and\n'
    + 'whatever else its findings rest on are the same too.',
    'Ends with 1 for any error, and for more warnings than --max-warnings; suggestions never count. Ends with 2 where a file or the policy\n'
    + 'can\'t be read; the other files are still checked.',
  ],
  async run(operands, values, terminal) {
    // A mistake in it is told before anything is read.
    readNow(values.now);
    const mostWarnings = readCount(values['max-warnings']);
    const threads = readThreads(values.threads);
    const cacheFolder = values['no-cache'] || values.fix ? undefined : cacheFolderOf(values.cache, terminal);
    const settings: LintOrder = {
      folder: terminal.folder,
      format: (values.format ?? 'human') as Format,
      isColoured: values.output === undefined && wantsColour(terminal.output, terminal),
      now: values.now,
      startedAt: Date.now(),
      kind: values.kind as DocumentKind | undefined,
      fix: values.fix ?? false,
      quiet: values.quiet ?? false,
    };
    const report = new Report(values.output === undefined ? terminal.output : undefined);
    const run = new LintRun({
      terminal,
      projects: new Projects(terminal.folder),
      reporter: reporterOf(settings),
      lint: (inputs) => lintFiles(inputs, { settings, program: terminal.program, threads, cacheFolder }),
      write: (text) => report.add(text),
      quiet: settings.quiet,
    });
    const changed = values['changed-since'] === undefined ? undefined : await changedFiles(values['changed-since'], terminal);
    const { levels, failures } = await run.over(operands, changed);
    const rest = report.end();
    const isWritten = values.output === undefined || writeReport(resolve(terminal.folder, values.output), rest, terminal);
    if (failures.length > 0 || !isWritten) return exitCodes.failed;
    return levels.error > 0 || levels.warning > mostWarnings ? exitCodes.findings : exitCodes.clean;
  },
});

function cacheFolderOf(written: string | undefined, { folder, environment }: Terminal): string | undefined {
  if (written === '') throw new UsageError('--cache is followed by the name of a folder.');
  return written === undefined ? userCacheFolder(environment) : resolve(folder, written);
}

/** Most runs start no other program, and Node takes longer to make ready for that than many documents take. */
async function changedFiles(revision: string, { folder }: Terminal): Promise<ReadonlySet<string>> {
  const { changedSince } = await import('../host/git');
  return changedSince(revision, repositoryOf(folder));
}

function readCount(written: string | undefined): number {
  if (written === undefined) return 0;
  if (!/^\d{1,9}$/.test(written)) throw new UsageError(`--max-warnings can't be "${written}": it is a number from 0.`);
  return Number(written);
}

function writeReport(file: string, text: Text, { errors }: Terminal): boolean {
  try {
    writeText(file, text);
    return true;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    errors.write(`incident-desk: ${error.message}\n`);
    return false;
  }
}
