import process from 'node:process';
import { processTerminal } from './host/terminal';
import { run } from './run';

run(process.argv.slice(2), processTerminal()).then(
  (exitCode) => { process.exitCode = exitCode; },
  (error: unknown) => {
    process.stderr.write(`incident-desk: this should not have happened, please report it\n${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
