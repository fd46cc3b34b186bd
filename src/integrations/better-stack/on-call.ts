import type { OnCall, OnCallSource } from '../capabilities';
import type { Client } from '../http/client';
import { listAt, textAt } from '../http/read';

/** Who is on call by the calendar that a team uses where it names no other. */
export class BetterStackOnCall implements OnCallSource {
  constructor(private readonly client: Client) {}

  async onCall(): Promise<readonly OnCall[]> {
    const { json } = await this.client.call({ path: '/api/v2/on-calls/default' });
    const rotation = textAt(json, 'data', 'attributes', 'name');
    const users = new Map(listAt(json, 'included').flatMap((user) => {
      const id = textAt(user, 'id');
      return id === undefined ? [] : [[id, user] as const];
    }));
    const ids = listAt(json, 'data', 'relationships', 'on_call_users', 'data').flatMap((user) => textAt(user, 'id') ?? []);
    // The calendar gives the order; an answer without one still tells who is on call.
    return (ids.length > 0 ? ids : [...users.keys()]).flatMap((id): OnCall[] => {
      const user = users.get(id);
      const name = nameOf(user);
      return name === undefined ? [] : [{ name, rotation }];
    });
  }
}

function nameOf(user: unknown): string | undefined {
  const name = [textAt(user, 'attributes', 'first_name'), textAt(user, 'attributes', 'last_name')].filter((part) => part !== undefined).join(' ');
  return name === '' ? textAt(user, 'attributes', 'email') : name;
}
