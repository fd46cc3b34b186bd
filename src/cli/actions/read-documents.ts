import { DocumentIndex } from '../../core/index/document-index';
import { summarize } from '../../core/index/summarize';
import type { Input } from '../project/inputs';
import { openEach } from '../project/open-each';
import type { Terminal } from '../terminal';

/** What the documents say, by their absolute files. `onError` hears of files that can't be read. */
export function readDocuments(inputs: readonly Input[], terminal: Pick<Terminal, 'errors'>, onError: (message: string) => void): DocumentIndex {
  const index = new DocumentIndex();
  for (const { file, document, kind, path, project } of openEach(inputs, terminal, onError)) index.set(file, summarize(document, kind, path, project.policy));
  return index;
}
