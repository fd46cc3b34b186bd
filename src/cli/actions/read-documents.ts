import { DocumentIndex } from '../../core/index/document-index';
import { summarize } from '../../core/index/summarize';
import { FileError } from '../host/files';
import type { Input } from '../project/inputs';
import { open } from '../project/read';
import type { Terminal } from '../terminal';
import { Progress } from '../text/progress';

/** What the documents say, by their absolute files. `onError` hears of files that can't be read. */
export function readDocuments(inputs: readonly Input[], { errors }: Pick<Terminal, 'errors'>, onError: (message: string) => void): DocumentIndex {
  const index = new DocumentIndex();
  const progress = new Progress(errors, 'Reading', inputs.length, Date.now);
  for (const [done, input] of inputs.entries()) {
    progress.step(done);
    try {
      const opened = open(input);
      if (opened) index.set(opened.file, summarize(opened.document, opened.kind, opened.path, opened.project.policy));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      progress.end();
      onError(error.message);
    }
  }
  progress.end();
  return index;
}
