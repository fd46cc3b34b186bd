import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Each window of the host runs, by the folder of `test/host` whose suites it runs: makes its workspace in a folder and gives its path. */
export const workspaces = {
  portable: async (/** @type {string} */ folder) => {
    await cp('sample', join(folder, 'portable'), { recursive: true });
    return join(folder, 'portable');
  },
  plain: async (/** @type {string} */ folder) => {
    await mkdir(join(folder, 'plain'));
    return join(folder, 'plain');
  },
  'two-folders': async (/** @type {string} */ folder) => {
    const folders = [{ path: 'first' }, { path: 'second' }];
    for (const { path } of folders) await mkdir(join(folder, path));
    const file = join(folder, 'two-folders.code-workspace');
    await writeFile(file, JSON.stringify({ folders }));
    return file;
  },
  'no-folder': async () => undefined,
};

/**
 * The part of a window's address that names its workspace.
 * @param {string | undefined} workspace path of a folder or of a `.code-workspace` file
 * @returns {Record<string, string>}
 */
export function addressOf(workspace) {
  if (workspace === undefined) return { ew: 'true' };
  return workspace.endsWith('.code-workspace') ? { workspace } : { folder: workspace };
}
