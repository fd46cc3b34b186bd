import type { Http, HttpAnswer, HttpRequest } from '../../core/ports';
import { explanationIn } from './explanation';
import { patienceOf } from './patience';
import { SystemError, type SystemErrorKind } from './system-error';

export interface ClientParts {
  /** The system, as people call it. */
  readonly name: string;
  /** Where it answers, without a slash at its end: `https://api.example.com/v1`; every path is below it. */
  readonly address: string;
  /** The token of who asks, which no explanation repeats. Asked for at each call. */
  readonly token: () => Promise<string>;
  /** What says who asks; names in lower case. */
  readonly authorization: (token: string) => Readonly<Record<string, string>>;
  readonly http: Http;
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Call {
  readonly method?: HttpRequest['method'];
  /** Below the address, `/incidents`; names in it are encoded by `segment`. */
  readonly path: string;
  /** A list is written once for each of its members; undefined is left out. */
  readonly query?: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;
  /** What is sent, as JSON. */
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether it may be sent once more when nobody knows if it arrived; what is only read always may. */
  readonly mayRepeat?: boolean;
  /** Statuses beside 2xx that the caller makes something of. */
  readonly expected?: readonly number[];
}

export interface Answer {
  readonly status: number;
  /** Undefined where it is empty. */
  readonly json: unknown;
  header(name: string): string | undefined;
}

/** What is shorter stands in many words that are no secret. */
const shortestSecret = 4;
/** So often a call is sent, at most. */
const mostAttempts = 3;
/** Before a call is sent once more that the system has not answered; milliseconds. */
const pause = 500;

const kinds: Readonly<Record<number, SystemErrorKind>> = { 401: 'unauthorized', 403: 'forbidden', 404: 'missing', 410: 'missing', 420: 'busy', 429: 'busy' };

/** Asks one system, as one person. All that every system needs is here: addresses, patience, errors. */
export class Client {
  private token = '';

  constructor(private readonly parts: ClientParts) {}

  get name(): string {
    return this.parts.name;
  }

  /** Where it answers. */
  get address(): string {
    return this.parts.address;
  }

  /** Rejects with a `SystemError`. */
  async call(call: Call): Promise<Answer> {
    this.token = await this.parts.token();
    const answer = await this.insist(call, this.requestOf(call));
    if ((answer.status >= 200 && answer.status < 300) || call.expected?.includes(answer.status)) return this.read(answer);
    throw this.errorOf(answer);
  }

  /** What went wrong, in a way that tells nobody the token. */
  error(kind: SystemErrorKind, detail?: string): SystemError {
    return new SystemError(kind, this.parts.name, detail, this.secrets());
  }

  /** The token, the headers that hold it, and what is secret of one that begins with a name: `sam@example.com:…`. The longest first. */
  private secrets(): string[] {
    const headers = Object.values(this.parts.authorization(this.token));
    const all = [...headers, ...headers.flatMap((header) => header.split(' ').slice(1)), this.token, this.token.split(':').at(-1)!];
    return all.filter((secret) => secret.length >= shortestSecret).sort((one, other) => other.length - one.length);
  }

  private requestOf({ method = 'GET', path, query = {}, json, headers }: Call): HttpRequest {
    return {
      method,
      url: this.urlOf(path, query),
      headers: { accept: 'application/json', ...(json !== undefined && { 'content-type': 'application/json; charset=utf-8' }), ...this.parts.authorization(this.token), ...headers },
      body: json === undefined ? undefined : JSON.stringify(json),
    };
  }

  private urlOf(path: string, query: NonNullable<Call['query']>): string {
    const pairs = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [value].flat().map((each) => `${encodeURIComponent(name)}=${encodeURIComponent(String(each))}`)));
    return `${this.parts.address}${path}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
  }

  /** Waits where the system asks for it, and sends once more what may have been lost. */
  private async insist(call: Call, request: HttpRequest): Promise<HttpAnswer> {
    const mayRepeat = request.method === 'GET' || call.mayRepeat === true;
    for (let attempt = 1; ; attempt++) {
      const answer = await this.send(request).catch((error: unknown) => {
        if (!mayRepeat || attempt === mostAttempts) throw error;
        return undefined;
      });
      const wait = answer === undefined ? pause * attempt : this.waitBefore(answer, mayRepeat, attempt);
      if (wait === undefined || attempt === mostAttempts) return answer!;
      await this.parts.wait(wait);
    }
  }

  /** How long until a call that was answered so is worth another try; undefined where it is not. */
  private waitBefore(answer: HttpAnswer, mayRepeat: boolean, attempt: number): number | undefined {
    if (kindOf(answer) === 'busy') return patienceOf(answer, this.parts.now());
    return answer.status >= 500 && mayRepeat ? pause * attempt : undefined;
  }

  private async send(request: HttpRequest): Promise<HttpAnswer> {
    try {
      return await this.parts.http.send(request);
    } catch (error) {
      throw this.error('unreachable', error instanceof Error ? error.message : String(error));
    }
  }

  private read(answer: HttpAnswer): Answer {
    const { status, text } = answer;
    const header = (name: string) => answer.header(name);
    if (text.trim() === '') return { status, json: undefined, header };
    try {
      return { status, json: JSON.parse(text), header };
    } catch {
      // What is refused may be answered by a proxy, with a page.
      if (status >= 300) return { status, json: undefined, header };
      throw this.error('unreadable');
    }
  }

  private errorOf(answer: HttpAnswer): SystemError {
    return this.error(kindOf(answer), explanationIn(answer.text) ?? `HTTP ${answer.status}`);
  }
}

function kindOf(answer: HttpAnswer): SystemErrorKind {
  // GitHub says so of who has asked too much as well.
  const isBusy = answer.status === 403 && (answer.header('retry-after') !== undefined || answer.header('x-ratelimit-remaining') === '0');
  return isBusy ? 'busy' : kinds[answer.status] ?? (answer.status >= 500 ? 'broken' : 'refused');
}

/** A name as one segment of a path, whatever is in it. Throws a `RangeError` for what can't be one: it would lead elsewhere. */
export function segment(name: string): string {
  if (/^\.{0,2}$/.test(name)) throw new RangeError(`"${name}" is no name`);
  return encodeURIComponent(name);
}
