import type { IndexedActionItem } from '../../core/index/document-index';
import { summarize } from '../../core/index/summarize';
import { FileError } from '../host/files';
import type { Projects } from '../project/inputs';
import { isSound } from '../project/project';
import { open } from '../project/read';

/** The action items of all documents that the operands mean, as the index has them; `uri` is the absolute file. */
export async function collectActionItems(
  projects: Projects, operands: readonly string[], onError: (message: string) => void,
): Promise<IndexedActionItem[]> {
  const items: IndexedActionItem[] = [];
  for (const input of await projects.inputs(operands, ({ message }) => onError(message))) {
    if (!isSound(input.project)) continue;
    try {
      const opened = open(input);
      if (!opened) continue;
      const document = summarize(opened.document, opened.kind, opened.path, opened.project.policy);
      for (const item of document.actionItems) items.push({ uri: opened.file, document, item });
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      onError(error.message);
    }
  }
  return items;
}
