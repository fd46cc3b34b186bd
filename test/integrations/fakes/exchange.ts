import type { Http, HttpAnswer, HttpRequest } from '../../../src/core/ports';
import { Client } from '../../../src/integrations/http/client';
import type { System } from '../../../src/integrations/system';

/** What a fake answers; a `Lost` answer never arrives although the request did. */
export interface Reply {
  readonly status: number;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Received {
  readonly method: string;
  /** Below the address. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly json: unknown;
}

/** The token of every fake; no message may hold it. */
export const token = 'sam@example.com:secret-token-0123456789';

/** A system in memory. What is scripted comes first, one for each request, then what `reply` makes of the state. */
export abstract class FakeSystem implements Http {
  readonly received: Received[] = [];
  /** Pauses that were asked for, in milliseconds; nobody really waits. */
  readonly waits: number[] = [];
  private readonly scripted: (Reply | 'lost' | 'unreachable')[] = [];
  private readonly scriptedAt = new Map<string, (Reply | 'lost' | 'unreachable')[]>();

  constructor(readonly address: string) {}

  /** `lost`: it does what it is asked and its answer never arrives. */
  answerNext(...replies: readonly (Reply | 'lost' | 'unreachable')[]): void {
    this.scripted.push(...replies);
  }

  /** The same for the next requests of a path. */
  answerAt(path: string, ...replies: readonly (Reply | 'lost' | 'unreachable')[]): void {
    this.scriptedAt.set(path, [...this.scriptedAt.get(path) ?? [], ...replies]);
  }

  send({ method, url, headers, body }: HttpRequest): Promise<HttpAnswer> {
    if (!url.startsWith(`${this.address}/`)) return Promise.reject(new Error(`${url} is another address`));
    const reply = this.answer({ method, path: url.slice(this.address.length), headers, json: body === undefined ? undefined : JSON.parse(body) as unknown });
    if (reply === 'unreachable') return Promise.reject(new Error('ECONNREFUSED'));
    return reply === 'lost' ? Promise.reject(new Error('no answer within 20 seconds')) : Promise.resolve(answerOf(reply));
  }

  /** What it answers to one request, whichever way that came; its path has its query. */
  answer({ path, ...rest }: Omit<Received, 'query'>): Reply | 'lost' | 'unreachable' {
    const { pathname, searchParams } = new URL(`http://fake${path}`);
    const received = { ...rest, path: pathname, query: searchParams };
    this.received.push(received);
    const next = this.scriptedAt.get(pathname)?.shift() ?? this.scripted.shift();
    if (next !== undefined && next !== 'lost') return next;
    const reply = this.reply(received);
    return next ?? reply;
  }

  /** Opened as a person would have connected it. */
  open<Id extends System['id']>(system: System<Id>, config: Parameters<System<Id>['open']>[0]['config']) {
    return system.open({ client: this.client(system), config, account: 'sam' });
  }

  client(system: Pick<System, 'name' | 'authorization'>): Client {
    const wait = (milliseconds: number) => Promise.resolve(void this.waits.push(milliseconds));
    return new Client({ name: system.name, address: this.address, token: () => Promise.resolve(token), authorization: (each) => system.authorization(each), http: this, wait, now: () => 0 });
  }

  protected abstract reply(request: Received): Reply;
}

function answerOf({ status, json, headers = {} }: Reply): HttpAnswer {
  return { status, header: (name) => headers[name], text: json === undefined ? '' : JSON.stringify(json) };
}
