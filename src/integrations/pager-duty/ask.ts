import type { Answer, Call, Client } from '../http/client';
import { at, listAt } from '../http/read';

/** Which of its interfaces is meant; it wants to be told with everything. */
const headers = { 'accept': 'application/vnd.pagerduty+json;version=2', 'content-type': 'application/json' } as const;

/** Asks PagerDuty for something. */
export function ask(client: Client, call: Call): Promise<Answer> {
  return client.call({ ...call, headers: { ...headers, ...call.headers } });
}

const pageSize = 100;
const mostPages = 20;

/** All entries of a list of several pages, which the answer has under `key`. */
export async function askForAll(client: Client, call: Call, key: string): Promise<unknown[]> {
  const all: unknown[] = [];
  for (let page = 0; page < mostPages; page++) {
    const { json } = await ask(client, { ...call, query: { ...call.query, limit: pageSize, offset: all.length } });
    const entries = listAt(json, key);
    all.push(...entries);
    if (at(json, 'more') !== true || entries.length === 0) break;
  }
  return all;
}
