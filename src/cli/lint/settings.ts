import type { DocumentKind } from '../../core/document/model';
import { type Now, readNow } from '../host/clock';
import { namesFrom, repositoryOf } from '../host/names';
import type { Linter } from '../project/linter';
import { type Format, reporterFor } from '../report/formats';
import type { Reporter } from '../report/reporter';
import { paints } from '../text/paint';
import { FileLinter } from './file-linter';

/** What a lint was asked for. */
export interface LintOrder {
  /** The one that the program runs in, absolute. */
  readonly folder: string;
  readonly format: Format;
  readonly isColoured: boolean;
  /** What `--now` says. */
  readonly now: string | undefined;
  /** Milliseconds since 1970 at the start of the run. */
  readonly startedAt: number;
  readonly kind: DocumentKind | undefined;
  readonly fix: boolean;
  readonly quiet: boolean;
}

/** All that a thread is told of a lint: plain data. */
export interface LintSettings extends LintOrder {
  /** Whether the outcomes are for a cache. */
  readonly isRemembered: boolean;
}

export function reporterOf({ folder, format, isColoured }: LintOrder): Reporter {
  return reporterFor(format, { fromHere: namesFrom(folder), fromRepository: namesFrom(repositoryOf(folder)) }, paints[isColoured ? 'coloured' : 'plain']);
}

export function nowOf({ now, startedAt }: LintSettings): Now {
  return readNow(now, startedAt);
}

export async function fileLinterOf(settings: LintSettings, linter: Linter): Promise<FileLinter> {
  const { kind, fix, quiet, isRemembered } = settings;
  const digest = isRemembered ? (await import('../host/digest')).digestOf : undefined;
  return new FileLinter({ linter, reporter: reporterOf(settings), kind, fix, quiet, digest });
}
