import { DocumentIndex } from '../../core/index/document-index';
import { largestDocument } from '../../core/index/largest-document';
import { summarize } from '../../core/index/summarize';
import type { EarlierAction } from '../../core/ports';
import type { Asked } from '../../core/index/likeness';
import { FileError, readText } from '../host/files';
import type { Project } from './project';
import { parseText } from './read';
import { documentsOf } from './walk';

/** What the postmortems of a project say, all of which are read when a rule first asks. */
export class OtherDocuments {
  private index: DocumentIndex | undefined;

  constructor(private readonly project: Project) {}

  /** Named by their files, absolute. */
  earlierActions(asked: Asked, day: string): readonly EarlierAction[] {
    this.index ??= readAll(this.project);
    return this.index.earlierActions(asked, day);
  }
}

/** Files that can't be read are left out: whoever lints them hears of it there. */
function readAll(project: Project): DocumentIndex {
  const index = new DocumentIndex();
  const found = documentsOf(project, () => undefined).filter(({ kind }) => kind === 'postmortem');
  index.update(found.flatMap(({ file, path }) => {
    try {
      const text = readText(file);
      return text.length > largestDocument ? [] : [[file, summarize(parseText(text, path, project), 'postmortem', path, project.policy)]];
    } catch (error) {
      if (error instanceof FileError) return [];
      throw error;
    }
  }));
  return index;
}
