import { DocumentIndex } from '../../core/index/document-index';
import { largestDocument } from '../../core/index/largest-document';
import type { Asked } from '../../core/index/likeness';
import { compare } from '../../core/index/queries/compare';
import { summarize } from '../../core/index/summarize';
import type { ActionItemSummary, PostmortemSummary } from '../../core/index/summary';
import type { EarlierAction } from '../../core/ports';
import { FileError, readText } from '../host/files';
import type { Project } from './project';
import { parseText } from './read';
import { documentsOf, type Found } from './walk';

/** The summary of a file, absolute, of which only the open action items are kept. */
export type OpenActions = readonly [file: string, summary: PostmortemSummary];

/** What the postmortems of a project say, all of which are read when a rule first asks, unless they are known. */
export class OtherDocuments {
  private index: DocumentIndex | undefined;

  constructor(private readonly project: Project, private known?: readonly OpenActions[]) {}

  /** Named by their files, absolute. */
  earlierActions(asked: Asked, day: string): readonly EarlierAction[] {
    if (this.index === undefined) {
      this.index = new DocumentIndex();
      this.index.update(this.known ?? postmortemsOf(this.project).flatMap(openActionsOf));
      this.known = undefined;
    }
    return this.index.earlierActions(asked, day);
  }
}

/** Folders that can't be read are left out: whoever lints them hears of it there. */
export function postmortemsOf(project: Project): Found[] {
  return documentsOf(project, () => undefined).filter(({ kind }) => kind === 'postmortem');
}

/** One or none: a file that can't be read has none. */
export function openActionsOf({ file, path, project }: Found): OpenActions[] {
  try {
    const text = readText(file);
    if (text.length > largestDocument) return [];
    const summary = summarize(parseText(text, path, project), 'postmortem', path, project.policy);
    const actionItems = summary.actionItems.filter(({ state }) => state === 'open');
    return summary.kind !== 'postmortem' || actionItems.length === 0 ? [] : [[file, { ...summary, excerpt: '', actionItems }]];
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}

/** Nobody is told of more places; some room for likenesses that are alike by chance. */
const mostOfOneLikeness = 8;

/** Of all open action items those that an answer may hold: asked for in two documents at least, of which only the earliest count. */
export function thatMayBeRepeated(all: readonly OpenActions[]): OpenActions[] {
  const holders = new Map<number, number>();
  for (const [, { actionItems }] of all) for (const hash of new Set(actionItems.flatMap(hashesOf))) holders.set(hash, (holders.get(hash) ?? 0) + 1);
  const taken = new Map<number, number>();
  const isWanted = (hash: number): boolean => {
    const before = taken.get(hash) ?? 0;
    taken.set(hash, before + 1);
    return (holders.get(hash) ?? 0) > 1 && before < mostOfOneLikeness;
  };
  return all.filter(([, { date }]) => date !== undefined)
    .sort(([oneFile, one], [otherFile, other]) => compare(one.date ?? '', other.date ?? '') || compare(oneFile, otherFile))
    .flatMap(([file, summary]): OpenActions[] => {
      const actionItems = summary.actionItems.filter((item) => hashesOf(item).map(isWanted).includes(true));
      return actionItems.length === 0 ? [] : [[file, { ...summary, actionItems }]];
    });
}

function hashesOf({ sameWords, sameTicket }: ActionItemSummary): number[] {
  return [sameWords, sameTicket].filter((hash) => hash !== undefined);
}
