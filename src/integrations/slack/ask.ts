import type { Call, Client } from '../http/client';
import { at, listAt, textAt } from '../http/read';
import type { SystemErrorKind } from '../http/system-error';

/** What Slack's own words for an error come to; they arrive with a status of 200. Any other is `refused`. */
const kinds: Readonly<Record<string, SystemErrorKind>> = {
  invalid_auth: 'unauthorized', not_authed: 'unauthorized', account_inactive: 'unauthorized', token_revoked: 'unauthorized', token_expired: 'unauthorized',
  missing_scope: 'forbidden', not_in_channel: 'forbidden', no_permission: 'forbidden', not_allowed_token_type: 'forbidden', restricted_action: 'forbidden', access_denied: 'forbidden',
  channel_not_found: 'missing', thread_not_found: 'missing', message_not_found: 'missing', user_not_found: 'missing',
  ratelimited: 'busy', rate_limited: 'busy',
  internal_error: 'broken', fatal_error: 'broken', service_unavailable: 'broken',
};

/** What a person can do about an error, behind Slack's own word for it. */
const advice: Readonly<Record<string, string>> = {
  not_in_channel: 'invite the app to the channel: /invite @its-name',
  channel_not_found: 'a private channel is only found once the app is invited to it',
  is_archived: 'the channel is archived',
  restricted_action: 'an administrator allows few people to post there',
};

/** Asks Slack for something. Rejects with a `SystemError` also where the answer says that it is none. */
export async function ask(client: Client, call: Call): Promise<unknown> {
  const { json } = await client.call(call);
  if (at(json, 'ok') === true) return json;
  const word = textAt(json, 'error');
  if (word === undefined) throw client.error('unreadable');
  throw client.error(kinds[word] ?? 'refused', detailOf(word, json));
}

function detailOf(word: string, json: unknown): string {
  const needed = textAt(json, 'needed');
  const more = word === 'missing_scope' && needed !== undefined ? `the app needs ${needed}` : advice[word];
  return more === undefined ? word : `${word}: ${more}`;
}

/** So many pages are read at most, of the size that Slack recommends. Apps that others distribute get 15 entries a page. */
const mostPages = 20;
const pageSize = 200;

/** The entries of a list of several pages, as many as `isEnough` wants. */
export async function askForAll(client: Client, call: Call, key: string, isEnough: (page: readonly unknown[]) => boolean = () => false): Promise<unknown[]> {
  const all: unknown[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const answer = await ask(client, { ...call, query: { ...call.query, limit: pageSize, cursor } });
    const entries = listAt(answer, key);
    all.push(...entries);
    cursor = textAt(answer, 'response_metadata', 'next_cursor');
    if (cursor === undefined || isEnough(entries)) break;
  }
  return all;
}
