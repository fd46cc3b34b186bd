import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs a task with a new empty folder that is gone afterwards.
 *
 * @template Result
 * @param {(folder: string) => Promise<Result>} task
 */
export async function withTemporaryFolder(task) {
  const folder = await mkdtemp(join(tmpdir(), 'incident-desk-'));
  try {
    return await task(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
