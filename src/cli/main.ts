import process from 'node:process';
import { isMainThread } from 'node:worker_threads';
import { processTerminal } from './host/terminal';
import { run } from './run';
import { serve } from './threads/serve';

if (isMainThread) {
  run(process.argv.slice(2), processTerminal(__filename)).then(
    (exitCode) => { process.exitCode = exitCode; },
    (error: unknown) => {
      process.stderr.write(`incident-desk: this should not have happened, please report it\n${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
      process.exitCode = 2;
    },
  );
} else {
  serve();
}
