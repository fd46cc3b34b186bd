import type { DocumentKind } from '../../core/document/model';
import type { DocumentSummary } from '../../core/index/summary';
import type { Outcome } from '../lint/file-linter';
import type { LintSettings } from '../lint/settings';
import type { Input } from '../project/inputs';
import type { OpenActions } from '../project/other-documents';

/** What is told to a thread at its start: plain data, as all that goes between threads. */
export interface Setup {
  /** Of a thread that is to lint. */
  readonly lint?: LintSettings;
}

/** A file as another thread is told of it: its project by its root. */
export interface Place {
  readonly root: string;
  readonly file: string;
  readonly path: string;
  readonly kind: DocumentKind | undefined;
  readonly isNamed: boolean;
}

/** What came of reading one file; without either it is no document. */
export interface Read {
  readonly file: string;
  readonly summary?: DocumentSummary;
  readonly failure?: string;
}

/** What a thread may be asked to do, and what it answers. */
export interface Work {
  /** Sums up documents. */
  read(places: readonly Place[]): readonly Read[];
  openActions(places: readonly Place[]): readonly OpenActions[];
  /** Takes in what all postmortems of a project say, before one of its documents is linted. */
  know(known: { readonly root: string; readonly postmortems: readonly OpenActions[] }): void;
  lint(places: readonly Place[]): readonly Outcome[];
}

export type Answer<Kind extends keyof Work> = ReturnType<Work[Kind]>;
export type Asked<Kind extends keyof Work> = Parameters<Work[Kind]>[0];

export function placeOf({ project, ...rest }: Input): Place {
  return { root: project.root, ...rest };
}
