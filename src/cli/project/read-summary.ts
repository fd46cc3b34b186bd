import { summarize } from '../../core/index/summarize';
import { FileError } from '../host/files';
import type { Read } from '../threads/work';
import type { Input } from './inputs';
import { open } from './read';

/** What the index has of one file. */
export function readSummary(input: Input): Read {
  const { file } = input;
  try {
    const opened = open(input);
    return opened ? { file, summary: summarize(opened.document, opened.kind, opened.path, opened.project.policy) } : { file };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { file, failure: error.message };
  }
}
