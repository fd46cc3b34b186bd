import type { Client } from '../http/client';
import { at, listAt, textAt } from '../http/read';

/** No list that anybody asks for is longer than so many times 100. */
const mostPages = 20;

/** The members of a list of Plane's, page after page. It names a next page behind the last one too. */
export async function* membersOf(client: Client, path: string): AsyncGenerator<unknown, void> {
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const { json } = await client.call({ path, query: { per_page: 100, cursor } });
    yield* listAt(json, 'results');
    cursor = at(json, 'next_page_results') === true ? textAt(json, 'next_cursor') : undefined;
    if (cursor === undefined) return;
  }
}
