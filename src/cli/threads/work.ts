import type { DocumentKind } from '../../core/document/model';
import type { Outcome } from '../lint/file-linter';
import type { Input } from '../project/inputs';
import type { OpenActions } from '../project/other-documents';

/** A file as another thread is told of it: its project by its root. All that goes between threads is plain data. */
export interface Place {
  readonly root: string;
  readonly file: string;
  readonly path: string;
  readonly kind: DocumentKind | undefined;
  readonly isNamed: boolean;
}

/** What a thread may be asked to do, and what it answers. */
export interface Work {
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
