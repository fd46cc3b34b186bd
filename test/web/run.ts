import { runSuites } from '../host/mocha';
import { reportMark } from '../host/report';
import { loadSuites } from '../host/load-suites';

/** Called by the web-worker extension host, which has no file to write to: the report leaves through the console. */
export async function run(): Promise<void> {
  const report = await runSuites(loadSuites);
  console.log(reportMark + JSON.stringify(report));
}
