import { runTests } from '@vscode/test-electron';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProgram } from '../../../scripts/host/node-suites.mjs';
import { bundle } from '../bundle.mjs';
import { writeCorpus } from '../corpus.mjs';

/**
 * How files of this machine are read best in a real extension host: by VS Code or by Node.
 * @param {{ folder: string, documents: number }} context
 * @returns {Promise<import('../row.mjs').Row[]>}
 */
export async function host({ folder, documents }) {
  const program = fileURLToPath(await bundle('host-reading.ts'));
  const [workspace, extension, report] = [join(folder, 'read-in-host'), join(folder, 'no-extension'), join(folder, 'read-in-host.json')];
  writeCorpus(workspace, documents);
  // Ours would read the same files at the same time.
  mkdirSync(extension);
  writeFileSync(join(extension, 'package.json'), JSON.stringify({ name: 'none', publisher: 'none', version: '0.0.0', engines: { vscode: '*' } }));
  try {
    await runTests({
      vscodeExecutablePath: await findProgram(),
      extensionDevelopmentPath: extension,
      extensionTestsPath: program,
      extensionTestsEnv: { INCIDENT_DESK_REPORT: report },
      launchArgs: [workspace, `--user-data-dir=${join(folder, 'user')}`],
    });
  } finally {
    await rm(dirname(program), { recursive: true });
  }
  /** @type {{ files: number, node: number, vscode: number }} */
  const { files, node, vscode } = JSON.parse(readFileSync(report, 'utf8'));
  const what = `${files.toLocaleString('en')} files in the extension host`;
  return [
    { what: `state and text of ${what}, by Node`, unit: 'ms', ours: node },
    { what: `state and text of ${what}, by workspace.fs`, unit: 'ms', ours: vscode },
  ];
}
