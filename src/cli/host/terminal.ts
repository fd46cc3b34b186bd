import { Buffer } from 'node:buffer';
import process from 'node:process';
import type { Stream, Terminal } from '../terminal';

/** The terminal, pipes or files that the process was started with. */
export function processTerminal(program: string): Terminal {
  return {
    program,
    folder: process.cwd(),
    environment: process.env,
    output: streamOf(process.stdout),
    errors: streamOf(process.stderr),
    async input() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
  };
}

/** Once nobody reads any more (`… | head`), nothing is written; the exit code still tells what was found. */
function streamOf(stream: NodeJS.WriteStream): Stream {
  let isOpen = true;
  stream.on('error', () => { isOpen = false; });
  return {
    isTerminal: stream.isTTY,
    columns: stream.isTTY ? stream.columns : undefined,
    write(text) {
      if (isOpen && text !== '') stream.write(text);
    },
  };
}
