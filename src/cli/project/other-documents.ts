import { DocumentIndex } from '../../core/index/document-index';
import { longestDocument } from '../../core/index/longest-document';
import type { Asked } from '../../core/index/likeness';
import { searchable, signsOf } from '../../core/index/likeness-signs';
import { summarizeOpenActions } from '../../core/index/open-actions';
import type { PostmortemSummary } from '../../core/index/summary';
import type { EarlierAction } from '../../core/ports';
import { FileError, readText } from '../host/files';
import type { Project } from './project';
import { parseText } from './read';
import type { ReadAhead } from './read-ahead';
import { documentsOf, type Found } from './walk';

/** The summary of a file, absolute, of which only the open action items are kept. */
export type OpenActions = readonly [file: string, summary: PostmortemSummary];

/** After so many questions all is read, for by then most of it was. */
export const fewQuestions = 40;

/** What the postmortems of a project say, each of which is read when it may hold an answer, unless they are known. */
export class OtherDocuments {
  private readonly index = new DocumentIndex();
  private known: (() => readonly OpenActions[]) | undefined;
  private unread: Unread[] | undefined;
  private questions = 0;

  /** With `ahead` many questions are to come, so that all is read at the first one. */
  constructor(private readonly project: Project, private readonly ahead?: ReadAhead, known?: () => readonly OpenActions[]) {
    this.known = known;
  }

  /** Named by their files, absolute. */
  earlierActions(asked: Asked, day: string): readonly EarlierAction[] {
    this.read(asked);
    return this.index.earlierActions(asked, day);
  }

  private read(asked: Asked): void {
    if (this.known !== undefined) {
      this.index.update(this.known());
      this.known = undefined;
      this.unread = [];
    }
    if (this.unread === undefined && this.ahead !== undefined) this.readAll(this.ahead);
    this.unread ??= postmortemsOf(this.project).flatMap(unreadOf);
    if (this.unread.length === 0) return;
    const signs = this.questions++ < fewQuestions ? signsOf(asked) : [''];
    const mayHold = ({ words }: Unread) => signs.some((sign) => words.includes(sign));
    const wanted = this.unread.filter(mayHold);
    if (wanted.length === 0) return;
    this.unread = this.unread.filter((each) => !mayHold(each));
    this.index.update(wanted.flatMap(({ found, text }) => openActionsIn(found, text)));
  }

  private readAll(ahead: ReadAhead): void {
    this.index.update(postmortemsOf(this.project).flatMap((found) => openActionsOf(found, ahead)));
    this.unread = [];
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
export function openActionsOf(found: Found, ahead?: ReadAhead): OpenActions[] {
  return textOf(found).flatMap((text) => openActionsIn(found, text, ahead));
}

function textOf({ file }: Found): string[] {
  try {
    const text = readText(file);
    return text.length > longestDocument ? [] : [text];
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}

function openActionsIn({ file, path, project }: Found, text: string, ahead?: ReadAhead): OpenActions[] {
  const document = parseText(text, path, project);
  ahead?.keep({ project, file, path, kind: 'postmortem', document });
  const summary = summarizeOpenActions(document, path);
  return summary === undefined ? [] : [[file, summary]];
}
