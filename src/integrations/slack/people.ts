import type { Client } from '../http/client';
import { textAt } from '../http/read';
import { ask } from './ask';

/** The names of people whom messages name by their ids; each is asked for once. */
export class People {
  private readonly known = new Map<string, string | undefined>();

  constructor(private readonly client: Client) {}

  /** Names for all of these. */
  async named(ids: readonly string[]): Promise<(id: string) => string | undefined> {
    for (const id of ids) await this.nameOf(id);
    return (id) => this.known.get(id);
  }

  /** Who wrote a message; undefined where nobody says. */
  async author(message: unknown): Promise<string | undefined> {
    const user = textAt(message, 'user');
    const name = user === undefined ? undefined : await this.nameOf(user);
    return name ?? textAt(message, 'bot_profile', 'name') ?? textAt(message, 'username');
  }

  /** Undefined, once and for all, where the token may not ask. */
  private async nameOf(id: string): Promise<string | undefined> {
    if (!this.known.has(id)) this.known.set(id, await this.ask(id).catch(() => undefined));
    return this.known.get(id);
  }

  private async ask(id: string): Promise<string | undefined> {
    const answer = await ask(this.client, { path: '/users.info', query: { user: id } });
    return textAt(answer, 'user', 'profile', 'display_name') ?? textAt(answer, 'user', 'real_name') ?? textAt(answer, 'user', 'profile', 'real_name') ?? textAt(answer, 'user', 'name');
  }
}
