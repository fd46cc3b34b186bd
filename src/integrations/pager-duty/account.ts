import type { Client } from '../http/client';
import { at, listAt, textAt } from '../http/read';
import { ask } from './ask';

/** Whose token it is; that of a whole account belongs to nobody, and is answered with the account's address. */
export async function whoseToken(client: Client): Promise<string> {
  const user = await ownUser(client);
  if (user !== undefined) return [textAt(user, 'name'), textAt(user, 'email')].filter((part) => part !== undefined).join(', ');
  const { json } = await ask(client, { path: '/services', query: { limit: 1 } });
  const address = textAt(listAt(json, 'services')[0], 'html_url');
  return /^https:\/\/([^/]+)/.exec(address ?? '')?.[1] ?? client.name;
}

/** The e-mail address that changes are made in the name of; rejects where only the policy can say. */
export async function ownEmail(client: Client): Promise<string> {
  const email = textAt(await ownUser(client), 'email');
  if (email === undefined) throw client.error('refused', 'the token is of no person: name one under systems.pagerDuty.from');
  return email;
}

/** Undefined for the token of an account, which is answered with 400. */
async function ownUser(client: Client): Promise<unknown> {
  const { status, json } = await ask(client, { path: '/users/me', expected: [400] });
  return status === 400 ? undefined : at(json, 'user');
}
