import { Buffer } from 'node:buffer';
import process from 'node:process';
import { exitCodes, type Stream, type Terminal } from '../terminal';
import { codeOf, reasonOf } from './files';

/** The terminal, pipes or files that the process was started with. */
export function processTerminal(program: string): Terminal {
  return {
    program,
    folder: process.cwd(),
    environment: process.env,
    output: streamOf(process.stdout, tellLoss),
    errors: streamOf(process.stderr, () => undefined),
    async input() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
  };
}

/** What a stream says whose reader went away. */
const nobodyReads = new Set(['EPIPE', 'EOF', 'ECONNRESET']);

/** Half of a report must not pass for all of it, as on a full disk. The program hears of it behind its last step. */
function tellLoss(error: unknown): void {
  process.stderr.write(`incident-desk: the output can't be written: ${reasonOf(error)}\n`);
  process.once('exit', () => { process.exitCode = exitCodes.failed; });
}

/** Once nobody reads any more (`… | head`), nothing is written; the exit code still tells what was found. */
function streamOf(stream: NodeJS.WriteStream, onLoss: (error: unknown) => void): Stream {
  let isOpen = true;
  stream.on('error', (error) => {
    if (isOpen && !nobodyReads.has(codeOf(error))) onLoss(error);
    isOpen = false;
  });
  return {
    isTerminal: stream.isTTY,
    columns: stream.isTTY ? stream.columns : undefined,
    write(text) {
      if (isOpen && text.length > 0) stream.write(text);
    },
  };
}
