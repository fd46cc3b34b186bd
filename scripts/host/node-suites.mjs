import { runTests } from '@vscode/test-electron';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadDesktop, isDesktopWithinReach } from './desktop.mjs';
import { installServerBuild } from './install.mjs';
import { withTemporaryFolder } from './temporary.mjs';
import { workspaces } from './workspaces.mjs';

const serverAsVscode = fileURLToPath(new URL('server-as-vscode.mjs', import.meta.url));

/** The program that `INCIDENT_DESK_HOST` asks for; without it the desktop where it can be had. */
export async function findProgram() {
  const wanted = process.env.INCIDENT_DESK_HOST;
  if (wanted === 'desktop' || (wanted !== 'server' && await isDesktopWithinReach())) {
    console.log('Host: desktop VS Code');
    return downloadDesktop();
  }
  console.log(wanted === 'server' ? 'Host: server build of VS Code' : 'Host: server build of VS Code (no desktop to be had)');
  installServerBuild();
  return serverAsVscode;
}

/**
 * Runs the suites of `test/host` in the Node extension host, one window after the other.
 * @returns {Promise<import('../../test/host/report').Report[]>}
 */
export async function runNodeSuites() {
  const vscodeExecutablePath = await findProgram();
  const reports = [];
  for (const makeWorkspace of Object.values(workspaces)) {
    reports.push(await withTemporaryFolder(async (folder) => {
      const workspace = await makeWorkspace(folder);
      const report = join(folder, 'report.json');
      await runTests({
        vscodeExecutablePath,
        extensionDevelopmentPath: resolve('.'),
        extensionTestsPath: resolve('dist/test/host.js'),
        extensionTestsEnv: { INCIDENT_DESK_REPORT: report },
        launchArgs: [...(workspace === undefined ? [] : [workspace]), `--user-data-dir=${join(folder, 'user')}`],
      });
      return JSON.parse(await readFile(report, 'utf8'));
    }));
  }
  return reports;
}
