import type { IndexedActionItem } from '../../core/index/document-index';
import type { Input } from '../project/inputs';
import { readSummary } from '../project/read-summary';
import type { Terminal } from '../terminal';
import { Progress } from '../text/progress';
import { batches, Threads } from '../threads/threads';
import { placeOf, type Read } from '../threads/work';

/** The action items of documents, as the index has them; `uri` is the absolute file. `onError` hears of files that can't be read. */
export async function collectActionItems(
  inputs: readonly Input[], { program, errors }: Terminal, threads: number, onError: (message: string) => void,
): Promise<IndexedActionItem[]> {
  const items: IndexedActionItem[] = [];
  const progress = new Progress(errors, 'Reading', inputs.length, Date.now);
  let done = 0;
  for await (const { file, summary: document, failure } of threads < 2 ? readInTurn(inputs) : readInThreads(inputs, program, threads)) {
    progress.step(++done);
    if (failure !== undefined) {
      progress.end();
      onError(failure);
    }
    for (const item of document?.actionItems ?? []) items.push({ uri: file, document: document!, item });
  }
  progress.end();
  return items;
}

function* readInTurn(inputs: readonly Input[]): Generator<Read> {
  for (const input of inputs) yield readSummary(input);
}

async function* readInThreads(inputs: readonly Input[], program: string, count: number): AsyncGenerator<Read> {
  const threads = new Threads(program, count, {});
  try {
    for await (const some of threads.share('read', batches(inputs.map(placeOf)))) yield* some;
  } finally {
    await threads.close();
  }
}
