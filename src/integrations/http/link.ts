import type { Answer, Client } from './client';

/** `<https://api.example.com/issues?page=2>; rel="next"; results="true"`; each part ends with a comma or the header. */
const part = /<([^<>]{1,2000})>((?:;[^,;]{1,200})*)/g;

/**
 * The path of the next page that an answer's `Link` header names (RFC 8288), below the system's own address. Undefined where there is
 * none, where it says `results="false"` as Sentry does, and where it leads elsewhere, which no token follows.
 */
export function nextPath(client: Client, answer: Answer): string | undefined {
  for (const [, target = '', parameters = ''] of (answer.header('link') ?? '').matchAll(part)) {
    if (!/;\s*rel="?next"?/i.test(parameters) || /;\s*results="?false"?/i.test(parameters)) continue;
    return target.startsWith(`${client.address}/`) ? target.slice(client.address.length) : undefined;
  }
  return undefined;
}

/** The members of a list that comes in pages, one page after the other, of so many pages at most. */
export async function* pagesOf(client: Client, first: Parameters<Client['call']>[0], most: number): AsyncGenerator<readonly unknown[], void> {
  let call: typeof first | undefined = first;
  for (let page = 1; call !== undefined && page <= most; page++) {
    const answer: Answer = await client.call(call);
    yield Array.isArray(answer.json) ? answer.json : [];
    const next = nextPath(client, answer);
    call = next === undefined ? undefined : { headers: first.headers ?? {}, path: next };
  }
}
