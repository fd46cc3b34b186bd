import { writeFile } from 'node:fs/promises';
import { runSuites } from './mocha';
import { loadSuites } from './load-suites';

/** Called by the Node extension host. Failing tests are told by the report; only a run that could not end rejects. */
export async function run(): Promise<void> {
  const report = await runSuites(async () => {
    if (await loadSuites() === 'portable') await import('suites:node');
  });
  const file = process.env.INCIDENT_DESK_REPORT;
  if (file === undefined) throw new Error('INCIDENT_DESK_REPORT names the file that the report goes to');
  await writeFile(file, JSON.stringify(report));
}
