import { DocumentIndex } from '../../core/index/document-index';
import { largestDocument } from '../../core/index/largest-document';
import type { Asked } from '../../core/index/likeness';
import { searchable, signsOf } from '../../core/index/likeness-signs';
import { summarize } from '../../core/index/summarize';
import type { PostmortemSummary } from '../../core/index/summary';
import type { EarlierAction } from '../../core/ports';
import { FileError, readText } from '../host/files';
import type { Project } from './project';
import { parseText } from './read';
import { documentsOf, type Found } from './walk';

/** The summary of a file, absolute, of which only the open action items are kept. */
export type OpenActions = readonly [file: string, summary: PostmortemSummary];

/** After so many questions all is read, for by then most of it was. */
const fewQuestions = 40;

/** What the postmortems of a project say, each of which is read when it may hold an answer, unless they are known. */
export class OtherDocuments {
  private readonly index = new DocumentIndex();
  private unread: Unread[] | undefined;
  private questions = 0;

  constructor(private readonly project: Project, known?: readonly OpenActions[]) {
    if (known === undefined) return;
    this.index.update(known);
    this.unread = [];
  }

  /** Named by their files, absolute. */
  earlierActions(asked: Asked, day: string): readonly EarlierAction[] {
    this.read(asked);
    return this.index.earlierActions(asked, day);
  }

  private read(asked: Asked): void {
    this.unread ??= postmortemsOf(this.project).flatMap(unreadOf);
    if (this.unread.length === 0) return;
    const signs = this.questions++ < fewQuestions ? signsOf(asked) : [''];
    const mayHold = ({ words }: Unread) => signs.some((sign) => words.includes(sign));
    const wanted = this.unread.filter(mayHold);
    if (wanted.length === 0) return;
    this.unread = this.unread.filter((each) => !mayHold(each));
    this.index.update(wanted.flatMap(({ found, text }) => openActionsIn(found, text)));
  }
}

interface Unread { readonly found: Found; readonly text: string; readonly words: string }

function unreadOf(found: Found): Unread[] {
  return textOf(found).map((text) => ({ found, text, words: searchable(text) }));
}

/** Folders that can't be read are left out: whoever lints them hears of it there. */
export function postmortemsOf(project: Project): Found[] {
  return documentsOf(project, () => undefined).filter(({ kind }) => kind === 'postmortem');
}

/** One or none: a file that can't be read has none. */
export function openActionsOf(found: Found): OpenActions[] {
  return textOf(found).flatMap((text) => openActionsIn(found, text));
}

function textOf({ file }: Found): string[] {
  try {
    const text = readText(file);
    return text.length > largestDocument ? [] : [text];
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}

function openActionsIn({ file, path, project }: Found, text: string): OpenActions[] {
  const summary = summarize(parseText(text, path, project), 'postmortem', path, project.policy);
  const actionItems = summary.actionItems.filter(({ state }) => state === 'open');
  return summary.kind !== 'postmortem' || actionItems.length === 0 ? [] : [[file, { ...summary, excerpt: '', actionItems }]];
}
