import type { Http, HttpAnswer, HttpRequest } from '../../../src/core/ports';

/** What a system answers: a status with headers and a body, which is written as JSON unless it is text; or an error of the network. */
export type Scripted = { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown } | Error;

/** A network that answers what it is told to, one after the other, and keeps what it was sent. */
export class ScriptedHttp implements Http {
  readonly sent: HttpRequest[] = [];

  constructor(private readonly answers: Scripted[]) {}

  send(request: HttpRequest): Promise<HttpAnswer> {
    this.sent.push(request);
    const next = this.answers.shift();
    if (next === undefined) return Promise.reject(new Error('a request that the test does not expect'));
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(answerOf(next));
  }
}

/** An answer as a host gives it. */
export function answerOf({ status, headers = {}, body }: Exclude<Scripted, Error>): HttpAnswer {
  return { status, header: (name) => headers[name], text: typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body) };
}
