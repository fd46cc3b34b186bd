import type { Call, Client } from '../http/client';
import { listAt, textAt } from '../http/read';

const mostPages = 20;
/** As many as it gives at once. */
const pageSize = 50;

/** The entries of a list of several pages. The address of the next page comes from the server: only that there is one is believed. */
export async function askForAll(client: Client, call: Call): Promise<unknown[]> {
  const all: unknown[] = [];
  for (let page = 1; page <= mostPages; page++) {
    const { json } = await client.call({ ...call, query: { ...call.query, page, per_page: pageSize } });
    const entries = listAt(json, 'data');
    all.push(...entries);
    if (entries.length === 0 || textAt(json, 'pagination', 'next') === undefined) break;
  }
  return all;
}
