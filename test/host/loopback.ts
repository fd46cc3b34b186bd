import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a system was asked. */
export interface Asked {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** Undefined where nothing was sent. */
  readonly json: unknown;
}

export type Answers = (asked: Asked) => { readonly status: number; readonly json?: unknown; readonly headers?: Readonly<Record<string, string>> };

/** A system that answers on the loopback interface of this machine, at a port that was free. */
export interface Loopback {
  readonly address: string;
  /** All that it was asked, in order. */
  readonly asked: readonly Asked[];
  /** What it answers from now on. */
  answers: Answers;
  stop(): Promise<void>;
}

export async function startLoopback(answers: Answers): Promise<Loopback> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString();
      const one = { method: request.method!, path: request.url!, headers: request.headers, json: text === '' ? undefined : JSON.parse(text) as unknown };
      asked.push(one);
      const { status, json, headers } = loopback.answers(one);
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(json === undefined ? '' : JSON.stringify(json));
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  const loopback: Loopback = {
    address: `http://127.0.0.1:${port}`, asked, answers,
    stop: () => new Promise((resolve) => {
      server.close(() => { resolve(); });
      server.closeAllConnections();
    }),
  };
  return loopback;
}
